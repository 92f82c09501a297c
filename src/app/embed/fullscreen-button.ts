import type { EmbedMessages } from '../../messages/embed.ts';
import { createHtml, element, type MarkupElement } from '../../render/markup.ts';

/**
 * The button that gives the timeline the whole screen, where plain wheels and fingers move it. It stands in the
 * prerendered toolbar too, disabled as all of that; the early script has said whether there is such a thing here.
 */
export function makeFullscreenButton(words: EmbedMessages, live: boolean): MarkupElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'pl-button pl-square pl-fullscreen',
      'aria-label': words.fullscreen,
      title: words.fullscreen,
      disabled: !live,
    },
    [
      element(
        'svg',
        { class: 'pl-icon', width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        [
          element('path', {
            d: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
            fill: 'none',
            stroke: 'currentColor',
            'stroke-width': 2,
          }),
        ],
      ),
    ],
  );
}

/** Puts the button into the toolbar of every picture that is mounted in the host. */
export function addFullscreenButton(host: HTMLElement, words: EmbedMessages): void {
  const { ownerDocument: document } = host;
  if (!document.fullscreenEnabled) return;
  const root = document.documentElement;
  const button = createHtml(document, makeFullscreenButton(words, true));
  button.addEventListener('click', () => {
    // Refused: the page stays as it is, which says so.
    const change = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    change.catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', () => {
    const isFull = document.fullscreenElement !== null;
    const label = isFull ? words.leaveFullscreen : words.fullscreen;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.setAttribute('aria-pressed', String(isFull));
  });
  const add = (): void => host.querySelector('.pl-toolbar')?.append(button);
  add();
  new MutationObserver(add).observe(host, { childList: true });
}

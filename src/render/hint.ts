import { movingEn as words } from '../messages/en/moving.ts';

const shownFor = 1600;

export interface Hint {
  /** Says how the picture is moved, or zoomed where the wheel turned over it. */
  show(by: 'wheel' | 'touch'): void;
  hide(): void;
}

/** A line over the picture that says how to move it, for a moment. Decoration: the toolbar does the same for everyone. */
export function createHint(picture: HTMLElement): Hint {
  const { ownerDocument: document } = picture;
  const modifier = /mac|iphone|ipad/i.test(document.defaultView?.navigator.platform ?? '') ? '⌘' : 'Ctrl';
  const element = document.createElement('div');
  element.className = 'pl-hint';
  element.setAttribute('aria-hidden', 'true');
  picture.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    element.classList.remove('pl-shown');
  };
  return {
    show(by) {
      clearTimeout(timer);
      element.textContent = by === 'wheel' ? words.hintWheel(modifier) : words.hintTouch;
      element.classList.add('pl-shown');
      timer = setTimeout(hide, shownFor);
    },
    hide,
  };
}

import { embedEn } from '../../messages/en/embed.ts';

/**
 * A frame without an origin is sandboxed, and then windows may be barred: the link to the current version would do
 * nothing and say nothing. Pressed there, it shows its address as text to be selected.
 */
export function showBarredAddress(window: Window): void {
  if (window.parent === window || window.origin !== 'null') return;
  const link = window.document.querySelector<HTMLAnchorElement>('.pf-notice a');
  link?.addEventListener(
    'click',
    () => {
      const address = window.document.createElement('span');
      address.className = 'pu-address';
      address.textContent = link.href;
      const words = window.document.createElement('p');
      words.setAttribute('role', 'status');
      words.append(`${embedEn.ifBarred} `, address);
      link.closest('p')?.after(words);
    },
    { once: true },
  );
}

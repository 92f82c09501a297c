/**
 * What the reader presses, by pointer or key, while the press is being answered: undefined before and after. Watched
 * ahead of everyone who answers.
 */
export function followPress(page: HTMLElement): () => Element | undefined {
  let pressed: Element | undefined;
  page.addEventListener(
    'click',
    ({ target }) => {
      pressed = target instanceof Element ? target : undefined;
      // Once all have answered.
      setTimeout(() => {
        pressed = undefined;
      });
    },
    { capture: true },
  );
  return () => pressed;
}

/**
 * Keeps the last press on what React has not yet brought to life, to be made good as soon as it has: nothing that a
 * reader does is lost because a script is on its way. Returns what makes it good.
 */
export function keepEarlyPress(...hosts: readonly HTMLElement[]): () => void {
  let early: { readonly control: HTMLElement; readonly detail: number } | undefined;
  const keep = ({ target, detail }: MouseEvent): void => {
    const control = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (control !== null) early = { control, detail };
  };
  for (const host of hosts) host.addEventListener('click', keep);
  return () => {
    for (const host of hosts) host.removeEventListener('click', keep);
    if (early?.control.isConnected !== true) return;
    const { control, detail } = early;
    early = undefined;
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
  };
}

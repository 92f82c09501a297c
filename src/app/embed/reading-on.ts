/**
 * "Show all records" goes once it is pressed. Whoever pressed it by key reads on with the first record that it brought:
 * the focus would else be lost, and the way by Tab lead past them all.
 */
export function readOnAfterShowAll(body: HTMLElement): void {
  body.addEventListener(
    'click',
    ({ target, detail }) => {
      if (detail !== 0 || !(target instanceof Element) || target.closest('.pu-show-all') === null) return;
      const first = body.querySelector<HTMLElement>('.pu-item[data-beyond] [data-row-button]');
      setTimeout(() => first?.focus({ preventScroll: true }));
    },
    { capture: true },
  );
}

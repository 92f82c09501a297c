const shownFor = 1600;

export interface Hint {
  show(text: string): void;
  hide(): void;
}

/** A line over the picture that says how to move it, for a moment. Decoration: the toolbar does the same for everyone. */
export function createHint(picture: HTMLElement): Hint {
  const element = picture.ownerDocument.createElement('div');
  element.className = 'pl-hint';
  element.setAttribute('aria-hidden', 'true');
  picture.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    element.classList.remove('pl-shown');
  };
  return {
    show(text) {
      clearTimeout(timer);
      element.textContent = text;
      element.classList.add('pl-shown');
      timer = setTimeout(hide, shownFor);
    },
    hide,
  };
}

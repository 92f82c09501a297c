export interface KeyboardHost {
  zoom(factor: number): void;
  pan(share: number): void;
  wholeStory(): void;
  /** Arrow keys, Home, End; true when used. */
  walk(key: string): boolean;
  escape(): void;
}

/**
 * Keys of the picture, only while one of its own elements has the focus: none of them is taken from the page. Enter and
 * Space are the elements' own; Escape is also the page's, which closes its panel with it.
 */
export function handleKey(event: KeyboardEvent, host: KeyboardHost): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (act(event.key, host)) event.preventDefault();
}

/** Whether the key was ours. */
function act(key: string, host: KeyboardHost): boolean {
  switch (key) {
    case '+':
    case '=':
      host.zoom(2);
      return true;
    case '-':
    case '_':
      host.zoom(0.5);
      return true;
    case '0':
      host.wholeStory();
      return true;
    case 'PageUp':
      host.pan(-0.5);
      return true;
    case 'PageDown':
      host.pan(0.5);
      return true;
    case 'Escape':
      host.escape();
      return false;
    default:
      return host.walk(key);
  }
}

export interface KeyboardHost {
  zoom(factor: number): void;
  pan(share: number): void;
  wholeStory(): void;
  /** Letters of a title are being typed: this key is one of them. */
  type(key: string): boolean;
  /** Arrow keys, Home, End, Page Up and Down, letters; true when used. */
  walk(key: string): boolean;
  escape(): void;
}

/**
 * Keys of the picture, only while one of its own elements has the focus: none of them is taken from the page, nor with
 * Alt, Ctrl or the command key from the browser. Enter and Space are the elements' own; Escape is also the page's, which
 * closes its panel with it.
 */
export function handleKey(event: KeyboardEvent, host: KeyboardHost): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (act(event, host)) event.preventDefault();
}

/** Whether the key was ours. */
function act({ key, shiftKey }: KeyboardEvent, host: KeyboardHost): boolean {
  if (host.type(key)) return true;
  if (key === '+' || key === '=') host.zoom(2);
  else if (key === '-' || key === '_') host.zoom(0.5);
  else if (key === '0') host.wholeStory();
  else if (shiftKey && key === 'PageUp') host.pan(-0.5);
  else if (shiftKey && key === 'PageDown') host.pan(0.5);
  else if (key !== 'Escape') return host.walk(key);
  else {
    host.escape();
    return false;
  }
  return true;
}

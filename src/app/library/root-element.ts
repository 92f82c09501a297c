import type { Messages } from '../../messages/messages.ts';
import type { Theme } from '../../state/view-state.ts';

/** What marks our outermost element, and gives it the language and the colours: all of our CSS lies below it. */
export interface RootAttributes {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly 'data-theme': 'light' | 'dark' | undefined;
  /** Scripts run, or are about to: what is worth nothing without them is shown. */
  readonly 'data-script': '';
}

export const rootClass = 'parley';

export function rootAttributes({ lang, dir }: Messages, theme: Theme): RootAttributes {
  return { lang, dir, 'data-theme': theme === 'auto' ? undefined : theme, 'data-script': '' };
}

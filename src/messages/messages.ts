import type { AppMessages } from './app.ts';
import type { LayoutMessages } from './layout.ts';
import type { PictureMessages } from './picture.ts';
import type { DateMessages } from './time.ts';
import type { UiMessages } from './ui.ts';

/** Languages of the interface. A further one needs a folder of messages and a line in `languages`. */
export type Lang = 'en';

/**
 * Every word of the interface in one language, but for those about files with errors (`ProblemsMessages`) and
 * those that tell times (`TellingMessages`). Values are strings, or functions from plain values to strings.
 */
export interface Messages {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  /** The BCP 47 tag handed to Intl. */
  readonly locale: string;
  readonly time: DateMessages;
  readonly layout: LayoutMessages;
  readonly picture: PictureMessages;
  readonly ui: UiMessages;
  readonly app: AppMessages;
}

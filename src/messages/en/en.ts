import type { Messages } from '../messages.ts';
import { pictureEn } from './picture.ts';
import { problemsEn } from './problems.ts';
import { timeEn } from './time.ts';
import { uiEn } from './ui.ts';

export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  locale: 'en-GB',
  time: timeEn,
  problems: problemsEn,
  picture: pictureEn,
  ui: uiEn,
};

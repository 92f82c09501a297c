import type { Messages } from '../messages.ts';
import { appEn } from './app.ts';
import { layoutEn } from './layout.ts';
import { pictureEn } from './picture.ts';
import { timeEn } from './time.ts';
import { uiEn } from './ui.ts';

export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  locale: 'en-GB',
  time: timeEn,
  layout: layoutEn,
  picture: pictureEn,
  ui: uiEn,
  app: appEn,
};

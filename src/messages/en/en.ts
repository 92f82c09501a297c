import type { Messages } from '../messages.ts';
import { appEn } from './app.ts';
import { datesEn } from './dates.ts';
import { layoutEn } from './layout.ts';
import { pictureEn } from './picture.ts';
import { uiEn } from './ui.ts';

export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  locale: 'en-GB',
  time: datesEn,
  layout: layoutEn,
  picture: pictureEn,
  ui: uiEn,
  app: appEn,
};

import type { PictureMessages } from '../picture.ts';

export const pictureEn: PictureMessages = { area: 'picture' };

import type { EmbedMessages } from '../embed.ts';

export const embedEn: EmbedMessages = {
  fullPage: 'Open the full page',
  newTab: 'opens a new tab',
  ifBarred: 'If nothing opens, copy this address:',
  inArticle: 'This record in the article',
  below: 'Details are below the picture',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
};

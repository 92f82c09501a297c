import type { AppMessages } from '../app.ts';

export const appEn: AppMessages = {
  unexpected: 'Part of this page stopped working. What is shown is still right.',
  tryAgain: 'Try again',
  position: (line, column) => `line ${line}, column ${column}`,
};

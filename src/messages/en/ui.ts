import type { UiMessages } from '../ui.ts';

export const uiEn: UiMessages = { area: 'ui' };

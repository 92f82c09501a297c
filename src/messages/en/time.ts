import type { TimeMessages } from '../time.ts';

export const timeEn: TimeMessages = { area: 'time' };

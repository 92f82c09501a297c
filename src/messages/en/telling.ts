import type { TellingMessages } from '../telling.ts';
import { en } from './en.ts';
import { timeEn } from './time.ts';

export const tellingEn: TellingMessages = { ...en, time: timeEn };

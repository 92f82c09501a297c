import type { DateMessages } from '../time.ts';

/** Those that are there, with spaces between. */
export function words(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join(' ');
}

export const datesEn: DateMessages = {
  namesLocale: 'en-US',
  date: ({ weekday, day, month, year }) => words(weekday, day, month, year),
  heading: ({ weekday, day, month, year }) => words(weekday, day, month, year),
  year: (digits, era) => {
    if (era === 'bce') return `${digits} BCE`;
    return era === 'early-ce' ? `${digits} CE` : digits;
  },

  zone: (place) => `${place} time`,
  zoneUtc: 'UTC',
  zoneShift: (shift) => `UTC${shift}`,
  zonePlaces: { 'Europe/Kiev': 'Kyiv', 'Asia/Calcutta': 'Kolkata', 'Asia/Tel_Aviv': 'Tel Aviv' },
};

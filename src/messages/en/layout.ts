import type { LayoutMessages } from '../layout.ts';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export const layoutEn: LayoutMessages = {
  unattributed: 'No participant named',
  otherActors: (count) => `${count} others`,
  axis: {
    dayMonth: (day, month) => `${day} ${month}`,
    monthYear: (month, year) => `${month} ${year}`,
    clock: (hour, minute, second) =>
      second === undefined ? `${two(hour)}:${two(minute)}` : `${two(hour)}:${two(minute)}:${two(second)}`,
    year: (figure, scale, era) => `${figure} ${scale} ${era.toUpperCase()}`,
  },
  label: {
    total: (title, figure) => (figure === undefined ? `Σ ${title}` : `Σ ${figure}: ${title}`),
    disputed: (title, word) => `≠ ${title} (${word.toLowerCase()})`,
    struck: (word) => ({ before: '', after: ` (${word.toLowerCase()})` }),
  },
};

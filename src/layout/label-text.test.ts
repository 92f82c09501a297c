import { describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { labelText } from './label-text.ts';
import { buildTimeline } from './testing/build-timeline.ts';
import { wrapName } from './wrap-name.ts';

describe('names in the gutter', () => {
  const lines = (name: string, room: number) => wrapName(name, room, (text) => text.length);
  it('stay on one line where they fit', () => expect(lines('Yair Lapid', 10)).toEqual(['Yair Lapid']));
  it('break at spaces', () => expect(lines('Ukrainian government', 12)).toEqual(['Ukrainian', 'government']));
  it('break inside a word only where it is wider than the gutter', () =>
    expect(lines('the Außenministerium', 8)).toEqual(['the', 'Außenmin', 'isterium']));
  it('lose no sign', () => expect(lines('a  bb\tccc ', 3).join('')).toBe('abbccc'));
});

describe('what a label says', () => {
  const text = (total: number | undefined, title: string) => {
    const { dataset } = buildTimeline({
      parties: {},
      events: [{ id: 'e', title, ...(total === undefined ? {} : { total }) }],
    });
    const [record] = dataset.events;
    return record && labelText(record, en, 'en', 'en').text;
  };
  it('is the title', () =>
    expect(text(undefined, 'Bennett and Putin speak')).toBe('Bennett and Putin speak'));
  it('gives a total’s figure once', () => {
    expect(text(2000, 'Ministry: 2,000 have left')).toBe('Σ Ministry: 2,000 have left');
    expect(text(2000, 'People have left')).toBe('Σ 2,000: People have left');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSaving, nameFile } from './save-file.ts';

describe('the name of a file', () => {
  it('is made of the timeline and the day of its last edit', () => {
    expect(nameFile('israel-mediation-2022', '2026-11-22', 'csv')).toBe(
      'israel-mediation-2022-2026-11-22.csv',
    );
    expect(nameFile('story', undefined, 'png')).toBe('story.png');
    expect(nameFile('story', 'last week', 'png')).toBe('story.png');
  });

  it('is one that every file system takes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, updated) => {
        expect(nameFile(`x${id}`, updated, 'json')).toMatch(/^x[\w.-]*\.json$/);
      }),
    );
  });
});

describe('saving a file', () => {
  const judge = (window: { origin: string; protocol: string; isFramed: boolean }) => {
    const self = { origin: window.origin, location: { protocol: window.protocol } };
    return judgeSaving({
      ...self,
      self,
      top: window.isFramed ? {} : self,
    } as unknown as Window & typeof globalThis);
  };

  it('is sure on a page of its own, in a file too', () => {
    expect(judge({ origin: 'https://news.example', protocol: 'https:', isFramed: false })).toBe('sure');
    expect(judge({ origin: 'null', protocol: 'file:', isFramed: false })).toBe('sure');
  });

  it('may fail unseen inside a frame', () => {
    expect(judge({ origin: 'https://news.example', protocol: 'https:', isFramed: true })).toBe('unsure');
  });

  it('is not even tried where a sandbox has taken the origin', () => {
    expect(judge({ origin: 'null', protocol: 'https:', isFramed: true })).toBe('barred');
  });
});

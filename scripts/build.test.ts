import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putUnder } from './build.mjs';
import { root } from './paths.mjs';

const page = readFileSync(join(root, 'public/404.html'), 'utf8');
const addressesIn = (html: string) =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);

describe('the page for what is missing', () => {
  it('finds its style sheet and the timeline from any depth under the path of the deployment', () => {
    expect(addressesIn(putUnder('/time$&lines', page))).toEqual([
      '/time$&lines/favicon.svg',
      '/time$&lines/404.css',
      '/time$&lines/',
    ]);
  });

  it('stays as it is at the top of a site, and so do addresses of other hosts', () => {
    expect(putUnder('', page)).toBe(page);
    expect(putUnder('/timelines', '<a href="//other.example/">')).toBe('<a href="//other.example/">');
  });
});

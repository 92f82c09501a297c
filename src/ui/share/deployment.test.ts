import { describe, expect, it } from 'vitest';
import { findDeployment } from './deployment.ts';

const find = (page: string, file?: string) => findDeployment(page, file, 'story');

describe('the deployment of a page', () => {
  it.each([
    ['https://news.example/t/story/', '../../data/story.json', 'https://news.example/', false],
    [
      'https://news.example/t/story/index.html?view=list#x',
      '../../data/story.json',
      'https://news.example/',
      false,
    ],
    ['https://news.example/a/b/', 'data/story.json', 'https://news.example/a/b/', false],
    ['https://news.example/a/b/index.html', 'data/story.json', 'https://news.example/a/b/', false],
    [
      'https://news.example/a/b/embed/story/?view=list',
      '../../data/story.json',
      'https://news.example/a/b/',
      true,
    ],
    ['https://news.example/a/b/embed.html', 'data/story.json', 'https://news.example/a/b/', true],
    ['https://news.example/a/b/embed', 'data/story.json', 'https://news.example/a/b/', true],
    // A folder of that name above the deployment says nothing of the page.
    [
      'https://news.example/embed/site/t/story/',
      '../../data/story.json',
      'https://news.example/embed/site/',
      false,
    ],
    ['http://localhost:5104/data/t/story/', '../../data/story.json', 'http://localhost:5104/data/', false],
  ])('of %s with %s lies at %s', (page, file, base, isGuest) => {
    expect(find(page, file)).toEqual({ base, timeline: 'story', isGuest });
  });

  it.each([
    ['http://localhost:5173/', 'http://localhost:5173/'],
    ['http://localhost:5173/embed.html', 'http://localhost:5173/'],
    ['http://localhost:5173/a/t/story/', 'http://localhost:5173/a/'],
    ['http://localhost:5173/a/embed/story/', 'http://localhost:5173/a/'],
  ])('of %s is guessed where the page says nothing of its data', (page, base) => {
    expect(find(page).base).toBe(base);
  });

  it('names a dataset from elsewhere by its whole address, as seen from the page', () => {
    expect(find('https://news.example/a/?src=files/x.json&view=list', 'data/story.json')).toEqual({
      base: 'https://news.example/a/',
      src: 'https://news.example/a/files/x.json',
      isGuest: false,
    });
    expect(find('https://news.example/a/t/y/?src=/x.json', '../../data/y.json')).toEqual({
      base: 'https://news.example/a/',
      src: 'https://news.example/x.json',
      isGuest: false,
    });
  });
});

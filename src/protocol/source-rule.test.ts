import { describe, expect, it } from 'vitest';
import { judgeSource } from './source-rule.ts';

const page = 'https://news.example/t/story/?src=x';
const judge = (src: string, allowed: readonly string[] = [], from = page) => {
  const result = judgeSource(src, from, allowed);
  return result.ok ? result.value.href : `${result.error.reason} ${result.error.origin}`;
};

describe('data of the page’s own origin', () => {
  it.each([
    ['data.json', 'https://news.example/t/story/data.json'],
    ['../../data/x.json', 'https://news.example/data/x.json'],
    ['/data/x.json?v=2', 'https://news.example/data/x.json?v=2'],
    ['https://news.example/x.json', 'https://news.example/x.json'],
    ['https://NEWS.example:443/x.json', 'https://news.example/x.json'],
    ['https:x.json', 'https://news.example/t/story/x.json'],
  ])('%s may be loaded', (src, href) => {
    expect(judge(src)).toBe(href);
  });
});

describe('data of another origin', () => {
  it.each([
    ['https://evil.example/x.json', 'https://evil.example'],
    ['//evil.example/x.json', 'https://evil.example'],
    ['\\\\evil.example/x.json', 'https://evil.example'],
    ['/\\evil.example/x.json', 'https://evil.example'],
    ['\t//evil.example/x.json', 'https://evil.example'],
    ['/\n/evil.example/x.json', 'https://evil.example'],
    ['http://news.example/x.json', 'http://news.example'],
    ['https://news.example:8443/x.json', 'https://news.example:8443'],
    ['https://news.example.evil.example/x.json', 'https://news.example.evil.example'],
    ['https://evilnews.example/x.json', 'https://evilnews.example'],
    ['https://sub.news.example/x.json', 'https://sub.news.example'],
    ['https://news.example./x.json', 'https://news.example.'],
    ['https://nеws.example/x.json', 'https://xn--nws-rdd.example'],
    ['https://evil.example/https://news.example/x.json', 'https://evil.example'],
    ['https://evil.example?https://news.example', 'https://evil.example'],
    ['https://evil.example#@news.example', 'https://evil.example'],
  ])('%j is refused and its origin named', (src, origin) => {
    expect(judge(src)).toBe(`origin ${origin}`);
  });

  it.each([
    ['data:application/json,{}', 'data:'],
    ['blob:https://news.example/1', 'blob:'],
    ['javascript:1', 'javascript:'],
    ['file:///etc/hosts', 'file:'],
    ['ftp://news.example/x', 'ftp:'],
    ['about:blank', 'about:'],
  ])('%s is refused for its scheme', (src, origin) => {
    expect(judge(src)).toBe(`scheme ${origin}`);
  });

  it.each([
    'https://user@news.example/x.json',
    'https://user:word@news.example/x.json',
    'https://news.example@evil.example/',
  ])('%s is refused for its credentials', (src) => {
    expect(judge(src)).toMatch(/^credentials /);
  });

  it.each(['https://', 'http://[', 'https://exa mple/'])('%j is malformed', (src) => {
    expect(judge(src)).toBe(`malformed ${src}`);
  });
});

describe('origins that the deployment lists', () => {
  it('may be loaded from, whole', () => {
    expect(judge('https://data.example/x.json', ['https://data.example'])).toBe(
      'https://data.example/x.json',
    );
    expect(judge('https://data.example.evil.example/x.json', ['https://data.example'])).toMatch(/^origin /);
    expect(judge('http://data.example/x.json', ['https://data.example'])).toMatch(/^origin /);
  });

  it.each(['*', 'null', '', 'data.example', 'https://data.example/', 'https://*.example', 'data:'])(
    'allow nothing when written as %j',
    (entry) => {
      expect(judge('https://data.example/x.json', [entry])).toMatch(/^origin /);
    },
  );
});

describe('a page that has no origin of the web', () => {
  it.each(['file:///home/index.html', 'data:text/html,x', 'about:srcdoc'])(
    'at %s loads nothing of its own',
    (from) => {
      expect(judge('x.json', [], from)).not.toMatch(/^https?:/);
      expect(judge('data:application/json,{}', [], from)).toBe('scheme data:');
    },
  );
});

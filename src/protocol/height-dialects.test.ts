import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeHeight,
  describeLink,
  greetings,
  type HostDialects,
  parseHeightRequest,
  readDialects,
} from './height-dialects.ts';

const address = (path: string, search = '', hash = '') => ({ pathname: path, search, hash });
const plain: HostDialects = { chart: 'talks' };
const size = { width: 600, height: 712 };

describe('the frame’s address', () => {
  it.each([
    ['/embed/talks/', 'talks'],
    ['/desk/embed/talks/index.html', 'talks'],
    ['/embed.html', 'embed.html'],
    ['/', ''],
  ])('%s gives the part %j that the host’s markup holds too', (path, chart) => {
    expect(readDialects(address(path))).toEqual({ chart });
  });

  it('names pym’s child and WordPress’s secret', () => {
    expect(readDialects(address('/embed/talks/', '?initialWidth=600&childId=pym-1', '#?secret=aB3'))).toEqual(
      {
        chart: 'talks',
        pymChild: 'pym-1',
        wordPressSecret: 'aB3',
      },
    );
  });

  it.each([
    ['?childId=', ''],
    ['?childId=axPYMxb', ''],
    ['', '#?secret='],
    ['', '#?secret=a%22b'],
    ['', '#secret=abc'],
    ['', '#amp=1'],
  ])('says nothing of a host by %j %j', (search, hash) => {
    expect(readDialects(address('/embed/talks/', search, hash))).toEqual(plain);
  });
});

describe('a height', () => {
  it('is said to a host that did not introduce itself in every dialect that needs no introduction', () => {
    expect(describeHeight(size, plain)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 712 },
      { 'datawrapper-height': { talks: 712 } },
      { kind: 'interactive:height', height: 712 },
      '{"id":"iframeMessenger:talks","type":"set-height","value":712}',
    ]);
  });

  it('is said to pym, WordPress and iframe-resizer by the names that they gave', () => {
    const known = { ...plain, pymChild: 'pym-1', wordPressSecret: 'aB3', resizer: 'frame0' };
    expect(describeHeight(size, known).slice(4)).toEqual([
      'pymxPYMxpym-1xPYMxheightxPYMx712',
      { message: 'height', value: 712, secret: 'aB3' },
      '[iFrameSizer]frame0:712:600:size',
    ]);
  });

  it('answers in the dialect of the question alone', () => {
    const asked = parseHeightRequest('pymxPYMxpym-1xPYMxwidthxPYMx600', { ...plain, pymChild: 'pym-1' });
    expect(asked && describeHeight(size, asked.dialects, asked)).toEqual([
      'pymxPYMxpym-1xPYMxheightxPYMx712',
    ]);
  });
});

describe('a question of the host', () => {
  it('from iframe-resizer 4 or 5 introduces it, and the first answer says so', () => {
    for (const settings of [
      '8:false:false:32:true:true::bodyOffset',
      '8:true:true:32:true:true::auto:::0:false:child',
    ]) {
      const asked = parseHeightRequest(`[iFrameSizer]frame0:${settings}`, plain);
      expect(asked && describeHeight(size, asked.dialects, asked)).toEqual([
        '[iFrameSizer]frame0:712:600:init',
      ]);
      expect(asked && parseHeightRequest('[iFrameSizer]resize', asked.dialects)).toMatchObject({
        begins: false,
      });
    }
  });

  it('from @newswire/frames and WordPress is understood', () => {
    expect(parseHeightRequest({ sentinel: 'amp', type: 'frames-init' }, plain)?.dialect).toBe('amp');
    const inWordPress = { ...plain, wordPressSecret: 'aB3' };
    expect(parseHeightRequest({ message: 'ready', secret: 'aB3' }, inWordPress)?.dialect).toBe('wordpress');
  });

  it.each([
    ['another child’s', 'pymxPYMxpym-2xPYMxwidthxPYMx600'],
    ['a position, not a width', 'pymxPYMxpym-1xPYMxviewport-iframe-positionxPYMx1 2 3 4'],
    ['a command of a resizer that did not begin', '[iFrameSizer]resize'],
    ['a resizer’s other message', '[iFrameSizer]message:"hello"'],
    ['another secret', { message: 'ready', secret: 'zzz' }],
    ['a WordPress whose secret nobody gave', { message: 'ready' }],
    ['null', null],
    ['a number', 7],
    [
      'something that throws',
      {
        get type() {
          throw new Error('no');
        },
      },
    ],
  ])('is not taken from %s', (_what, data) => {
    expect(parseHeightRequest(data, { ...plain, pymChild: 'pym-1' })).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (data) => void parseHeightRequest(data, plain)));
    fc.assert(fc.property(fc.string(), (rest) => void parseHeightRequest(`[iFrameSizer]${rest}`, plain)));
  });
});

describe('beside heights', () => {
  it('AMP hears once that its placeholder can go, and a late iframe-resizer that it may begin', () => {
    expect(greetings).toEqual([{ sentinel: 'amp', type: 'embed-ready' }, '[iFrameResizerChild]Ready']);
  });

  it('WordPress alone is asked to follow a link', () => {
    const link = 'https://news.example/t/talks/';
    expect(describeLink(link, plain)).toBeUndefined();
    expect(describeLink(link, { ...plain, wordPressSecret: 'aB3' })).toEqual({
      message: 'link',
      value: link,
      secret: 'aB3',
    });
  });
});

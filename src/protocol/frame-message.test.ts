import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrameMessage, isFromFrame, isOpaque, parseFrameMessage } from './frame-message.ts';

const whole = fc.integer({ min: 1, max: 1_000_000 });
const message: fc.Arbitrary<FrameMessage> = fc.oneof(
  fc.record({
    parley: fc.constant(1 as const),
    type: fc.constantFrom('ready' as const, 'height' as const),
    height: whole,
  }),
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('select' as const), event: fc.string() }),
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('select' as const) }),
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('filter' as const), query: fc.string() }),
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('error' as const), message: fc.string() }),
);

describe('a message of a frame', () => {
  it('comes back as it was said, without what is not its own', () => {
    fc.assert(
      fc.property(message, fc.dictionary(fc.string(), fc.anything()), (said, more) => {
        expect(parseFrameMessage(structuredClone(said))).toEqual(said);
        const { parley: _parley, type: _type, ...extra } = more;
        expect(parseFrameMessage({ html: '<b>', ...extra, event: undefined, ...said })).toEqual(said);
      }),
    );
  });

  it('that closes what was open names no event', () => {
    expect(parseFrameMessage({ parley: 1, type: 'select' })).toEqual({ parley: 1, type: 'select' });
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['text', 'parley'],
    ['another dialect', { sentinel: 'amp', type: 'embed-size', height: 300 }],
    ['another version', { parley: 2, type: 'ready', height: 300 }],
    ['a version as text', { parley: '1', type: 'ready', height: 300 }],
    ['no type', { parley: 1, height: 300 }],
    ['an unknown type', { parley: 1, type: 'navigate', href: '/' }],
    ['a type that every object has', { parley: 1, type: 'constructor', [String(Object)]: 'x' }],
    ['a type that is no text', { parley: 1, type: ['ready'], height: 300 }],
    ['a type that hides among the keys', { parley: 1, type: '__proto__', null: 'x' }],
    ['a height of nothing', { parley: 1, type: 'height', height: 0 }],
    ['a height below nothing', { parley: 1, type: 'height', height: -5 }],
    ['half a pixel', { parley: 1, type: 'height', height: 10.5 }],
    ['an endless height', { parley: 1, type: 'height', height: Number.POSITIVE_INFINITY }],
    ['no number', { parley: 1, type: 'height', height: Number.NaN }],
    ['a height as text', { parley: 1, type: 'height', height: '300' }],
    ['no height', { parley: 1, type: 'ready' }],
    ['an event that is no text', { parley: 1, type: 'select', event: null }],
    ['no query', { parley: 1, type: 'filter' }],
    ['an error without words', { parley: 1, type: 'error' }],
  ])('is not %s', (_name, data) => {
    expect(parseFrameMessage(data)).toBeUndefined();
  });

  it('is read without ever throwing', () => {
    const trap = (): never => {
      throw new Error('read');
    };
    const hostile: readonly unknown[] = [
      new Proxy({}, { get: trap, has: trap, ownKeys: trap }),
      new Proxy(() => 0, { get: trap }),
      Object.defineProperty({ parley: 1, type: 'ready' }, 'height', { get: trap }),
      Object.defineProperty({ parley: 1 }, 'type', { get: trap }),
      { parley: 1, type: { toString: trap } },
      { parley: 1, type: Symbol('ready') },
      { parley: 1n, type: 'ready' },
    ];
    for (const data of hostile) expect(parseFrameMessage(data)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (data) => {
        expect(parseFrameMessage(data)).toBeUndefined();
      }),
    );
  });
});

describe('a message event', () => {
  const window = { name: 'the frame' };
  const address = 'https://parley.example/embed/x/?lang=en';
  const frame = (sandbox?: string) => ({ window, address, sandbox });
  const from = (origin: string, source: unknown = window) => ({ origin, source });

  it('is the frame’s when source and origin are', () => {
    expect(isFromFrame(from('https://parley.example'), frame())).toBe(true);
    expect(
      isFromFrame(from('https://parley.example:8443'), {
        ...frame(),
        address: 'https://parley.example:8443/e',
      }),
    ).toBe(true);
  });

  it.each([
    'https://parley.example.evil.com',
    'https://evil-parley.example',
    'https://evil.com/https://parley.example',
    'https://parley.example@evil.com',
    'https://parley.examples',
    'https://parley.exampl',
    'https://parley.example:444',
    'https://parley.example/',
    'https://PARLEY.example',
    'http://parley.example',
    'null',
    '',
    '*',
  ])('of %s is not', (origin) => {
    expect(isFromFrame(from(origin), frame())).toBe(false);
    expect(isFromFrame(from(origin), frame('allow-scripts allow-same-origin'))).toBe(false);
  });

  it('of another window is not, whatever its origin says', () => {
    for (const source of [{ ...window }, null, 'the frame']) {
      expect(isFromFrame(from('https://parley.example', source), frame())).toBe(false);
      expect(isFromFrame(from('null', source), frame('allow-scripts'))).toBe(false);
    }
  });

  it('without a source is not that of a frame without a window', () => {
    for (const none of [null, undefined]) {
      const event = { origin: 'https://parley.example', source: none };
      expect(isFromFrame(event, { ...frame(), window: none })).toBe(false);
    }
  });

  it('of “null” is that of the very frame whose sandbox takes its origin away', () => {
    expect(isFromFrame(from('null'), frame('allow-scripts'))).toBe(true);
    expect(isFromFrame(from('null'), frame(''))).toBe(true);
    expect(isFromFrame(from('null', {}), frame('allow-scripts'))).toBe(false);
    expect(isFromFrame(from('null'), frame())).toBe(false);
    expect(isFromFrame(from('null'), frame('allow-scripts allow-same-origin'))).toBe(false);
  });

  it.each(['data:text/html,x', 'file:///x.html', 'javascript:0', 'embed/x/', ''])(
    'is not that of a frame with the address “%s”, sandboxed or not',
    (odd) => {
      expect(isFromFrame(from('null'), { ...frame(), address: odd })).toBe(false);
      expect(isFromFrame(from('null'), { ...frame('allow-scripts'), address: odd })).toBe(false);
    },
  );

  it('is judged without ever throwing', () => {
    const event = new Proxy(from('https://parley.example'), {
      get() {
        throw new Error('read');
      },
    });
    expect(isFromFrame(event, frame())).toBe(false);
  });
});

describe('a sandbox', () => {
  it.each([
    [undefined, false],
    [null, false],
    ['', true],
    ['allow-scripts', true],
    ['allow-scripts\n allow-same-origin', false],
    ['ALLOW-SAME-ORIGIN', false],
    ['not-allow-same-origin', true],
    ['allow-same-origins', true],
  ])('of %j: opaque is %s', (sandbox, opaque) => {
    expect(isOpaque(sandbox)).toBe(opaque);
  });
});

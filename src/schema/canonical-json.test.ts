import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeCanonicalJson } from './canonical-json.ts';

const canonical = (json: string): string => {
  const result = serializeCanonicalJson(JSON.parse(json));
  return result.ok ? result.value : `${result.error.code} at ${result.error.path}`;
};

describe('canonical JSON', () => {
  it.each([
    ['white space goes', ' { "a" : [ 1 , 2 ] } ', '{"a":[1,2]}'],
    ['keys are ordered, lists are not', '{"b":[2,1],"a":0}', '{"a":0,"b":[2,1]}'],
    ['order is by code unit, not by code point', '{"\\ufb33":1,"\\ud83d\\ude00":2}', '{"😀":2,"\ufb33":1}'],
    ['keys that are numbers too', '{"10":1,"9":2,"1":3}', '{"1":3,"10":1,"9":2}'],
    ['an empty key comes first', '{"a":1,"":2}', '{"":2,"a":1}'],
    ['a key named __proto__ is a key', '{"__proto__":{"b":1,"a":2}}', '{"__proto__":{"a":2,"b":1}}'],
    ['of a doubled key the last counts', '{"a":1,"a":2}', '{"a":2}'],
    ['literals', '[null,true,false]', '[null,true,false]'],
    // RFC 8785, 3.2.2 and appendix B.
    [
      'numbers',
      '[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0,1e21,999999999999999999]',
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,1000000000000000000]',
    ],
    [
      'strings',
      String.raw`"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"`,
      String.raw`"€$\u000f\nA'B\"\\\\\"/"`,
    ],
    ['line ends of other scripts stay', '"\u2028\\u2029"', '"\u2028\u2029"'],
  ])('%s', (_title, json, expected) => {
    expect(canonical(json)).toBe(expected);
  });

  it('is the text of RFC 8785, section 3.2.3', () => {
    const example = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
      "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const names = [...canonical(example).matchAll(/:"(\w+)/g)].map(([, name]) => name);
    expect(names).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']);
  });

  it.each([
    ['half a pair in a text', '{"a":["\\ud83d"]}', 'lone-surrogate at $.a[0]'],
    ['half a pair in a key', '{"a":{"\\ude00":1}}', 'lone-surrogate at $.a'],
    ['pairs the wrong way round', '"\\ude00\\ud83d"', 'lone-surrogate at $'],
    ['a number beyond the doubles', '{"a-b":1e999}', 'number-too-large at $["a-b"]'],
    ['a well of lists', `${'['.repeat(600)}${']'.repeat(600)}`, `too-deep at $${'[0]'.repeat(500)}`],
  ])('refuses %s', (_title, json, expected) => {
    expect(canonical(json)).toBe(expected);
  });

  it('says the same as the value, and says it once', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const once = canonical(json);
        // Minus zero has no sign in it.
        expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(JSON.parse(json))));
        expect(canonical(once)).toBe(once);
      }),
    );
  });

  it('is the same for every order of keys and every layout', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(8), (value, indent) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(JSON.stringify(turned, undefined, indent))).toBe(canonical(JSON.stringify(value)));
      }),
    );
  });
});

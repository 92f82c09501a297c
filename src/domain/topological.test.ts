import { describe, expect, it } from 'vitest';
import { predecessorsBy, sortTopologically } from './topological.ts';

const sort = (names: string, ...edges: string[]) => {
  const predecessors = new Map<string, string[]>();
  for (const edge of edges) {
    const [first = '', then = ''] = edge.split('<');
    predecessors.set(then, [...(predecessors.get(then) ?? []), first]);
  }
  return sortTopologically(names.split(''), predecessors).join('');
};

describe('names in topological order', () => {
  it('keep the order given where nothing speaks against it', () => {
    expect(sort('dcba')).toBe('dcba');
    expect(sort('abcd', 'a<d', 'b<c')).toBe('abcd');
  });

  it('stand after what they wait for, and no later', () => {
    expect(sort('abcd', 'c<a')).toBe('bcad');
    expect(sort('abcdefghij', 'j<a', 'i<j', 'c<b')).toBe('cbdefghija');
  });

  it('ignore predecessors that are not among them', () => {
    expect(sort('ab', 'z<a')).toBe('ab');
  });
});

describe('what a name waits for', () => {
  it('includes what ends within another that it waits for', () => {
    const predecessors = predecessorsBy([
      { kind: 'before', first: 'asOf', then: 'plan' },
      { kind: 'within', what: 'call', endOf: 'asOf' },
    ]);
    expect(sortTopologically(['plan', 'end of asOf', 'asOf', 'call'], predecessors)).toEqual([
      'asOf',
      'call',
      'end of asOf',
      'plan',
    ]);
  });
});

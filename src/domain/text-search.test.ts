import { describe, expect, it } from 'vitest';
import { startTextSearch } from './text-search.ts';

/** A search that answers when it is told to. */
function open() {
  const asked: string[] = [];
  const pending: { readonly answer: (mask: Uint8Array) => void; readonly fail: () => void }[] = [];
  let told = 0;
  const search = startTextSearch((words) => {
    asked.push(words);
    return new Promise((resolve, reject) => {
      pending.push({ answer: resolve, fail: () => reject(new Error('no worker')) });
    });
  });
  const stop = search.subscribe(() => {
    told += 1;
  });
  const settle = async (how: 'answer' | 'fail' = 'answer') => {
    const one = pending.shift();
    if (how === 'fail') one?.fail();
    else one?.answer(Uint8Array.of(asked.length - pending.length));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { search, asked, settle, stop, told: () => told };
}

describe('a search', () => {
  it('has no answer until one has come, and tells when it has', async () => {
    const { search, settle, told } = open();
    expect(search.find('Call')).toBeUndefined();
    expect(told()).toBe(0);
    await settle();
    expect(told()).toBe(1);
    expect(search.find('Call')).toEqual(Uint8Array.of(1));
  });

  it('asks once for what comes to the same words', async () => {
    const { search, asked, settle } = open();
    search.find('Çall  up');
    search.find('call up');
    await settle();
    search.find(' CALL, up');
    expect(asked).toEqual(['call up']);
  });

  it('skips what is typed while it looks, but not the last of it', async () => {
    const { search, asked, settle } = open();
    for (const query of ['c', 'ca', 'cal', 'call']) search.find(query);
    await settle();
    expect(asked).toEqual(['c', 'call']);
    expect(search.find('call')).toBeUndefined();
    await settle();
    expect(search.find('call')).toEqual(Uint8Array.of(2));
  });

  it('still looks for the last when an older one is read again meanwhile', async () => {
    const { search, asked, settle } = open();
    search.find('a');
    await settle();
    search.find('ab');
    search.find('abc');
    search.find('a');
    await settle();
    expect(asked).toEqual(['a', 'ab', 'abc']);
  });

  it('never gives the answer to another query', async () => {
    const { search, settle } = open();
    search.find('a');
    search.find('b');
    await settle();
    expect(search.find('b')).toBeUndefined();
    await settle();
    expect(search.find('a')).toEqual(Uint8Array.of(1));
    expect(search.find('b')).toEqual(Uint8Array.of(2));
  });

  it('keeps the last answers that were of use', async () => {
    const { search, settle } = open();
    for (const query of ['a', 'b', 'c', 'd']) {
      search.find(query);
      await settle();
    }
    search.find('a');
    search.find('e');
    await settle();
    expect(search.find('a')).toBeDefined();
    expect(search.find('b')).toBeUndefined();
  });

  it('tries again what failed, when it is asked for again', async () => {
    const { search, asked, settle, told } = open();
    search.find('a');
    await settle('fail');
    expect(told()).toBe(0);
    search.find('a');
    await settle();
    expect(asked).toEqual(['a', 'a']);
    expect(search.find('a')).toBeDefined();
  });

  it('tells nobody who no longer listens', async () => {
    const { search, settle, stop, told } = open();
    search.find('a');
    stop();
    await settle();
    expect(told()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { createEmitter } from './create-emitter.ts';

interface Events {
  readonly said: string;
  readonly ready: number;
}

describe('an emitter', () => {
  it('tells its listeners in their order, and who has left no more', () => {
    const emitter = createEmitter<Events>();
    const heard: string[] = [];
    emitter.on('said', (word) => heard.push(`first ${word}`));
    const leave = emitter.on('said', (word) => heard.push(`second ${word}`));
    emitter.emit('said', 'a');
    leave();
    emitter.emit('said', 'b');
    expect(heard).toEqual(['first a', 'second a', 'first b']);
  });

  it('takes one function twice and lets it leave once', () => {
    const emitter = createEmitter<Events>();
    const heard: string[] = [];
    const listener = (word: string) => void heard.push(word);
    const leave = emitter.on('said', listener);
    emitter.on('said', listener);
    leave();
    emitter.emit('said', 'a');
    expect(heard).toEqual(['a']);
  });

  it('tells who comes late what stands, later than the present task', async () => {
    const emitter = createEmitter<Events>();
    emitter.emitForGood('ready', 1);
    const heard: number[] = [];
    emitter.on('ready', (value) => heard.push(value));
    expect(heard).toEqual([]);
    await Promise.resolve();
    expect(heard).toEqual([1]);
    emitter.forget('ready');
    emitter.on('ready', (value) => heard.push(-value));
    await Promise.resolve();
    expect(heard).toEqual([1]);
  });

  it('is silent once closed, also to those who were just about to hear', async () => {
    const emitter = createEmitter<Events>();
    const heard: unknown[] = [];
    emitter.emitForGood('ready', 1);
    emitter.on('ready', (value) => heard.push(value));
    emitter.on('said', (value) => heard.push(value));
    emitter.close();
    emitter.emit('said', 'a');
    await Promise.resolve();
    expect(heard).toEqual([]);
  });
});

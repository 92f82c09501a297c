import type * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import type { datasetWire } from '../../schema/wire.ts';
import type { ParleyDataset } from './dataset-format.ts';

type Wire = v.InferInput<typeof datasetWire>;
/** Whether lists may be changed is no matter of the format. */
type Changeable<T> = T extends object ? { -readonly [Key in keyof T]: Changeable<T[Key]> } : T;

/** Every field there is, at any depth. */
type Fields<T> = T extends readonly (infer Item)[]
  ? Fields<Item>
  : T extends object
    ? { -readonly [Key in keyof T]-?: Fields<Exclude<T[Key], undefined>> }
    : 'value';

describe('the public type of a dataset', () => {
  it('takes whatever the parser’s schema takes', () => {
    expectTypeOf<Wire>().toExtend<ParleyDataset>();
  });

  it('knows every field', () => {
    expectTypeOf<Fields<ParleyDataset>>().toEqualTypeOf<Fields<Wire>>();
  });

  it('takes nothing else', () => {
    expectTypeOf<Changeable<ParleyDataset>>().toExtend<Wire>();
  });
});

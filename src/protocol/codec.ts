import { err, type Result } from '../base/result.ts';

/** Why one value of the address could not be read. Never stops the others from being read. */
export type CodecError = 'malformed' | 'too-long';

/**
 * One parameter's way in and out of the address. `parse(serialize(x))` is `x`; `serialize` gives undefined for what
 * needs no parameter at all. Values are of the address only: whether an id exists is asked where the dataset is.
 */
export interface Codec<T> {
  parse(text: string): Result<T, CodecError>;
  serialize(value: T): string | undefined;
}

export const malformed = err<CodecError>('malformed');
export const tooLong = err<CodecError>('too-long');

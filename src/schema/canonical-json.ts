import type { Problem } from '../base/problem.ts';
import { err, ok, type Result } from '../base/result.ts';

/** Deeper than any timeline, and far from where a browser runs out of stack. */
const deepest = 500;

/**
 * A value that was JSON as the one text that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, keys in
 * the order of their UTF-16 code units, numbers and strings as ECMAScript writes them. So the same data have the same
 * text, however their file was laid out. What RFC 7493 keeps out of such data is refused with its place: half of a
 * surrogate pair, a number beyond the doubles; and nesting deeper than 500.
 */
export function serializeCanonicalJson(value: unknown): Result<string, Problem> {
  try {
    return ok(serialize(value, '$', 0));
  } catch (refusal) {
    if (refusal instanceof Refusal) return err(refusal.problem);
    throw refusal;
  }
}

class Refusal extends Error {
  readonly problem: Problem;
  constructor(code: string, path: string, value?: string) {
    super(code);
    this.problem = {
      severity: 'error',
      code,
      path,
      ...(value === undefined ? {} : { value }),
      params: { deepest },
    };
  }
}

function serialize(value: unknown, path: string, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return serializeString(value, path);
  if (typeof value === 'number') {
    // JSON.parse makes Infinity of 1e999.
    if (!Number.isFinite(value)) throw new Refusal('number-too-large', path);
    return JSON.stringify(value);
  }
  if (depth === deepest) throw new Refusal('too-deep', path);
  if (Array.isArray(value)) {
    return `[${value.map((each, at) => serialize(each, `${path}[${at}]`, depth + 1)).join(',')}]`;
  }
  if (typeof value !== 'object') throw new Error(`Bug: ${typeof value} at ${path} was never JSON`);
  const members = Object.entries(value)
    // Operators compare strings by code unit, which is the order that the scheme asks for.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => {
      const name = serializeString(key, path);
      return `${name}:${serialize(each, `${path}${step(key)}`, depth + 1)}`;
    });
  return `{${members.join(',')}}`;
}

function serializeString(text: string, path: string): string {
  const json = JSON.stringify(text);
  if (/\p{Surrogate}/u.test(text)) throw new Refusal('lone-surrogate', path, json);
  return json;
}

function step(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

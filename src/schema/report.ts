import type { Problem } from '../base/problem.ts';

/** Collects the problems of one file. */
export interface Report {
  readonly problems: readonly Problem[];
  error(code: string, path: string, value: unknown, params?: Problem['params']): void;
  warning(code: string, path: string, value: unknown, params?: Problem['params']): void;
}

export function makeReport(): Report {
  const problems: Problem[] = [];
  const add =
    (severity: Problem['severity']): Report['error'] =>
    (code, path, value, params = {}) => {
      const text = serializeValue(value);
      problems.push({ severity, code, path, ...(text !== undefined && { value: text }), params });
    };
  return { problems, error: add('error'), warning: add('warning') };
}

/** A value as JSON text; only the outside of lists and objects, which may be deep. Nothing for what is not there. */
export function serializeValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return JSON.stringify(value);
}

/** The path of a field or an item below `path`: `$.events[3].title`, `$["odd name"]`. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

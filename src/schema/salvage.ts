import * as v from 'valibot';
import { findNearest } from './nearest.ts';
import { below, type Report } from './report.ts';
import { standInOf } from './wire.ts';

/** What each kept object was in the file, and where: what was left out beside it does not shift its path. */
export type Origins = WeakMap<
  object,
  { readonly path: string; readonly raw: Readonly<Record<string, unknown>> }
>;

/** What is left of a value: nothing when it, or something it cannot do without, was bad. */
type Kept = { readonly value: unknown } | undefined;

/** The parts of valibot's schemas that the walk needs; `type` says which are there. */
interface Node extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly key?: Node;
  readonly value?: Node;
  readonly options?: readonly (Node | string)[];
  readonly literal?: string;
}

/**
 * Walks a value along a schema and keeps whatever is sound: the parts that are bad are reported and lost, as `wire.ts`
 * says for each. Never throws; the result satisfies the schema. Fields that the schema does not know are warnings.
 */
export function salvage<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  report: Report,
  origins: Origins,
): v.InferOutput<Schema> | undefined {
  return walk(schema, value, path);

  function walk(node: Node, value: unknown, path: string): v.InferOutput<Schema> | undefined {
    return keep(node, value, path)?.value;
  }

  function keep(node: Node, value: unknown, path: string): Kept {
    switch (node.type) {
      case 'optional':
      case 'exact_optional':
        return node.wrapped && keep(node.wrapped, value, path);
      case 'object':
        return keepObject(node, value, path);
      case 'array':
        return keepArray(node, value, path);
      case 'record':
        return keepRecord(node, value, path);
      case 'union':
        return keepUnion(node, value, path);
      default:
        return keepLeaf(node, value, path);
    }
  }

  function keepObject(node: Node, value: unknown, path: string): Kept {
    if (!isObject(value)) return wrongType('object', value, path);
    const entries = node.entries ?? {};
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(entries, key)) continue;
      const nearest = findNearest(key, Object.keys(entries));
      report.warning('unknown-field', below(path, key), value[key], {
        field: key,
        ...(nearest !== undefined && { nearest }),
      });
    }
    const kept: Record<string, unknown> = {};
    let sound = true;
    for (const [key, entry] of Object.entries(entries)) {
      const optional = entry.type === 'optional' || entry.type === 'exact_optional';
      const standIn = standInOf(entry);
      const there = Object.hasOwn(value, key);
      if (!there && optional) continue;
      if (!there) report.error('missing-field', path, undefined, { field: key });
      const field = (there ? keep(entry, value[key], below(path, key)) : undefined) ?? standIn;
      if (field) kept[key] = field.value;
      else if (entry.type !== 'optional') sound = false;
    }
    origins.set(kept, { path, raw: value });
    return sound ? { value: kept } : undefined;
  }

  function keepArray(node: Node, value: unknown, path: string): Kept {
    const item = node.item;
    if (!Array.isArray(value) || !item) return wrongType('list', value, path);
    return { value: value.flatMap((one, at) => keep(item, one, below(path, at))?.value ?? []) };
  }

  function keepRecord(node: Node, value: unknown, path: string): Kept {
    if (!isObject(value) || !node.key || !node.value) return wrongType('text', value, path);
    const kept: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) {
      if (!keepLeaf(node.key, key, below(path, key))) continue;
      const field = keep(node.value, one, below(path, key));
      if (field) kept[key] = field.value;
    }
    if (Object.keys(value).length === 0) report.error('empty-text', path, value);
    return Object.keys(kept).length > 0 ? { value: kept } : undefined;
  }

  /** The option meant: for a string the one that is one, for an object the one that knows the most of its fields. */
  function keepUnion(node: Node, value: unknown, path: string): Kept {
    const options = (node.options ?? []).filter((option) => typeof option !== 'string');
    const isText = options.some((option) => option.type === 'string');
    if (isText && typeof value === 'string') {
      const option = options.find((one) => one.type === 'string');
      return option && keep(option, value, path);
    }
    if (!isObject(value)) return wrongType(isText ? 'text' : 'time', value, path);
    const known = (option: Node) => Object.keys(value).filter((key) => option.entries?.[key]).length;
    const objects = options.filter((option) => option.type !== 'string');
    const best = objects.reduce((a, b) => (known(b) > known(a) ? b : a), objects[0] ?? node);
    return best === node ? undefined : keep(best, value, path);
  }

  function keepLeaf(node: Node, value: unknown, path: string): Kept {
    const result = v.safeParse(node, value);
    if (result.success) return { value: result.output };
    const [issue] = result.issues;
    if (issue.kind === 'validation') {
      report.error(issue.message, path, value);
    } else if (node.type === 'picklist' && typeof value === 'string') {
      const choices = (node.options ?? []).map(String);
      const nearest = findNearest(value, choices);
      report.error('not-a-choice', path, value, {
        choices: choices.join(', '),
        ...(nearest !== undefined && { nearest }),
      });
    } else {
      return wrongType(node.type === 'picklist' ? 'string' : node.type, value, path);
    }
    return undefined;
  }

  function wrongType(expected: string, value: unknown, path: string): undefined {
    report.error('wrong-type', path, value, { expected });
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

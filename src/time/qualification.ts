import type { ComponentName, Qualified } from '../messages/time.ts';
import type { Component, EdtfDate, Qualifier } from './edtf.ts';

export interface ComponentQualification {
  readonly name: ComponentName;
  readonly how: Qualified;
}

const certain: Qualified = { uncertain: false, approximate: false };

/**
 * How sure each component is: a sign on the left speaks of its own component, one on the right of everything up to it
 * (EDTF level 2, "qualification of individual components" and "group qualification").
 */
export function qualificationOf(date: EdtfDate): readonly ComponentQualification[] {
  const components = named(date);
  const result: ComponentQualification[] = [];
  let fromRight = certain;
  for (const { name, part } of components.toReversed()) {
    fromRight = both(fromRight, meaning(part.after));
    result.unshift({ name, how: both(fromRight, meaning(part.before)) });
  }
  return result;
}

export function isQualified(how: Qualified): boolean {
  return how.uncertain || how.approximate;
}

type Signs = Pick<Component, 'before' | 'after'>;

function named(date: EdtfDate): readonly { readonly name: ComponentName; readonly part: Signs }[] {
  switch (date.kind) {
    case 'century':
      return [{ name: 'century', part: date.century }];
    case 'long-year':
      return [{ name: 'year', part: date }];
    case 'season':
      return [
        { name: 'year', part: date.year },
        { name: 'season', part: date.season },
      ];
    case 'date':
      return [
        { name: 'year' as const, part: date.year },
        ...(date.month ? [{ name: 'month' as const, part: date.month }] : []),
        ...(date.day ? [{ name: 'day' as const, part: date.day }] : []),
      ];
  }
}

function meaning(sign: Qualifier | undefined): Qualified {
  return { uncertain: sign === '?' || sign === '%', approximate: sign === '~' || sign === '%' };
}

function both(a: Qualified, b: Qualified): Qualified {
  return { uncertain: a.uncertain || b.uncertain, approximate: a.approximate || b.approximate };
}

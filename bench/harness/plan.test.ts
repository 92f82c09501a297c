import { describe, expect, test } from 'vitest';
import { planMeasurements, rotateWithinSizes } from './plan.mjs';

const plan = (options: { quick?: boolean; subjects?: string[]; sizes?: number[] }) =>
  planMeasurements({ quick: false, subjects: undefined, sizes: undefined, ...options }).map(
    ({ subject, size }) => `${size} ${subject.name}`,
  );

describe('what is measured', () => {
  test('the quick form is ours and the floor at three sizes, uPlot at two, vis-timeline at one', () => {
    expect(plan({ quick: true })).toEqual([
      '1000 parley',
      '1000 react-empty',
      '1000 uplot',
      '1000 vis-timeline',
      '100000 parley',
      '100000 react-empty',
      '100000 uplot',
      '1000000 parley',
      '1000000 react-empty',
    ]);
  });

  test('the whole is twelve subjects at five sizes, and five million for ours and the floor', () => {
    const whole = plan({});
    expect(whole).toHaveLength(12 * 5 + 2);
    expect(whole.slice(-2)).toEqual(['5000000 parley', '5000000 react-empty']);
  });

  test('subjects and sizes that are named are all there is', () => {
    expect(plan({ quick: true, subjects: ['uplot', 'echarts'], sizes: [12] })).toEqual([
      '12 uplot',
      '12 echarts',
    ]);
  });

  test('no subject gets more than its library can be given as objects', () => {
    expect(plan({ sizes: [5_000_000] })).toEqual(['5000000 parley', '5000000 react-empty']);
  });

  test('each repetition begins a size with another subject and leaves none out', () => {
    const all = planMeasurements({ quick: true, subjects: undefined, sizes: undefined });
    const names = (repetition: number) =>
      rotateWithinSizes(all, repetition)
        .filter(({ size }) => size === 100_000)
        .map(({ subject }) => subject.name);
    expect(names(0)).toEqual(['parley', 'react-empty', 'uplot']);
    expect(names(1)).toEqual(['react-empty', 'uplot', 'parley']);
    expect(rotateWithinSizes(all, 2)).toHaveLength(all.length);
  });
});

import type { ReactNode } from 'react';
import { useReader } from './reader.tsx';

/**
 * How many records toggling a choice would leave: a figure to see, words to hear. A choice that is made shows none,
 * since beside its name that figure would be read as what it gives; `chosen` stands there instead.
 */
export function Count(props: {
  readonly of: number;
  readonly isChosen: boolean;
  /** What is seen of a choice that is made: a sign that it can be taken back. */
  readonly chosen?: string;
}): ReactNode {
  const { ui } = useReader().messages;
  const { filters } = ui;
  const result = props.of === 0 ? filters.noResult : ui.records(props.of);
  return (
    <>
      <span className="pu-count" aria-hidden="true">
        {props.isChosen ? props.chosen : ui.count(props.of)}
      </span>
      <span className="pu-spoken">, {props.isChosen ? filters.without(result) : result}</span>
    </>
  );
}

import type { ReactNode } from 'react';
import { Count } from './count.tsx';

/** A choice that would leave nothing stays, marked: its absence would say less. */
export function Choice(props: {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <li>
      <label className="pu-check" data-none={props.count === 0 || undefined}>
        <input type="checkbox" checked={props.isChosen} onChange={props.onToggle} />
        <span>
          {props.label} <Count of={props.count} isChosen={props.isChosen} />
        </span>
      </label>
    </li>
  );
}

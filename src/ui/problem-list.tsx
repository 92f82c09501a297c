import type { ReactNode } from 'react';
import type { ToldProblem } from '../state/view-state.ts';

/** Problems of a file, each with its place, the value that stands there, and what to do. */
export function ProblemList(props: { readonly problems: readonly ToldProblem[] }): ReactNode {
  return (
    <ul className="pu-problems">
      {props.problems.map(({ code, path, value, says, advice }) => (
        <li key={`${code} ${path} ${says}`}>
          {says} {advice}
          <br />
          <code className="pu-code">
            {path}
            {value === undefined ? '' : `: ${value}`}
          </code>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import type { Problem } from '../base/problem.ts';
import { formatProblem } from '../messages/format-problem.ts';
import type { Messages } from '../messages/messages.ts';

/** Problems of a file, each with its place, the value that stands there, and what to do. */
export function ProblemList(props: {
  readonly problems: readonly Problem[];
  readonly messages: Messages;
}): ReactNode {
  return (
    <ul className="pu-problems">
      {props.problems.map((problem) => {
        const { says, advice } = formatProblem(problem, props.messages);
        return (
          <li key={`${problem.code} ${problem.path} ${says}`}>
            {says} {advice}
            <br />
            <code className="pu-code">
              {problem.path}
              {problem.value === undefined ? '' : `: ${problem.value}`}
            </code>
          </li>
        );
      })}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { en } from '../../messages/en/en.ts';
import { faultsEn as words } from '../../messages/en/faults.ts';
import type { ToldProblem } from '../../state/view-state.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import { rootAttributes } from './root-element.ts';

/** In the place of a timeline that holds nothing to show. An error would take the newsroom's page down with it. */
export function Unreadable(props: {
  readonly problems: readonly ToldProblem[];
  readonly className: string;
}): ReactNode {
  const errors = props.problems.filter((problem) => problem.severity === 'error');
  return (
    <div className={props.className} {...rootAttributes(en, 'auto')}>
      <div className="parley-page">
        <div className="pu-head pu-failure">
          <div role="alert">
            <p className="pu-title">{en.ui.failure.heading}</p>
            <p className="pu-failure-says">{words.noRecords}</p>
          </div>
          <ProblemList problems={errors} />
        </div>
      </div>
    </div>
  );
}

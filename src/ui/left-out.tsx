import type { ReactNode } from 'react';
import { faultsEn as words } from '../messages/en/faults.ts';
import { ProblemList } from './problem-list.tsx';
import { useChoice, useReader } from './reader.tsx';

/** Records that could not be shown, with the reasons; the sound ones stand on the page as ever. */
export function LeftOut(): ReactNode {
  const { messages } = useReader();
  const loaded = useChoice((state) => state.loaded);
  if (loaded.kind !== 'timeline') return null;
  const errors = loaded.problems.filter((problem) => problem.severity === 'error');
  if (loaded.leftOut === 0 && errors.length === 0) return null;
  return (
    <details className="pu-notice pu-left-out">
      <summary>
        {loaded.leftOut > 0 ? words.leftOut(loaded.leftOut) : words.problems(errors.length)}{' '}
        <span className="pu-summary-link">{words.seeWhich}</span>
      </summary>
      {loaded.file === '' ? null : (
        <p className="pu-muted">{messages.ui.labelled(words.file, loaded.file)}</p>
      )}
      <ProblemList problems={errors} />
    </details>
  );
}

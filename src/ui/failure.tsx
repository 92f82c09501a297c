import type { ReactNode } from 'react';
import { faultsEn as words } from '../messages/en/faults.ts';
import type { Messages } from '../messages/messages.ts';
import type { Loaded } from '../state/view-state.ts';
import { ProblemList } from './problem-list.tsx';
import { TryAgain } from './try-again.tsx';

type Failed = Extract<Loaded, { kind: 'failed' }>;

/** Nothing could be loaded: what, where and what to do, in plain words. Never a blank page. */
export function Failure(props: { readonly failed: Failed; readonly messages: Messages }): ReactNode {
  const { failed, messages } = props;
  const { says, advice } = explain(failed);
  const errors = failed.problems.filter((problem) => problem.severity === 'error');
  return (
    <header className="pu-head pu-failure">
      <div role="alert">
        <h1 className="pu-title">{messages.ui.failure.heading}</h1>
        <p className="pu-failure-says">{says}</p>
      </div>
      <p>
        {words.file}: <code className="pu-code">{failed.file}</code>
      </p>
      <p>{advice}</p>
      {errors.length === 0 ? null : (
        <>
          <h2 className="pu-label">{words.details}</h2>
          <ProblemList problems={errors} />
        </>
      )}
      {failed.reason === 'foreign-source' ? null : <TryAgain messages={messages} />}
    </header>
  );
}

/** What went wrong and what to do, in a sentence each. */
export function explain({ reason, detail, file }: Failed): {
  readonly says: string;
  readonly advice: string;
} {
  switch (reason) {
    case 'missing':
      return { says: words.missing(detail), advice: words.adviceMissing };
    case 'network':
      return { says: words.network(detail), advice: words.adviceNetwork };
    case 'not-json':
      return { says: words.notJson(detail), advice: words.adviceNotJson };
    case 'version':
      return { says: words.version(detail), advice: words.adviceVersion };
    case 'no-records':
      return { says: words.noRecords, advice: words.adviceNoRecords };
    case 'foreign-source':
      return { says: words.foreignSource(detail ?? file), advice: words.adviceForeignSource };
    case 'cancelled':
      return { says: words.cancelled, advice: words.adviceCancelled };
    case 'too-large':
      return { says: words.tooLarge(detail), advice: words.adviceTooLarge };
  }
}

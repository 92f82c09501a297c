import type { Correction } from '../../domain/dataset.ts';
import { shareEn as words } from '../../messages/en/share.ts';
import { serializeEdtf } from '../../time/serialize-edtf.ts';
import type { Reader } from '../reader.tsx';
import { formatAsOf, formatIsoDate, formatLooseTime } from '../when.ts';

/**
 * How to cite the timeline, in plain lines: title and who made it, where its sources end, when it was last edited and
 * corrected, the address, then every source. No date of access: whoever cites knows when they read it.
 */
export function formatCitation(reader: Reader, address: string): string {
  const { dataset } = reader.timeline;
  const { text } = reader;
  const { ui } = reader.messages;
  const last = lastCorrection(reader);
  const about = [
    `${words.quotedTitle(text(dataset.title))}.`,
    dataset.compiledBy === undefined ? undefined : words.compiledBy(text(dataset.compiledBy)),
    dataset.reviewedBy === undefined ? undefined : words.reviewedBy(text(dataset.reviewedBy)),
    words.sourcesEnd(formatAsOf(reader)),
    dataset.updated === undefined ? undefined : words.updated(formatIsoDate(dataset.updated, reader)),
    last === undefined
      ? words.noCorrections
      : words.corrected(formatLooseTime(last.date, reader), ui.footer.wasNow(text(last.was), text(last.now))),
  ].filter((part) => part !== undefined);
  const sources = dataset.sources.map((source) => {
    const who = [source.agency, source.publisher].flatMap((name) => (name === undefined ? [] : text(name)));
    const by = source.byline === undefined ? [] : [text(source.byline)];
    const what = [
      // An agency is often its own byline.
      ...new Set([...by, ...who]),
      words.quotedTitle(text(source.title)),
      formatLooseTime(source.published, reader),
      source.url,
    ];
    return `- ${what.filter((part) => part !== undefined && part !== '').join(', ')}`;
  });
  const list = sources.length === 0 ? [] : ['', `${words.sources}:`, ...sources];
  return [about.join(' '), address, ...list].join('\n');
}

/** The file may list corrections in any order. Of one day's, and of those whose days cannot be compared, the last listed. */
function lastCorrection({ timeline }: Reader): Correction | undefined {
  const dateOf = ({ date }: Correction): string => (date.edtf === undefined ? '' : serializeEdtf(date.edtf));
  return timeline.dataset.corrections.reduce<Correction | undefined>(
    (last, each) => (last !== undefined && dateOf(each) < dateOf(last) ? last : each),
    undefined,
  );
}

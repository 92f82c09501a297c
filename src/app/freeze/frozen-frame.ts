import { frozenEn as words } from '../../messages/en/frozen.ts';
import type { Messages } from '../../messages/messages.ts';
import { element, type Markup } from '../../render/markup.ts';
import { serializeMarkup } from '../../render/serialize-markup.ts';
import { formatDay } from '../../time/day-words.ts';

/** As much of a stamp as a reader compares by eye. */
const shortStamp = 12;

/** What stands above the page: that it stands still, since when, and where the current one is, if that is known. */
export function frameNotice(
  updated: string | undefined,
  live: string | undefined,
  messages: Messages,
): string {
  const link = element('a', { class: 'pu-out', href: live, target: '_blank', rel: 'noopener' }, [
    words.seeCurrent,
    element('span', { class: 'pu-out-sign', 'aria-hidden': 'true' }, [' ↗']),
    element('span', { class: 'pu-spoken' }, [` (${messages.ui.panel.opensSite})`]),
  ]);
  return serializeMarkup(
    element('header', { class: 'pf-notice' }, [
      element('p', {}, [frozenWords(updated, messages), ...(live === undefined ? [] : [' ', link])]),
    ]),
  );
}

/** What stands below the page: the stamp, with what it is of, and the data where a script can hand them out. */
export function frameStamp(stamp: string, version: string, messages: Messages): string {
  const row = (label: string, value: string): Markup =>
    element('div', { class: 'pu-facts-row' }, [
      element('dt', {}, [label]),
      element('dd', {}, [element('code', {}, [value])]),
    ]);
  return serializeMarkup(
    element('footer', { class: 'pf-stamp' }, [
      element('button', { type: 'button', class: 'pu-button pu-control', id: 'parley-download' }, [
        messages.ui.footer.data,
      ]),
      element('details', {}, [
        element('summary', {}, [
          messages.ui.labelled(words.stamp, ''),
          element('code', {}, [stamp.slice(0, shortStamp)]),
        ]),
        element('p', {}, [words.stampExplained]),
        element('dl', { class: 'pu-facts' }, [row(words.stamp, stamp), row(words.version, version)]),
      ]),
    ]),
  );
}

function frozenWords(updated: string | undefined, messages: Messages): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(updated ?? '') ?? [];
  if (year === undefined) return words.undated;
  const date = { year: BigInt(year), month: Number(month), day: Number(day) };
  return words.frozenOn(formatDay(date, 'full', messages));
}

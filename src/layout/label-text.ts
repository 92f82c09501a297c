import { textIn } from '../base/text.ts';
import type { EventRecord } from '../domain/event.ts';
import type { Messages } from '../messages/messages.ts';
import type { Label } from './scene.ts';

/** What a label says of an event: its whole title, with a sign and a word where its status or its kind of figure needs them. */
export interface LabelText {
  readonly text: string;
  readonly sign?: NonNullable<Label['sign']>;
  readonly struck?: NonNullable<Label['struck']>;
}

export function labelText(
  record: EventRecord,
  messages: Messages,
  lang: string,
  fallback: string,
): LabelText {
  const title = textIn(record.title, lang, fallback);
  const { label } = messages.layout;
  switch (record.status) {
    case 'disputed':
      return { text: label.disputed(title, messages.picture.disputed), sign: 'disputed' };
    case 'cancelled':
    case 'retracted': {
      const { before, after } = label.struck(messages.picture[record.status]);
      const struck = { from: before.length, to: before.length + title.length };
      return { text: before + title + after, sign: 'struck', struck };
    }
    default:
      return totalText(record, title, messages) ?? { text: title };
  }
}

function totalText({ quantity }: EventRecord, title: string, messages: Messages): LabelText | undefined {
  if (quantity?.counting !== 'cumulative') return undefined;
  const figure = new Intl.NumberFormat(messages.locale).format(quantity.value);
  const held = title.includes(figure) || title.includes(String(quantity.value));
  return { text: messages.layout.label.total(title, held ? undefined : figure), sign: 'total' };
}

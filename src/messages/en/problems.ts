import type { ProblemParams, ProblemsMessages, WordsOfProblem } from '../problems.ts';
import { edtfErrorsEn, timeErrorsEn } from './time-errors.ts';

function fixed(says: string, advice: string): WordsOfProblem {
  return () => ({ says, advice });
}

/** The nearest thing that exists, when there is one, before the general advice. */
function meant({ nearest }: ProblemParams, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"? ${otherwise}`;
}

const shapes: Readonly<Record<string, string>> = {
  object: 'an object { … }',
  list: 'a list [ … ]',
  text: 'a text, or an object with one text per language',
  time: 'a time: an object with "basis" and, where a date is known, "edtf"; or with "start" and "end"',
  string: 'a text in double quotes',
  number: 'a number',
  boolean: 'true or false',
};

const lists: Readonly<Record<string, string>> = {
  source: 'sources',
  party: 'parties',
  actor: 'actors',
  event: 'events',
};

const neutral: Readonly<Record<string, string>> = {
  verb: 'Write "says"',
  state: 'Write "government"',
  label: 'Say who calls it so',
  deed: 'Say what was done',
  role: 'Name the office or role',
};

export const problemsEn: ProblemsMessages = {
  atCharacter: (place) => `Character ${place}`,
  edtfErrors: edtfErrorsEn,
  timeErrors: timeErrorsEn,
  atPlace: (place, says) => `${place}: ${says}`,
  unknown: (code) => ({ says: `Something is wrong here (${code}).`, advice: 'See data/README.md.' }),
  words: {
    'not-json': ({ line, column }) => ({
      says: `The file is not JSON: it breaks at line ${line}, column ${column}.`,
      advice: 'Look there, and just before it, for a missing or extra comma, quote or bracket.',
    }),
    'lone-surrogate': fixed(
      'This text holds half of a character (a lone surrogate).',
      'Write the whole character, or delete the half.',
    ),
    'number-too-large': fixed(
      'This number is larger than a program can hold.',
      'Write a smaller one, or a text.',
    ),
    'too-deep': ({ deepest }) => ({
      says: `Values are nested more than ${deepest} deep here.`,
      advice: 'Take away levels that mean nothing.',
    }),
    unreadable: ({ detail }) => ({
      says: `The file cannot be read (${detail}).`,
      advice: 'Check its name and that it may be read.',
    }),
    'not-a-file': fixed(
      'A timeline is an object { … }.',
      'Start from data/README.md, "format" being the first field.',
    ),
    'no-format': ({ version }) => ({
      says: 'The file does not say which format it has.',
      advice: `Add "format": "parley/${version}".`,
    }),
    version: ({ version }) => ({
      says: 'This version of the format is not known here.',
      advice: `Use "parley/${version}", or a newer Parley.`,
    }),
    'wrong-type': ({ expected }) => ({
      says: 'The value is of the wrong type.',
      advice: `Write ${shapes[String(expected)] ?? expected}.`,
    }),
    'missing-field': ({ field }) => ({
      says: `The field "${field}" is missing.`,
      advice:
        field === 'source'
          ? 'Name the source of this claim by its id: a claim without a source is not shown.'
          : field === 'basis'
            ? 'Add "basis": "stated" where the source gives the time, "inferred" with a "note" where you do.'
            : `Add "${field}".`,
    }),
    'unknown-field': (params) => ({
      says: `The field "${params['field']}" is not part of the format and is ignored.`,
      advice: meant(params, 'Rename or remove it.'),
    }),
    'not-a-choice': (params) => ({
      says: 'The value is not one of the choices.',
      advice: meant(params, `Choices: ${params['choices']}.`),
    }),
    'empty-text': fixed('The text is empty.', 'Write the text, or remove the field.'),
    'bad-id': fixed(
      'An id has letters a to z, digits, dots, hyphens and underscores, and starts with a letter or digit.',
      'Write an id such as "bennett-putin-call".',
    ),
    'bad-day': fixed('This is not a day of the form YYYY-MM-DD.', 'Write a day such as "2026-11-22".'),
    'bad-url': fixed(
      'Only web addresses that start with https:// or http:// are accepted.',
      'Write the full address of the page, or remove the field.',
    ),
    'bad-color': fixed('This is not a colour of the form #rrggbb.', 'Write a colour such as "#1A5FB4".'),
    'bad-lang': fixed('This is not a language tag.', 'Write a tag such as "en", "he" or "uk".'),
    'bad-reference': fixed(
      'This names neither an event, nor "asOf", nor a source.',
      'Write an event\'s id, "asOf", or "source:" and a source\'s id.',
    ),
    'bad-number': fixed('This is not a number that can be counted with.', 'Write digits only.'),
    'bad-zone': fixed(
      'This is not a time zone.',
      'Write a name of the IANA database, such as "Asia/Jerusalem" or "Europe/Kyiv".',
    ),
    'reserved-id': fixed(
      'This id has a meaning of its own: "asOf" is where the sources end, "others" the actors without a party.',
      'Choose another id.',
    ),
    'limit-in-claim': ({ field }) => ({
      says: `"${field}" has no effect in the time of a claim and is ignored.`,
      advice: `Move "${field}" to the time of the event, or remove it.`,
    }),
    'bad-edtf': fixed('This is not a date in EDTF.', 'Write a date such as "2022-02-24".'),
    'bad-clock': fixed('This is not a clock time.', 'Write a time such as "14:30" or "14:00/15:30".'),
    'bad-time': fixed('This time cannot be.', 'Check the date, the part of day and the zone.'),
    'no-note': fixed(
      'The time is inferred and no note says why.',
      'Add a "note" with your reason, or "basis": "stated" where the source gives the time.',
    ),
    'not-one-day': ({ field }) => ({
      says: `"${field}" stands beside something other than one full day and is ignored.`,
      advice: `Give "edtf" one day such as "2022-02-27", or remove "${field}".`,
    }),
    'duplicate-id': ({ type }) => ({
      says: `An earlier one of the ${lists[String(type)] ?? type} has this id.`,
      advice: 'Give this one an id of its own.',
    }),
    'unknown-id': (params) => ({
      says: `No ${params['type']} has this id.`,
      advice: meant(params, `Use an id of "${lists[String(params['type'])]}", or add the record there.`),
    }),
    'left-out-id': ({ type }) => ({
      says: `The ${type} of this id was left out because of its own errors, and so is this reference to it.`,
      advice: `Mend that ${type} first.`,
    }),
    'self-reference': fixed('This refers to the record that it stands in.', 'Remove it or name another.'),
    'no-claim-left': fixed(
      'None of its claims can be used, so the event is left out.',
      'Mend its claims: nothing is shown that nobody said.',
    ),
    'context-status': fixed('Context has no status.', 'Remove "status", or choose another "kind".'),
    contradiction: ({ chain }) => ({
      says: `These limits cannot all hold: ${chain}. They are ignored.`,
      advice:
        'Correct a date, or remove one of "after", "before", "announces" or "responds-to" from the chain ("<": is over before; "<=": ends no later than).',
    }),

    'bad-line': ({ line, column }) => ({
      says: `Line ${line} is not JSON: it breaks at column ${column}.`,
      advice: 'Each line after the first holds one record, and the whole of it.',
    }),
    'repeated-field': ({ field }) => ({
      says: `The field "${field}" stands a second time, behind the events. The first one counts.`,
      advice: 'Write each field once, before "events".',
    }),
    'too-many-ties': ({ count, most }) => ({
      says: `What ${count} records say of their order is not worked out: there are more than ${most} of them. They keep their own dates.`,
      advice: 'Leave out "after", "before", "responds-to" and "announces" where dates say as much.',
    }),
    'after-sources-end': ({ count, first }) => ({
      says: `The sources end before ${count} events that happened or were reported, the first of them "${first}". Those keep their dates.`,
      advice: 'Correct "asOf", or give those events another status or date.',
    }),
    'part-of-cycle': ({ chain }) => ({
      says: `The relation "part-of" runs in a circle: ${chain}.`,
      advice: 'Remove one of them.',
    }),
    'no-status': fixed('The event has no status.', 'Add "status", or make its "kind" context.'),
    'status-not-carried': ({ carried }) => ({
      says: 'None of its claims carries this status.',
      advice: carried
        ? `Write "${carried}", or add the claim that carries it.`
        : 'Add a claim with "asserts": "occurrence", or the event that announces this one.',
    }),
    'no-claims': fixed('The event has no claims.', 'Add at least one claim, with its source.'),
    'no-participants': fixed(
      'Nobody takes part in the event, so no lane shows it.',
      'Add a participant with a role other than "mentioned".',
    ),
    'duplicate-participant': fixed(
      'The actor stands here twice in the same role.',
      'Remove one of the two entries.',
    ),
    'no-events': fixed('The timeline has no events.', 'Add one.'),
    'no-url': fixed('The source has no address.', 'Add "url" if it can be read on the web.'),
    weekday: ({ weekday, nearest }) => ({
      says: `The source writes ${weekday}, but no day within these bounds is one.`,
      advice:
        nearest === undefined
          ? 'Check "edtf" against the source.'
          : `Check "edtf": counted back from the source's publication, that is ${nearest}.`,
    }),
    'loaded-word': ({ word, kind }) => ({
      says: `"${word}" takes a side in our own voice.`,
      advice: `${neutral[String(kind)] ?? 'Use a neutral word'}, or put the words between quotation marks and attribute them.`,
    }),
    'no-translation': ({ lang }) => ({
      says: `The text is missing in the timeline's own language, "${lang}".`,
      advice: `Add "${lang}".`,
    }),
    'low-contrast': ({ ratio, needed, theme }) => ({
      says: `The colour has a contrast of ${ratio} to 1 against the lanes of the ${theme} theme.`,
      advice: `Choose one with at least ${needed} to 1 in both themes, or leave "color" out.`,
    }),
    'unused-actor': fixed(
      'No event and no claim names this actor.',
      'Remove it, or name it where it takes part.',
    ),
    'unused-party': fixed(
      'No actor belongs to this party.',
      'Remove it, or name it as the "party" of actors.',
    ),
    'unused-source': fixed('No claim cites this source.', 'Remove it, or cite it.'),
  },
};

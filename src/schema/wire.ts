import * as v from 'valibot';
import { actorKinds } from '../domain/actor.ts';
import { standings } from '../domain/claim.ts';
import { eventKinds, participantRoles, relationKinds, statuses } from '../domain/event.ts';

/**
 * The file format "parley/1" as it is written: what `salvage` walks, what the JSON Schema is made from. A field that
 * is neither of these three is required, and what lacks it is left out:
 * - `losable`: may be absent; when bad, it alone is lost;
 * - `essential`: may be absent; when bad, what holds it is left out, since without it the record would say something
 *   else (an event whose status or date was lost);
 * - `replaced`: must be there; when bad or absent that is an error, and what holds it goes on with the stand-in.
 */
const losable: typeof v.optional = v.optional;
const essential: typeof v.exactOptional = v.exactOptional;

const standIns = new WeakMap<object, StandIn>();

interface StandIn {
  readonly value: unknown;
  /** The schema before it got a stand-in. */
  readonly of: object;
}

function replaced<Schema extends v.GenericSchema>(schema: Schema, value: v.InferInput<Schema>): Schema {
  // A copy: the same schema may be required elsewhere. (`v.fallback` would swallow the issue.)
  const copy = { ...schema };
  standIns.set(copy, { value, of: schema });
  return copy;
}

/** What stands in for a bad or absent value of this schema, absent where nothing can. */
export function standInOf(schema: object): StandIn | undefined {
  return standIns.get(schema);
}

/** The message of a failed check is the code of its problem. */
const words = v.pipe(v.string(), v.regex(/\S/, 'empty-text'));
export const idWire = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'bad-id'));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'bad-day'),
  // Date turns 30 February into 2 March: a day that comes back changed does not exist.
  v.check((text) => new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) ?? false, 'bad-day'),
);
/** Also the guard against `javascript:` and `data:`: nothing but the web is let through. */
const webAddress = v.pipe(v.string(), v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#\\]+[^\s\\]*$/, 'bad-url'));
const lang = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'bad-lang'));
export const textWire = v.union([words, v.record(lang, words)]);
/** An event, `asOf` or `source:ID`. */
const reference = v.pipe(v.string(), v.regex(/^(source:)?[A-Za-z0-9][A-Za-z0-9._-]*$/, 'bad-reference'));

const point = {
  edtf: essential(words),
  part: losable(v.picklist(['morning', 'afternoon', 'evening', 'night'])),
  clock: losable(words),
  basis: v.picklist(['stated', 'inferred']),
  asWritten: losable(words),
  note: losable(textWire),
};

export const timePointWire = v.object(point);

const bounds = {
  timeZone: essential(words),
  ongoing: losable(v.boolean()),
  after: losable(v.array(reference)),
  before: losable(v.array(reference)),
};

export const pointTimeWire = v.object({ ...point, ...bounds });
export const spanTimeWire = v.object({ start: timePointWire, end: timePointWire, ...bounds });
export const eventTimeWire = v.union([pointTimeWire, spanTimeWire]);

export const sourceWire = v.object({
  id: idWire,
  publisher: replaced(textWire, ''),
  agency: losable(textWire),
  byline: losable(textWire),
  title: replaced(textWire, ''),
  url: losable(webAddress),
  published: replaced(timePointWire, { basis: 'stated' }),
  accessed: losable(day),
});

export const partyWire = v.object({
  id: idWire,
  name: replaced(textWire, ''),
  color: losable(v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/, 'bad-color'))),
});

export const actorWire = v.object({
  id: idWire,
  name: replaced(textWire, ''),
  aliases: losable(v.array(words)),
  role: losable(textWire),
  party: losable(v.string()),
  kind: v.picklist(actorKinds),
});

export const claimWire = v.object({
  text: textWire,
  asserts: v.picklist(['occurrence', 'content']),
  by: losable(v.string()),
  relayedBy: losable(v.string()),
  via: losable(v.array(v.string())),
  attribution: textWire,
  standing: v.picklist(standings),
  source: v.string(),
  quote: losable(words),
  time: essential(eventTimeWire),
  said: losable(timePointWire),
  reported: losable(timePointWire),
});

export const eventWire = v.object({
  id: idWire,
  title: textWire,
  summary: replaced(textWire, ''),
  kind: v.picklist(eventKinds),
  status: essential(v.picklist(statuses)),
  time: essential(eventTimeWire),
  participants: losable(v.array(v.object({ actor: v.string(), role: v.picklist(participantRoles) }))),
  claims: losable(v.array(claimWire)),
  related: losable(v.array(v.object({ event: v.string(), relation: v.picklist(relationKinds) }))),
  quantity: losable(
    v.object({
      value: v.pipe(v.number(), v.finite('bad-number')),
      unit: textWire,
      counting: v.picklist(['cumulative', 'total']),
      approx: losable(v.boolean()),
    }),
  ),
  media: losable(v.array(v.object({ url: webAddress, alt: textWire, credit: losable(textWire) }))),
});

export const datasetWire = v.object({
  /** Lets an editor's program check the file as it is typed. */
  $schema: losable(v.string()),
  format: v.literal('parley/1'),
  id: replaced(idWire, 'timeline'),
  title: replaced(textWire, ''),
  summary: replaced(textWire, ''),
  lang: replaced(lang, 'en'),
  timeZone: replaced(words, 'UTC'),
  asOf: replaced(eventTimeWire, { basis: 'stated' }),
  updated: replaced(day, ''),
  compiledBy: losable(textWire),
  reviewedBy: losable(textWire),
  license: losable(words),
  sources: replaced(v.array(sourceWire), []),
  parties: replaced(v.array(partyWire), []),
  actors: replaced(v.array(actorWire), []),
  events: replaced(v.array(eventWire), []),
  terms: losable(v.array(v.object({ term: textWire, usedBy: textWire, note: textWire }))),
  corrections: losable(
    v.array(
      v.object({
        date: timePointWire,
        event: losable(v.string()),
        was: textWire,
        now: textWire,
        reason: textWire,
      }),
    ),
  ),
});

export type DatasetWire = v.InferOutput<typeof datasetWire>;
export type SourceWire = v.InferOutput<typeof sourceWire>;
export type PartyWire = v.InferOutput<typeof partyWire>;
export type ActorWire = v.InferOutput<typeof actorWire>;
export type EventWire = v.InferOutput<typeof eventWire>;
export type ClaimWire = v.InferOutput<typeof claimWire>;
export type TimePointWire = v.InferOutput<typeof timePointWire>;
export type EventTimeWire = v.InferOutput<typeof eventTimeWire>;

import type { JsonSchema } from '@valibot/to-json-schema';

/** What an editor's program shows beside a field as it is typed; by definition (`dataset` is the file) and field. */
export const descriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dataset: {
    $schema: 'Path of this schema, so that an editor can check the file as it is typed.',
    format: 'Format and version of this file.',
    id: 'Name of the timeline in addresses; letters, digits, dots, hyphens, underscores.',
    title: 'Headline of the timeline.',
    summary: 'What the timeline shows, in a sentence or two.',
    lang: 'Language of texts that are plain strings (BCP 47).',
    timeZone: 'IANA zone in which days and hours are read, such as Asia/Jerusalem.',
    asOf: 'Where the sources end. What happened or was reported lies before its end.',
    updated: 'Day of the last edit.',
    compiledBy: 'Who made the timeline.',
    reviewedBy: 'Who reviewed it.',
    license: 'License of the records.',
    sources: 'What was read.',
    parties: 'The sides; each is a group of lanes.',
    actors: 'Who takes part, speaks or is cited.',
    events: 'The records.',
    terms: 'Words that are not neutral, with who uses them.',
    corrections: 'What was wrong and is not any more.',
  },
  source: {
    publisher: 'Where it was read.',
    agency: 'The agency that wrote it, where that is not the publisher.',
    byline: 'Author as printed.',
    title: 'Headline as printed.',
    url: 'https:// or http:// only.',
    published: 'When it was published, no more exact than it says itself.',
    accessed: 'Day on which it was read.',
  },
  party: {
    color: '#rrggbb with a contrast of at least 3 to 1 in both themes; the theme chooses where absent.',
  },
  actor: {
    aliases: 'Other spellings, in any script. Searched and shown.',
    role: 'Office or function at the time.',
    party: 'Id of the side it belongs to.',
    kind: 'States act through an actor of kind government.',
  },
  event: {
    title: 'Label in the picture: 45 characters at most read well.',
    kind: 'context is background and has no status.',
    status: 'Follows from the claims that it took place.',
    time: 'As exact as the source and no more. Absent: no date given.',
    participants: 'Every role but mentioned puts the event into the lane of the actor.',
    claims: 'Who says so, and where it was read.',
    related: 'Only announces and responds-to also say which came first.',
  },
  claim: {
    text: 'What is said, in your own words.',
    asserts: 'occurrence: that it took place. content: what was said or done in it.',
    by: 'Id of the actor whose statement it is.',
    relayedBy: 'Id of the actor who tells what that actor said.',
    via: 'Ids of outlets that the source itself names.',
    attribution: 'Who says so, in words.',
    standing: 'narration: the agency itself, no source named.',
    source: 'Id of the source in which it was read.',
    quote: 'A few words quoted, without quotation marks.',
    time: 'When this account puts the event, where accounts differ.',
    said: 'When it was uttered, where the source knows.',
    reported: 'When it was published, where the source knows.',
  },
  timePoint: {
    edtf: 'A date in EDTF (ISO 8601-2): 2022-02-25, [2022-02-24..2022-02-27], [..2022-02-27].',
    part: 'Part of the day; only beside one full day.',
    clock: '14:30 or 14:00/15:30; only beside one full day.',
    basis: 'stated by the source, or inferred by you; inferred needs a note.',
    asWritten: "The source's own few words.",
    note: 'Why the limits are where they are. Shown to readers.',
  },
  eventTime: {
    timeZone: "IANA zone of this time, where it is not the timeline's.",
    ongoing: 'It still went on where the sources end.',
    after: 'It starts no earlier than these end: ids of events, asOf, source:ID.',
    before: 'It ends no later than these start: ids of events, asOf, source:ID.',
  },
};

type Fields = NonNullable<JsonSchema['properties']>;

/** The schema with the descriptions of its fields. */
export function describeFields(schema: JsonSchema): JsonSchema {
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, one]) => [
    name,
    typeof one === 'boolean' ? one : explain(one, name),
  ]);
  return { ...explain(schema, 'dataset'), $defs: Object.fromEntries(definitions) as Fields };
}

function explain(schema: JsonSchema, name: string): JsonSchema {
  const words = { ...(name === 'eventTime' && descriptions['timePoint']), ...descriptions[name] };
  const inFields = (one: JsonSchema): JsonSchema => {
    if (!one.properties) return one;
    const fields = Object.entries(one.properties).map(([key, field]) => {
      const description = words[key];
      return [
        key,
        typeof field === 'boolean' || description === undefined ? field : { ...field, description },
      ];
    });
    return { ...one, properties: Object.fromEntries(fields) as Fields };
  };
  const { anyOf } = schema;
  if (name !== 'eventTime' || !anyOf) return inFields(schema);
  return { ...schema, anyOf: anyOf.map((one) => (typeof one === 'boolean' ? one : inFields(one))) };
}

import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { describeFields } from './describe-fields.ts';
import {
  actorWire,
  claimWire,
  datasetWire,
  eventTimeWire,
  eventWire,
  idWire,
  partyWire,
  sourceWire,
  standInOf,
  textWire,
  timePointWire,
} from './wire.ts';

/** What gets a name of its own under `$defs`. */
const definitions = {
  id: idWire,
  text: textWire,
  timePoint: timePointWire,
  eventTime: eventTimeWire,
  source: sourceWire,
  party: partyWire,
  actor: actorWire,
  claim: claimWire,
  event: eventWire,
} as const;

const names = new Map<object, string>(Object.entries(definitions).map(([name, schema]) => [schema, name]));

/**
 * The JSON Schema (draft 2020-12) of the format, made from the schemas that `parseDataset` walks, as file text. The same
 * text at every run. It cannot say what spans records (ids that lead somewhere, dates that exist): `parley check` does.
 */
export function serializeJsonSchema(): string {
  const schema = toJsonSchema(datasetWire, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: definitions as unknown as Record<string, v.GenericSchema>,
    // That a day exists and a number is finite (1e999 is not) goes beyond what a pattern says.
    ignoreActions: ['finite', 'check'],
    overrideSchema: ({ valibotSchema }) => {
      // A schema with a stand-in is a copy: it refers to the same definition as the schema it was made from.
      const name = names.get(standInOf(valibotSchema)?.of ?? {});
      return name === undefined ? undefined : { $ref: `#/$defs/${name}` };
    },
  });
  const { $schema, ...rest } = schema;
  const titled = {
    $schema,
    $id: 'parley-1.schema.json',
    title: 'Parley timeline, version 1',
    ...describeFields(rest),
  };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}

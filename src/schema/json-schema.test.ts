import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descriptions } from './describe-fields.ts';
import { serializeJsonSchema } from './json-schema.ts';
import {
  actorWire,
  claimWire,
  datasetWire,
  eventWire,
  partyWire,
  pointTimeWire,
  sourceWire,
  timePointWire,
} from './wire.ts';

describe('the JSON Schema', () => {
  it('is the one that is checked in', () => {
    const file = new URL('../../data/schema/parley-1.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(serializeJsonSchema());
  });

  it('refers only to what it defines', () => {
    const text = serializeJsonSchema();
    const { $defs } = JSON.parse(text) as { $defs: object };
    for (const [, name] of text.matchAll(/"#\/\$defs\/(\w+)"/g)) expect(Object.keys($defs)).toContain(name);
  });

  it('describes no field that the format does not have', () => {
    const known: Record<string, object> = {
      dataset: datasetWire.entries,
      source: sourceWire.entries,
      party: partyWire.entries,
      actor: actorWire.entries,
      event: eventWire.entries,
      claim: claimWire.entries,
      timePoint: timePointWire.entries,
      eventTime: pointTimeWire.entries,
    };
    for (const [name, fields] of Object.entries(descriptions)) {
      expect(Object.keys(known[name] ?? {})).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  });
});

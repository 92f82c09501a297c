import type { Result } from '../base/result.ts';
import {
  type AddressLang,
  type AddressMatch,
  type AddressTheme,
  type AddressView,
  langCodec,
  matchCodec,
  themeCodec,
  viewCodec,
} from './choice-codec.ts';
import type { Codec, CodecError } from './codec.ts';
import { type AddressDateTime, dateTimeCodec } from './date-time-codec.ts';
import { idListCodec } from './id-list-codec.ts';
import { type AddressLanes, lanesCodec } from './lanes-codec.ts';
import { type AddressPanel, eventCodec, panelCodec } from './panel-codec.ts';
import { queryCodec } from './query-codec.ts';
import { sourceCodec } from './source-codec.ts';

/** Every choice that an address can hold, as written: ids are not yet checked against a dataset. */
export interface Address {
  readonly src?: string;
  readonly panel?: AddressPanel;
  readonly actors?: readonly string[];
  readonly match?: AddressMatch;
  readonly parties?: readonly string[];
  readonly kinds?: readonly string[];
  readonly status?: readonly string[];
  readonly from?: AddressDateTime;
  readonly to?: AddressDateTime;
  readonly q?: string;
  readonly lanes?: AddressLanes;
  readonly view?: AddressView;
  readonly lang?: AddressLang;
  readonly theme?: AddressTheme;
}

/** A value that could not be read, or that another one of the same parameter outdid. */
export interface AddressProblem {
  readonly parameter: AddressParameter;
  readonly value: string;
  readonly reason: CodecError | 'repeated';
}

/** In the order in which they are written. `event` is the short form of `panel=event:ID`. */
export const addressParameters = [
  'src',
  'event',
  'panel',
  'actors',
  'match',
  'parties',
  'kinds',
  'status',
  'from',
  'to',
  'q',
  'lanes',
  'view',
  'lang',
  'theme',
] as const;
export type AddressParameter = (typeof addressParameters)[number];

/**
 * Reads what it can: a bad value becomes a problem and takes nothing else with it. A list given twice is one list;
 * of another parameter given twice with different values the first readable one counts.
 */
export function parseAddress(params: URLSearchParams): {
  readonly address: Address;
  readonly problems: readonly AddressProblem[];
} {
  const problems: AddressProblem[] = [];

  function read<T>(parameter: AddressParameter, codec: Codec<T>): T | undefined {
    let found: { readonly text: string; readonly value: T } | undefined;
    for (const text of params.getAll(parameter)) {
      const result: Result<T, CodecError> = codec.parse(text);
      if (!result.ok) problems.push({ parameter, value: text, reason: result.error });
      else if (found === undefined) found = { text, value: result.value };
      else if (found.text !== text) problems.push({ parameter, value: text, reason: 'repeated' });
    }
    return found?.value;
  }

  function readList(parameter: AddressParameter): readonly string[] | undefined {
    const ids = new Set<string>();
    for (const text of params.getAll(parameter)) {
      const result = idListCodec.parse(text);
      if (!result.ok) problems.push({ parameter, value: text, reason: result.error });
      else for (const id of result.value) ids.add(id);
    }
    return ids.size === 0 ? undefined : [...ids];
  }

  const event = read('event', eventCodec);
  const long = read('panel', panelCodec);
  const panel = event === undefined ? long : ({ type: 'event', id: event } as const);
  if (event !== undefined && long !== undefined && (long.type !== 'event' || long.id !== event)) {
    problems.push({ parameter: 'panel', value: params.get('panel') ?? '', reason: 'repeated' });
  }
  const q = read('q', queryCodec);
  const lanes = read('lanes', lanesCodec);

  const address: Address = withoutAbsent({
    src: read('src', sourceCodec),
    panel,
    actors: readList('actors'),
    match: read('match', matchCodec),
    parties: readList('parties'),
    kinds: readList('kinds'),
    status: readList('status'),
    from: read('from', dateTimeCodec),
    to: read('to', dateTimeCodec),
    q: q === '' ? undefined : q,
    lanes: lanes !== undefined && lanesCodec.serialize(lanes) === undefined ? undefined : lanes,
    view: read('view', viewCodec),
    lang: read('lang', langCodec),
    theme: read('theme', themeCodec),
  });
  return { address, problems };
}

/**
 * The address as a query string without `?`, '' when there is nothing to say. What `keep` holds beside our own
 * parameters (a newsroom's campaign tags) follows unchanged. Commas, colons and semicolons stay readable.
 */
export function serializeAddress(address: Address, keep?: URLSearchParams): string {
  const pairs: [string, string | undefined][] = [
    ['src', write(sourceCodec, address.src)],
    ['event', address.panel?.type === 'event' ? write(eventCodec, address.panel.id) : undefined],
    ['panel', address.panel?.type === 'event' ? undefined : write(panelCodec, address.panel)],
    ['actors', write(idListCodec, address.actors)],
    ['match', write(matchCodec, address.match)],
    ['parties', write(idListCodec, address.parties)],
    ['kinds', write(idListCodec, address.kinds)],
    ['status', write(idListCodec, address.status)],
    ['from', write(dateTimeCodec, address.from)],
    ['to', write(dateTimeCodec, address.to)],
    ['q', write(queryCodec, address.q)],
    ['lanes', write(lanesCodec, address.lanes)],
    ['view', write(viewCodec, address.view)],
    ['lang', write(langCodec, address.lang)],
    ['theme', write(themeCodec, address.theme)],
  ];
  const params = new URLSearchParams();
  for (const [name, value] of pairs) if (value !== undefined) params.append(name, value);
  for (const [name, value] of keep ?? []) if (!isAddressParameter(name)) params.append(name, value);
  return params.toString().replace(/%(?:2C|3A|3B|2F)/g, decodeURIComponent);
}

/** Whether the parameter is one of ours. */
export function isAddressParameter(name: string): name is AddressParameter {
  return addressParameters.some((parameter) => parameter === name);
}

function write<T>(codec: Codec<T>, value: T | undefined): string | undefined {
  return value === undefined ? undefined : codec.serialize(value);
}

type WithoutAbsent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(value: T): WithoutAbsent<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as WithoutAbsent<T>;
}

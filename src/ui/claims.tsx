import type { ReactNode } from 'react';
import type { Claim } from '../domain/claim.ts';
import type { EventRecord } from '../domain/event.ts';
import { sourceOf } from '../domain/names.ts';
import { Commas, Fact, Line, type Place } from './fact.tsx';
import { ActorLink, SourceLink } from './panel-link.tsx';
import { actorColor } from './party-color.ts';
import { type Reader, useReader } from './reader.tsx';
import { formatLooseTime } from './when.ts';

/** Every claim of a record, those that it took place apart from those of what was said or done in it. */
export function Claims(props: { readonly record: EventRecord; readonly place: Place }): ReactNode {
  const { messages } = useReader();
  const words = messages.ui.panel;
  const { claims } = props.record;
  const manySources = new Set(claims.map((claim) => claim.source)).size > 1;
  const groups = [
    { label: words.occurrence, claims: claims.filter((claim) => claim.asserts === 'occurrence') },
    { label: words.content, claims: claims.filter((claim) => claim.asserts === 'content') },
  ];
  return groups.map((group) =>
    group.claims.length === 0 ? null : (
      <Fact key={group.label} label={group.label} place={props.place}>
        <ul className="pu-claims">
          {group.claims.map((claim, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a claim has no id, and a record's claims keep their order
            <ClaimItem key={at} claim={claim} withSource={manySources} />
          ))}
        </ul>
      </Fact>
    ),
  );
}

function ClaimItem(props: { readonly claim: Claim; readonly withSource: boolean }): ReactNode {
  const reader = useReader();
  const { claim } = props;
  const { ui } = reader.messages;
  const attribution = attributionWords(claim, reader);
  const { dataset } = reader.timeline;
  const speaker = claim.by ?? claim.relayedBy;
  const url = sourceOf(dataset, claim.source)?.url;
  return (
    <li
      className="pu-claim"
      data-standing={claim.standing}
      data-party={speaker === undefined ? undefined : actorColor(dataset, speaker).ordinal}
    >
      <p className="pu-claim-text" {...reader.said(claim.text)} />
      {claim.quote === undefined ? null : (
        <blockquote className="pu-quote" cite={url}>
          {ui.quoted(claim.quote)}
        </blockquote>
      )}
      <p className="pu-claim-who">
        <strong>
          {claim.standing === 'narration' && claim.by !== undefined
            ? withLinks(ui.standing('narration', slotA), { [slotA]: <ActorLink actor={claim.by} /> })
            : standingWords(claim, reader)}
        </strong>
        {claim.standing === 'narration' ? null : <Speakers claim={claim} />}
      </p>
      {attribution === undefined ? null : <p className="pu-line">{attribution}</p>}
      {claim.via.length === 0 ? null : (
        <Line label={ui.panel.via}>
          <Commas>
            {claim.via.map((actor) => (
              <ActorLink key={actor} actor={actor} />
            ))}
          </Commas>
        </Line>
      )}
      {claim.time === undefined ? null : (
        <Line label={ui.panel.accountTime}>{formatLooseTime(claim.time, reader)}</Line>
      )}
      {claim.said === undefined ? null : (
        <Line label={ui.panel.said}>{formatLooseTime(claim.said, reader)}</Line>
      )}
      {claim.reported === undefined ? null : (
        <Line label={ui.panel.published}>{formatLooseTime(claim.reported, reader)}</Line>
      )}
      {props.withSource ? (
        <Line label={ui.panel.source}>
          <SourceLink source={claim.source} />
        </Line>
      ) : null}
    </li>
  );
}

function agencyOf(claim: Claim, reader: Reader): string {
  const source = sourceOf(reader.timeline.dataset, claim.source);
  return source === undefined ? '' : reader.text(source.agency ?? source.publisher);
}

function standingWords(claim: Claim, reader: Reader): string {
  return reader.messages.ui.standing(claim.standing, agencyOf(claim, reader));
}

/** Who said it, in the record's own words, unless the line above has said every one of them. */
function attributionWords(claim: Claim, reader: Reader): string | undefined {
  const { dataset } = reader.timeline;
  const attribution = reader.text(claim.attribution).trim();
  const names = [claim.by, claim.relayedBy].map((id) => {
    const actor = dataset.actors.find((each) => each.id === id);
    return actor === undefined ? '' : reader.text(actor.name);
  });
  const said = new Set(
    wordsOf(
      [standingWords(claim, reader), reader.messages.ui.panel.relayed('', ''), ...names].join(' '),
      reader,
    ),
  );
  return wordsOf(attribution, reader).every((word) => said.has(word)) ? undefined : attribution;
}

/** Words of three letters and more, folded: what is left says the same with or without its articles. */
function wordsOf(text: string, reader: Reader): readonly string[] {
  return text.toLocaleLowerCase(reader.messages.locale).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** "{A}, as relayed by {B}": the record's people as links, in the order that the language puts them. */
function Speakers({ claim }: { readonly claim: Claim }): ReactNode {
  const { messages } = useReader();
  const words = messages.ui.panel;
  const { by, relayedBy } = claim;
  if (by === undefined && relayedBy === undefined) return null;
  let sentence = slotA;
  if (relayedBy !== undefined) {
    sentence = by === undefined ? words.relayedOnly(slotB) : words.relayed(slotA, slotB);
  }
  return (
    <>
      {messages.ui.separator}
      {withLinks(sentence, {
        [slotA]: by === undefined ? null : <ActorLink actor={by} />,
        [slotB]: relayedBy === undefined ? null : <ActorLink actor={relayedBy} />,
      })}
    </>
  );
}

// Private-use characters stand for the links while the sentence is put together: no data holds them.
const slotA = '\uE000';
const slotB = '\uE001';

function withLinks(sentence: string, links: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => <span key={part}>{links[part] ?? part}</span>);
}

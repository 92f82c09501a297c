/** Where the files of one timeline stand, under an address or relative to the top of the build (`''`). */
export interface Addresses {
  readonly page: string;
  readonly embed: string;
  readonly data: string;
  readonly picture: string;
  readonly oembed: string;
  readonly feed: string;
  readonly calendar: string;
}

/** @param base with a slash at the end (`https://news.example/`, `../../`), or nothing for paths inside the build */
export function addressesOf(id: string, base: string): Addresses {
  const name = encodeURIComponent(id);
  return {
    page: `${base}t/${name}/`,
    embed: `${base}embed/${name}/`,
    data: `${base}data/${name}.json`,
    picture: `${base}t/${name}.png`,
    oembed: `${base}oembed/${name}.json`,
    feed: `${base}t/${name}/feed.atom`,
    calendar: `${base}t/${name}/calendar.ics`,
  };
}

/** The page of a timeline with one of its records open. */
export function eventAddress(page: string, event: string): string {
  return `${page}?event=${encodeURIComponent(event)}`;
}

/** The same with an actor's panel open. */
export function actorAddress(page: string, actor: string): string {
  return `${page}?panel=actor:${encodeURIComponent(actor)}`;
}

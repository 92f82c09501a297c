/** Words of the panels of actors and sources. They load with what shows them. */
export interface LinkedMessages {
  readonly party: string;
  readonly spellings: string;
  readonly events: string;
  readonly mentions: string;
  readonly counterparts: string;
  readonly noEvents: string;
  readonly agency: string;
  readonly byline: string;
  readonly accessed: string;
  readonly readSource: string;
  readonly supports: string;
  claims(count: number): string;
}

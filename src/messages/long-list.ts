/** By how many records an actor has in the whole timeline, or by name. */
export type ActorOrder = 'most' | 'fewest' | 'name';

/** Words of a list that is longer than a page can hold. */
export interface LongListMessages {
  /** "Records 20,001 to 40,000 of 1,000,000": the numbers are written already. */
  part(from: string, to: string, of: string): string;
  readonly earlier: string;
  readonly later: string;
  /** Below the first records of an actor: "and 9,900 more". */
  more(count: string): string;
  readonly onlyActor: string;
  /** Label of the field that narrows a long list of actors, and what stands where none is left. */
  readonly findActor: string;
  readonly noActor: string;
  /** Label of the choice in what order actors stand, and its words. */
  readonly sortActors: string;
  readonly actorOrders: Readonly<Record<ActorOrder, string>>;
  /**
   * A button: "Busiest day: Thu 3 Mar 2022, 1,204 records"; of `equals` days that have as many it is the first, `many`
   * being their number written already.
   */
  busiest(day: string, records: string, equals: number, many: string): string;
  /** Beside it, where not every record is known to lie on one day: how many are. The others are not counted. */
  countedDays(records: string): string;
  readonly noDay: string;
  readonly noBusiest: string;
}

/** One line of the legend per mark, in visual.md's order. */
export interface LegendMessages {
  readonly onceStated: string;
  readonly onceInferred: string;
  readonly lasted: string;
  readonly total: string;
  readonly announced: string;
  readonly openEnd: string;
  readonly target: string;
  readonly disputed: string;
  readonly struck: string;
  readonly link: string;
  readonly published: string;
  readonly parties: string;
}

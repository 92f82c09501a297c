import type { LegendMessages } from '../legend.ts';

export const legendEn: LegendMessages = {
  onceStated: 'Once, within a span that the source states',
  onceInferred: 'Once, within limits set by the editor',
  lasted: 'Lasted; the solid part is certain',
  total: 'Running total since the start',
  announced: 'Announced',
  openEnd: 'No limit known on this side',
  target: 'Target of an act',
  disputed: 'Accounts differ',
  struck: 'Cancelled or retracted',
  link: 'One event, several participants',
  published: 'Published within this span',
  parties: 'Sides',
};

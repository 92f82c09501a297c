import type { Brand } from '../base/brand.ts';
import type { Text } from '../base/text.ts';
import type { TimePoint } from '../time/event-time.ts';

export type SourceId = Brand<string, 'SourceId'>;

export interface Source {
  readonly id: SourceId;
  readonly publisher: Text;
  readonly agency?: Text;
  readonly byline?: Text;
  readonly title: Text;
  /** https: or http: only; absent where the file gives none or the parser refused it. */
  readonly url?: string;
  readonly published: TimePoint;
  readonly accessed?: string;
}

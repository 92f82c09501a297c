/**
 * The words of the record that the interface names. The domain stands above the messages and may not be imported
 * here; these unions mirror its lists, and the use of a record's own value as a key proves that they agree.
 */
export type EventKindWord =
  | 'call'
  | 'meeting'
  | 'statement'
  | 'military'
  | 'aid'
  | 'movement'
  | 'announcement'
  | 'context';

export type StatusWord = 'happened' | 'reported' | 'announced' | 'disputed' | 'cancelled' | 'retracted';

export type RoleWord = 'initiator' | 'counterpart' | 'speaker' | 'addressee' | 'target' | 'mentioned';

export type RelationWord = 'responds-to' | 'follows' | 'announces' | 'part-of' | 'same-matter';

export type ActorKindWord = 'person' | 'government' | 'organisation' | 'media' | 'group';

export type StandingWord = 'on-record' | 'unnamed-official' | 'media-report' | 'narration';

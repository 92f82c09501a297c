/** Placeholder shape, filled by the time area. */
export interface TimeMessages {
  readonly area: 'time';
}

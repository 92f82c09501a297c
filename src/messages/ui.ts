/** Placeholder shape, filled by the ui area. */
export interface UiMessages {
  readonly area: 'ui';
}

/** Placeholder shape, filled by the picture area. */
export interface PictureMessages {
  readonly area: 'picture';
}

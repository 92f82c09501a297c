/** Words of the controls beside lanes. They load with the controls. */
export interface LanesMessages {
  /** Name of the button that opens a lane's menu, and of the menu. */
  readonly menu: (name: string) => string;
  readonly pin: string;
  readonly unpin: string;
  readonly up: string;
  readonly down: string;
  /** Takes back the order and the pins of all lanes. */
  readonly reset: string;
  /** Closes the lanes of a group that were opened beyond its first. */
  readonly fewer: string;
  /** Name of a lane that is pinned. */
  readonly pinned: (name: string) => string;
  /** Opens `next` of the `count` actors of a group that have no lane. */
  readonly more: (count: number, next: number) => string;
  /** Heard after a lane has moved: its place among those of its group. */
  readonly moved: (name: string, at: number, of: number) => string;
  readonly shown: (count: number) => string;
}

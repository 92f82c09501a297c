import type { ReactNode } from 'react';

/** Where a record's words stand: in the panel their labels are headings, in a row of the list (whose only heading is its title) they are not. */
export type Place = 'panel' | 'row';

/** A labelled block of a record. */
export function Fact(props: {
  readonly label: string;
  readonly place: Place;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="pu-fact">
      {props.place === 'panel' ? (
        <h3 className="pu-label">{props.label}</h3>
      ) : (
        <p className="pu-label">{props.label}</p>
      )}
      {props.children}
    </div>
  );
}

/** A word and what it introduces, on one line where there is room. */
export function Line(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <p className="pu-line">
      <span className="pu-line-label">{props.label}:</span> {props.children}
    </p>
  );
}

/** Things in a row, with commas that are read but do not stand in the accessible name of a link. */
export function Commas({ children }: { readonly children: readonly ReactNode[] }): ReactNode {
  // The parts of a record never change their order, so their place is their key.
  return children.map((child, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={at}>
      {at > 0 ? ', ' : ''}
      {child}
    </span>
  ));
}

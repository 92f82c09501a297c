import { type ReactNode, useId, useMemo } from 'react';

/** Words by what they name, in the order in which they are listed. */
export function optionsOf<T extends string, W>(names: Readonly<Record<T, W>>): readonly (readonly [T, W])[] {
  return (Object.keys(names) as T[]).map((name) => [name, names[name]]);
}

/** A field that offers a few words. */
export function Select<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  const id = useId();
  const options = useMemo(
    () =>
      props.options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      )),
    [props.options],
  );
  return (
    <div className="pu-share-input">
      <label className="pu-label" htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className="pu-share-field"
        value={props.value}
        onChange={(change) => {
          const chosen = props.options.find(([value]) => value === change.target.value);
          if (chosen !== undefined) props.onChange(chosen[0]);
        }}
      >
        {options}
      </select>
    </div>
  );
}

/** One of a few, each with a sentence of its own where it has one. */
export function Radios<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly note?: string }[];
  readonly onChange: (value: T) => void;
  readonly isInline?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className={`pu-field pu-radios${props.isInline ? ' pu-radios-inline' : ''}`}>
      <legend className="pu-label">{props.label}</legend>
      {props.options.map(({ value, name, note }) => (
        <label key={value} className="pu-check pu-radio">
          <input
            type="radio"
            name={id}
            value={value}
            checked={value === props.value}
            aria-describedby={note === undefined ? undefined : `${id}-${value}`}
            aria-label={name}
            onChange={() => props.onChange(value)}
          />
          <span>
            {name}
            {note === undefined ? null : (
              <span className="pu-share-note pu-radio-note" id={`${id}-${value}`}>
                {note}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function Check(props: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}): ReactNode {
  return (
    <label className="pu-check">
      <input
        type="checkbox"
        checked={props.isChecked}
        onChange={(change) => props.onChange(change.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

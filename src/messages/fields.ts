/** Words of the filter fields. They load with what shows them. */
export interface FieldMessages {
  readonly parties: string;
  readonly kinds: string;
  readonly statuses: string;
  readonly matchLabel: string;
  readonly matchAny: string;
  readonly matchAll: string;
  /** The group of actors that belong to no party. */
  readonly others: string;
}

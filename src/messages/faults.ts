/**
 * What is wrong with a file or an address, and what to do. Apart from the other words of the interface, since most
 * readers never need them: they load with what shows them.
 */
export interface FaultMessages {
  readonly file: string;
  missing(detail: string | undefined): string;
  network(detail: string | undefined): string;
  notJson(detail: string | undefined): string;
  version(detail: string | undefined): string;
  readonly noRecords: string;
  foreignSource(origin: string): string;
  readonly cancelled: string;
  /** `detail`: how much had come, and how much it takes. */
  tooLarge(detail: string | undefined): string;
  readonly adviceMissing: string;
  readonly adviceNetwork: string;
  readonly adviceNotJson: string;
  readonly adviceVersion: string;
  readonly adviceNoRecords: string;
  readonly adviceForeignSource: string;
  readonly adviceCancelled: string;
  readonly adviceTooLarge: string;
  readonly details: string;
  leftOut(count: number): string;
  problems(count: number): string;
  readonly seeWhich: string;
  unknownValue(value: string): string;
  malformed(parameter: string, value: string): string;
  readonly dismiss: string;
  readonly notices: string;
}

/** Work that may be broken off between its steps, and goes on where it was. */
export type Steps<T> = Generator<void, T>;

/** All steps in one go. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

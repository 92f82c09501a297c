/**
 * The same function, asked once for each thing. For what never changes in place: the answer goes when the thing does.
 */
export function remember<Thing extends object, Answer extends object>(
  make: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, Answer>();
  return (thing) => {
    const known = answers.get(thing) ?? make(thing);
    answers.set(thing, known);
    return known;
  };
}

/** Reads things one after the other, and begins with the next ones while one is being used. */

/**
 * What reading gives for each thing, in their order. So many are held at once, whoever reads slowly. The first error is
 * thrown in its turn.
 */
export async function* readAhead<Thing, Read>(
  things: readonly Thing[],
  atOnce: number,
  read: (thing: Thing) => Promise<Read>,
): AsyncGenerator<Read> {
  const begun: Promise<Read>[] = [];
  for (const thing of things) {
    const reading = read(thing);
    // It is thrown in its turn; until then nobody waits for it.
    reading.catch(() => undefined);
    begun.push(reading);
    const first = begun.length < atOnce ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const reading of begun) yield await reading;
}

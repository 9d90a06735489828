/** Has a crew work through the items of a run, in an order in which two runs seldom do the same. */
import type { Crew } from './crew.ts';
import { inParallel } from './in-parallel.ts';

/** Told after each item: how many are done of how many, and how many were rendered in this run. */
export type Progressed = (done: number, of: number, rendered: number) => void;

/**
 * The things in a random order. Two runs of one plan then seldom meet at an item, and find the rest of each other's work
 * done; in the same order they would do all of it twice.
 */
function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const drawn = things.map((thing) => ({ thing, lot: Math.random() }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ thing }) => thing);
}

/**
 * How many items were rendered. Items whose `sameAs` is the same ask for the same report and are worked on one after
 * the other, so that it is rendered once. Throws the first error of the crew, when all that was begun has ended.
 */
export async function workThrough<Item>(
  items: readonly Item[],
  sameAs: (item: Item) => string,
  crew: Crew<Item>,
  progressed: Progressed,
): Promise<number> {
  const groups = [...Map.groupBy(items, sameAs).values()];
  let done = 0;
  let rendered = 0;
  await inParallel(shuffled(groups), crew.size, async (group) => {
    for (const item of group) {
      const told = await crew.work(item);
      done += 1;
      rendered += told.rendered ? 1 : 0;
      progressed(done, items.length, rendered);
    }
  });
  return rendered;
}

/** Runs an edition from beginning to end: plan, work on every item, publish. Run again it goes on where it was. */
import type { Crew, OpenCrew } from './crew.ts';
import { refreshFeed } from './feed.ts';
import { inParallel } from './in-parallel.ts';
import { type EditionManifest, findManifest } from './manifest.ts';
import { checkRelease, type Plan, type PlanChoices, type PlanItem, planEdition } from './plan.ts';
import { publishEdition } from './publish.ts';
import type { EditionServices } from './services.ts';
import { reportRequestOf } from './subscription.ts';

/** Told of each step of a run. */
export interface RunListener {
  planned(plan: Plan): void;
  /** After each item: how many are done of how many, and how many were rendered in this run. */
  progressed(done: number, of: number, rendered: number): void;
}

export interface EditionRun {
  readonly manifest: EditionManifest;
  /** How many reports this run rendered. */
  readonly rendered: number;
  /** Whether the edition was published before this run. */
  readonly wasPublished: boolean;
}

/** Items that ask for the same report are one group: whoever works on them renders it once. */
function groupsOf(items: readonly PlanItem[]): PlanItem[][] {
  const groups = Map.groupBy(items, ({ subscription }) => {
    const request = Object.entries(reportRequestOf(subscription));
    return JSON.stringify(request.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
  return [...groups.values()];
}

/**
 * The groups in a random order. Two runs of one month then seldom meet at an item, and find the rest of each other's work
 * done; in the same order they would do all of it twice.
 */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const drawn = items.map((item) => ({ item, lot: Math.random() }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ item }) => item);
}

async function workThrough(items: readonly PlanItem[], crew: Crew, listener: RunListener): Promise<number> {
  let done = 0;
  let rendered = 0;
  await inParallel(shuffled(groupsOf(items)), crew.size, async (group) => {
    for (const item of group) {
      const told = await crew.work(item);
      done += 1;
      rendered += told.rendered ? 1 : 0;
      listener.progressed(done, items.length, rendered);
    }
  });
  return rendered;
}

/**
 * The edition of a month, published. The month is the argument's and never the clock's. Throws `unknown-release`,
 * `incomplete-edition` and the errors of storage and dataset; then nothing is published, and running again goes on.
 */
export async function runEdition(
  month: string,
  choices: PlanChoices,
  services: EditionServices,
  openCrew: OpenCrew,
  listener: RunListener,
): Promise<EditionRun> {
  const known = await findManifest(services.reports, month);
  if (known !== null) {
    checkRelease(known, choices.release);
    // Whoever published it may have ended before the feed was written.
    await refreshFeed(services.reports);
    return { manifest: known, rendered: 0, wasPublished: true };
  }
  const plan = await planEdition(month, choices, services);
  listener.planned(plan);
  const crew = await openCrew(plan.pin.release);
  try {
    const rendered = await workThrough(plan.items, crew, listener);
    const manifest = await publishEdition(plan, services);
    await refreshFeed(services.reports);
    return { manifest, rendered, wasPublished: false };
  } finally {
    await crew.close();
  }
}

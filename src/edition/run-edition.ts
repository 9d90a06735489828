/** Runs an edition from beginning to end: plan, work on every item, publish. Run again it goes on where it was. */
import type { OpenCrew } from '../run/crew.ts';
import { type Progressed, workThrough } from '../run/work-through.ts';
import { refreshFeed } from './feed.ts';
import { type EditionManifest, findManifest } from './manifest.ts';
import { checkRelease, type Plan, type PlanChoices, type PlanItem, planEdition } from './plan.ts';
import { publishEdition } from './publish.ts';
import type { EditionServices } from './services.ts';
import { reportRequestOf } from './subscription.ts';

/** Told of each step of a run. */
export interface RunListener {
  planned(plan: Plan): void;
  readonly progressed: Progressed;
}

export interface EditionRun {
  readonly manifest: EditionManifest;
  /** How many reports this run rendered. */
  readonly rendered: number;
  /** Whether the edition was published before this run. */
  readonly wasPublished: boolean;
}

/** The request of an item in one spelling: two items of the same ask for the same report. */
function requestText({ subscription }: PlanItem): string {
  const request = Object.entries(reportRequestOf(subscription));
  return JSON.stringify(request.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The edition of a month, published. The month is the argument's and never the clock's. Throws `unknown-release`,
 * `incomplete-edition` and the errors of storage and dataset; then nothing is published, and running again goes on.
 */
export async function runEdition(
  month: string,
  choices: PlanChoices,
  services: EditionServices,
  openCrew: OpenCrew<PlanItem>,
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
    const rendered = await workThrough(plan.items, requestText, crew, listener.progressed);
    const manifest = await publishEdition(plan, services);
    await refreshFeed(services.reports);
    return { manifest, rendered, wasPublished: false };
  } finally {
    await crew.close();
  }
}

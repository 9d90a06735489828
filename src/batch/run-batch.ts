/** Runs a batch that was planned: work on every item, publish. Run again it goes on where it was. */
import type { OpenCrew } from '../run/crew.ts';
import type { RunServices } from '../run/services.ts';
import { type Progressed, workThrough } from '../run/work-through.ts';
import { type BatchManifest, findPublished } from './manifest.ts';
import type { Pin } from './pin.ts';
import { itemsOf, type PlanItem } from './plan.ts';
import { publishBatch } from './publish.ts';

export interface BatchRun {
  readonly manifest: BatchManifest;
  /** How many reports this run rendered. */
  readonly rendered: number;
  /** Whether the batch was published before this run, with its zip still there. */
  readonly wasPublished: boolean;
}

/**
 * The batch, published. Throws `incomplete-batch` and the errors of storage and dataset; then nothing is published, and
 * running again goes on.
 */
export async function runBatch(
  pin: Pin,
  services: RunServices,
  openCrew: OpenCrew<PlanItem>,
  progressed: Progressed,
): Promise<BatchRun> {
  const known = await findPublished(services.reports, pin.id);
  if (known !== null) return { manifest: known, rendered: 0, wasPublished: true };
  const items = await itemsOf(services.reports, pin);
  const crew = await openCrew(pin.release);
  try {
    const rendered = await workThrough(items, ({ report }) => report, crew, progressed);
    return { manifest: await publishBatch({ pin, items }, services), rendered, wasPublished: false };
  } finally {
    await crew.close();
  }
}

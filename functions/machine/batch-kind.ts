/** Batches as a kind of work of the state machine: `{"kind":"batch","id":"…"}`. Whoever starts one has planned it. */
import { z } from 'zod';
import { planKey } from '../../src/batch/keys.ts';
import { isPublished } from '../../src/batch/manifest.ts';
import { pinOf } from '../../src/batch/pin.ts';
import { itemsOf, planItemSchema } from '../../src/batch/plan.ts';
import { publishBatch } from '../../src/batch/publish.ts';
import { workOn } from '../../src/batch/work.ts';
import type { RunServices } from '../../src/run/services.ts';
import { openedReleases } from './opened-releases.ts';
import type { Kind } from './steps.ts';

/** What the machine is started with for a batch. */
export interface BatchJob {
  readonly kind: 'batch';
  readonly id: string;
}

const jobSchema = z.strictObject({ kind: z.literal('batch'), id: z.string() });

/** The machine works for whoever asked for the batch. */
const everybody = { subject: '', seesAll: true };

/** The steps of batches over these services. Nobody waits for a message: the batch's address tells how it stands. */
export function batchKind(services: RunServices): Kind {
  const { reports, releases } = services;
  const datasetOf = openedReleases(releases);
  return (job) => {
    const { id } = jobSchema.parse(job);
    return {
      async plan() {
        const pin = await pinOf(reports, id, everybody);
        return { isPublished: await isPublished(reports, id), key: planKey(id), count: pin.reports };
      },
      async work(lines) {
        let rendered = 0;
        for (const item of z.array(planItemSchema).parse(lines)) {
          const told = await workOn(item, { ...services, dataset: await datasetOf(item.release) });
          rendered += told.rendered ? 1 : 0;
        }
        return { done: lines.length, rendered };
      },
      async publish() {
        const pin = await pinOf(reports, id, everybody);
        await publishBatch({ pin, items: await itemsOf(reports, pin) }, services);
        return { notice: null };
      },
    };
  };
}

/** Editions as a kind of work of the state machine: `{"kind":"edition","month":"2026-11"}`. */
import { z } from 'zod';
import { refreshFeed } from '../../src/edition/feed.ts';
import { planKey } from '../../src/edition/keys.ts';
import { isPublished } from '../../src/edition/manifest.ts';
import { checkMonth } from '../../src/edition/month.ts';
import { editionNotice } from '../../src/edition/notice.ts';
import { type PlanItem, planEdition, planItemSchema } from '../../src/edition/plan.ts';
import { publishEdition } from '../../src/edition/publish.ts';
import type { EditionServices } from '../../src/edition/services.ts';
import { workOn } from '../../src/edition/work.ts';
import type { ReportServices } from '../../src/report/create-report.ts';
import { renewReport } from '../../src/report/renew-report.ts';
import { openedReleases } from './opened-releases.ts';
import type { Kind, Planned, Worked } from './steps.ts';

/** What the machine is started with for a month. */
export interface EditionJob {
  readonly kind: 'edition';
  readonly month: string;
}

const jobSchema = z.strictObject({ kind: z.literal('edition'), month: z.string() });

async function planMonth(month: string, services: EditionServices): Promise<Planned> {
  const key = planKey(month);
  if (await isPublished(services.reports, month)) {
    // Whoever published it may have ended before the feed was written.
    await refreshFeed(services.reports);
    return { isPublished: true, key, count: 0 };
  }
  const { items } = await planEdition(month, {}, services);
  return { isPublished: false, key, count: items.length };
}

/** True where files were rendered. A report that was found is written anew: it must last as long as the edition's others. */
async function workOnItem(item: PlanItem, services: ReportServices): Promise<boolean> {
  const { result, rendered } = await workOn(item, services);
  if (result.status === 'written' && !rendered)
    await renewReport(services.reports, result.report, services.clock());
  return rendered;
}

/** The steps of editions over these services. */
export function editionKind(services: EditionServices): Kind {
  const datasetOf = openedReleases(services.releases);
  const work = async (lines: readonly unknown[]): Promise<Worked> => {
    let rendered = 0;
    for (const item of z.array(planItemSchema).parse(lines)) {
      const own = { ...services, dataset: await datasetOf(item.release) };
      rendered += (await workOnItem(item, own)) ? 1 : 0;
    }
    return { done: lines.length, rendered };
  };
  return (job) => {
    const month = checkMonth(jobSchema.parse(job).month);
    return {
      plan: () => planMonth(month, services),
      work,
      async publish() {
        const manifest = await publishEdition(await planEdition(month, {}, services), services);
        await refreshFeed(services.reports);
        return { notice: editionNotice(manifest) };
      },
    };
  };
}

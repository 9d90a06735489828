/** The plan of a batch: one item for each report, each complete in itself, pinned to one release. */
import { z } from 'zod';
import { CodedError } from '../errors.ts';
import { formatNames } from '../render/renderer.ts';
import type { ReportServices } from '../report/create-report.ts';
import { reportIdSchema } from '../report/receipt.ts';
import { reportId } from '../report/report-id.ts';
import { type ReportRequest, type ResolvedReport, reportRequestSchema } from '../report/request.ts';
import { keepPlan, readPlan, writeStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { batchId, batchIdSchema } from './batch-id.ts';
import { pinKey, planKey } from './keys.ts';
import { findPin, type Pin } from './pin.ts';
import type { ResolvedBatch } from './request.ts';

/** A line of the plan: all that working on it takes beside the services. */
export const planItemSchema = z.strictObject({
  batch: batchIdSchema,
  release: z.string(),
  releaseSha256: z.string(),
  templateVersion: z.number().int(),
  /** The id that the report gets. */
  report: reportIdSchema,
  /** With every default filled in. */
  request: reportRequestSchema,
  /** Which of the comparisons ask for it, from 1. */
  positions: z.array(z.number().int().positive()).min(1),
});

export type PlanItem = z.infer<typeof planItemSchema>;

export interface Plan {
  readonly pin: Pin;
  readonly items: readonly PlanItem[];
}

function requestOf(resolved: ResolvedReport): ReportRequest {
  const { roles, formats, location, baseline, paper, csv, exclude, locale } = resolved;
  return {
    roles: roles.map(({ id }) => id),
    formats: [...formats],
    location,
    baseline: baseline.id,
    paper,
    csv: { ...csv },
    exclude: [...exclude],
    locale,
  };
}

/** What planning needs: the release that the batch is pinned to, and the store. */
export type PlanServices = Pick<ReportServices, 'dataset' | 'reports' | 'template' | 'clock'>;

/**
 * Plans a batch, or finds it as it was planned before: asked for again by its owner it is the same batch. Nothing is
 * rendered. The pin is written after the plan, so that a batch which is found has its plan.
 */
export async function planBatch(
  { group, comparisons }: ResolvedBatch,
  owner: string,
  { dataset, reports: store, template, clock }: PlanServices,
): Promise<Pin> {
  const release = { release: dataset.manifest.release, releaseSha256: dataset.sha256 };
  const base = { ...release, templateVersion: template.version };
  const asked = comparisons.map((resolved) => reportId(resolved, dataset.sha256, template.version));
  const id = batchId(owner, asked);
  const known = await findPin(store, id);
  if (known !== null) return known;
  const items = new Map<string, PlanItem>();
  for (const [position, resolved] of comparisons.entries()) {
    const report = asked[position] ?? '';
    const item = items.get(report) ?? {
      batch: id,
      ...base,
      report,
      request: requestOf(resolved),
      positions: [],
    };
    item.positions.push(position + 1);
    items.set(report, item);
  }
  await keepPlan(store, planKey(id), [...items.values()], planItemSchema);
  const named = new Set(comparisons.flatMap(({ formats }) => formats));
  const pin: Pin = {
    id,
    owner,
    group,
    comparisons: comparisons.length,
    reports: items.size,
    formats: formatNames.filter((format) => named.has(format)),
    ...base,
    begunAt: clock().toISOString(),
  };
  await writeStored(store, pinKey(id), pin, { ifAbsent: true });
  return (await findPin(store, id)) ?? pin;
}

/** The items of a batch that was begun. Throws `storage-failed` where its plan is gone. */
export async function itemsOf(store: ObjectStore, { id }: Pin): Promise<PlanItem[]> {
  const items = await readPlan(store, planKey(id), planItemSchema);
  if (items !== null) return items;
  throw new CodedError('storage-failed', `${planKey(id)} is gone from storage.`, { value: id });
}

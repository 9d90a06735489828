/** The work on one item of a batch: the report, made with the usual use case, and a note of what became of it. */
import { z } from 'zod';
import { CodedError, errorCodes, isRequestError } from '../errors.ts';
import { createReport, type ReportServices } from '../report/create-report.ts';
import type { Told } from '../run/crew.ts';
import { readStored, writeStored } from '../run/stored-json.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { resultKey } from './keys.ts';
import type { PlanItem } from './plan.ts';

/** What became of an item: a report, whose receipt has the rest, or a request that cannot be met. */
export const resultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('written') }),
  z.strictObject({
    status: z.literal('failed'),
    error: z.strictObject({ code: z.enum(errorCodes), message: z.string() }),
  }),
]);

export type ItemResult = z.infer<typeof resultSchema>;

/** What became of an item, or null where nothing did yet. */
export async function findResult(
  store: ObjectStore,
  { batch, report }: Pick<PlanItem, 'batch' | 'report'>,
): Promise<ItemResult | null> {
  return readStored(store, resultKey(batch, report), resultSchema);
}

function checkPinned({ batch, release, ...item }: PlanItem, { dataset, template }: ReportServices): void {
  if (dataset.sha256 !== item.releaseSha256) {
    const message = `The release ${release} is not the one that the batch ${batch} was begun on: sha256 ${dataset.sha256} in place of ${item.releaseSha256}.`;
    throw new CodedError('damaged-release', message, { value: release });
  }
  if (template.version !== item.templateVersion) {
    const message = `The batch ${batch} was begun with version ${item.templateVersion} of the template, and this is ${template.version}: ask for it anew.`;
    throw new CodedError('incomplete-batch', message, { value: batch });
  }
}

/** The request's report, made now or found. Throws `incomplete-batch` where it is not the planned one. */
async function deliver({ batch, report, request }: PlanItem, services: ReportServices): Promise<boolean> {
  const { receipt, created } = await createReport(request, services);
  if (receipt.id === report) return created;
  const message = `The batch ${batch} was begun by another program, which called the report ${receipt.id} ${report}: ask for it anew.`;
  throw new CodedError('incomplete-batch', message, { value: batch });
}

/**
 * Works on an item, with services over the release of the plan. What was done before is not done again: a note of what
 * cannot be met counts, and so does a report under its id, whose files are made again where one is missing. Throws what
 * is not the fault of the request; then there is no note.
 */
export async function workOn(item: PlanItem, services: ReportServices): Promise<Told> {
  checkPinned(item, services);
  const known = await findResult(services.reports, item);
  if (known?.status === 'failed') return { rendered: false };
  const keep = (result: ItemResult) =>
    writeStored(services.reports, resultKey(item.batch, item.report), result);
  try {
    const rendered = await deliver(item, services);
    if (known === null) await keep({ status: 'written' });
    return { rendered };
  } catch (error) {
    if (!isRequestError(error)) throw error;
    await keep({ status: 'failed', error: { code: error.code, message: error.message } });
    return { rendered: false };
  }
}

/** The work on one item of an edition: compare, tell what changed, and make the report with the usual use case. */
import type { Comparison } from '../comparison/comparison.ts';
import { CodedError, isRequestError } from '../errors.ts';
import { compareRoles } from '../report/compare-roles.ts';
import { createReport, type ReportServices } from '../report/create-report.ts';
import { readStored, writeStored } from '../run/stored-json.ts';
import { changesBetween } from './changes.ts';
import { figuresOf, figuresSchema, type KeptFigures } from './figures.ts';
import { figuresKey, resultKey } from './keys.ts';
import type { PlanItem } from './plan.ts';
import { type ItemResult, resultSchema } from './result.ts';
import { reportRequestOf } from './subscription.ts';

export interface WorkDone {
  readonly result: ItemResult;
  /** Whether files were rendered for it now. */
  readonly rendered: boolean;
}

type Base = Pick<ItemResult, 'subscription' | 'owner' | 'name' | 'releaseSha256' | 'templateVersion'>;

function checkRelease({ release, releaseSha256 }: PlanItem, { dataset }: ReportServices): void {
  if (dataset.sha256 === releaseSha256) return;
  const message = `The release ${release} is not the one that the edition was begun on: sha256 ${dataset.sha256} in place of ${releaseSha256}.`;
  throw new CodedError('damaged-release', message, { value: release });
}

/** The result as it was stored before, unless it is of another version of the template. */
async function findResult(item: PlanItem, { reports, template }: ReportServices): Promise<ItemResult | null> {
  const result = await readStored(reports, resultKey(item.month, item.subscription.id), resultSchema);
  const isCurrent =
    result?.releaseSha256 === item.releaseSha256 && result.templateVersion === template.version;
  return isCurrent ? result : null;
}

async function keptFigures(key: string, { reports }: ReportServices): Promise<KeptFigures> {
  const figures = await readStored(reports, key, figuresSchema);
  if (figures !== null) return figures;
  throw new CodedError('storage-failed', `The figures ${key} are gone from storage.`, { value: key });
}

/** Keeps the figures and tells what changed in them; null where there is nothing to compare with. */
async function changesOf(item: PlanItem, comparison: Comparison, services: ReportServices) {
  const figures = figuresOf(comparison);
  const key = figuresKey(item.month, item.subscription.id);
  await writeStored(services.reports, key, figures);
  const changes =
    item.before === null ? null : changesBetween(await keptFigures(item.before, services), figures);
  return { figures: key, changes };
}

async function deliver(item: PlanItem, base: Base, services: ReportServices): Promise<WorkDone> {
  const request = reportRequestOf(item.subscription);
  const comparison = await compareRoles(request, services.dataset);
  const roles = comparison.roles.map(({ title }) => title);
  const compared = {
    ...base,
    roles,
    place: comparison.place,
    ...(await changesOf(item, comparison, services)),
  };
  if (item.subscription.onlyIfChanged && compared.changes?.length === 0)
    return { result: { status: 'unchanged', ...compared }, rendered: false };
  const { receipt, created } = await createReport(request, services);
  const { id: report, files } = receipt;
  return { result: { status: 'written', ...compared, report, files }, rendered: created };
}

/** What is not to be delivered, where the request is to blame; any other error is thrown on. */
function notDelivered(item: PlanItem, base: Base, error: unknown): WorkDone {
  if (!isRequestError(error)) throw error;
  const { roles, location = '' } = item.subscription;
  const failed = {
    roles,
    place: location,
    figures: item.before,
    error: { code: error.code, message: error.message },
  };
  return { result: { status: 'failed', ...base, ...failed }, rendered: false };
}

/**
 * Works on an item, with services over the release of the plan. What was done before is not done again: a stored result
 * counts, and so does a report under its id, whose files are made again where one is missing. Throws what is not the
 * fault of the request, `storage-failed` and `damaged-release` above all; then there is no result.
 */
export async function workOn(item: PlanItem, services: ReportServices): Promise<WorkDone> {
  checkRelease(item, services);
  const known = await findResult(item, services);
  if (known !== null && known.status !== 'written') return { result: known, rendered: false };
  if (known !== null) {
    const { created } = await createReport(reportRequestOf(item.subscription), services);
    return { result: known, rendered: created };
  }
  const { id: subscription, owner, name } = item.subscription;
  const { releaseSha256 } = item;
  const base = { subscription, owner, name, releaseSha256, templateVersion: services.template.version };
  const done = await deliver(item, base, services).catch((error: unknown) => notDelivered(item, base, error));
  await writeStored(services.reports, resultKey(item.month, subscription), done.result);
  return done;
}

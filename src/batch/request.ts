/** A request for a batch: its shape at the boundary, and how every comparison of it is checked against a release. */
import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { resolveRole } from '../dataset/resolve-role.ts';
import { CodedError, isRequestError } from '../errors.ts';
import {
  type ReportRequest,
  type ResolvedReport,
  reportRequestSchema,
  resolveComparison,
  resolveReport,
} from '../report/request.ts';
import { mostComparisons } from './most-comparisons.ts';
import { pairsOf } from './pairs.ts';

/** What a caller asks for: comparisons, or a group whose pairs they are; and what holds for all of them. */
export const batchRequestSchema = reportRequestSchema.omit({ roles: true, baseline: true }).extend({
  /** What one of them says for itself counts more than what is said for all. */
  comparisons: z.array(reportRequestSchema).optional(),
  /** A SOC group, major or smaller. */
  group: z.string().optional(),
  pairs: z.literal('all').optional(),
});

export type BatchRequest = z.infer<typeof batchRequestSchema>;

/** A batch that the release can answer. */
export interface ResolvedBatch {
  /** The group whose pairs these are; null where the comparisons were listed. */
  readonly group: string | null;
  readonly comparisons: readonly ResolvedReport[];
}

/** A comparison that cannot be made, by its place from 0. */
export interface RefusedEntry {
  readonly position: number;
  readonly error: CodedError;
}

/** All of a request but its roles and its baseline. */
type Choices = Omit<ReportRequest, 'roles' | 'baseline'>;

function choicesOf({ roles: _, baseline: __, ...choices }: ReportRequest): Choices {
  return choices;
}

/** Resolves requests one after the other; a title or a place that comes again is looked up once. */
function resolver(dataset: Dataset): (request: ReportRequest) => Promise<ResolvedReport> {
  const ids = new Map<string, string>();
  const idOf = async (text: string): Promise<string> => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    const { id } = (await resolveRole(dataset, text)).role;
    ids.set(text, id);
    return id;
  };
  // Any two roles do to ask about the rest.
  const pair = dataset.roles.slice(0, 2).map(({ id }) => id);
  const known = new Map<string, ResolvedReport>();
  const chosen = async (choices: Choices): Promise<ResolvedReport> => {
    const text = JSON.stringify(choices);
    const found = known.get(text) ?? (await resolveReport({ ...choices, roles: pair }, dataset));
    known.set(text, found);
    return found;
  };
  return async (request) => {
    const roles: string[] = [];
    for (const role of request.roles) roles.push(await idOf(role));
    const baseline =
      request.baseline === undefined ? undefined : (ids.get(request.baseline) ?? request.baseline);
    const compared = await resolveComparison({ roles, baseline }, dataset);
    const { matches, baseline: against } = compared;
    return { ...(await chosen(choicesOf(request))), roles: compared.roles, matches, baseline: against };
  };
}

/**
 * Every comparison, resolved, and every one that cannot be made. Throws only what is no fault of a request, such as
 * `damaged-release`.
 */
export async function resolveEntries(
  entries: readonly ReportRequest[],
  dataset: Dataset,
): Promise<{ readonly resolved: ResolvedReport[]; readonly refused: RefusedEntry[] }> {
  const resolve = resolver(dataset);
  const resolved: ResolvedReport[] = [];
  const refused: RefusedEntry[] = [];
  for (const [position, entry] of entries.entries())
    try {
      resolved.push(await resolve(entry));
    } catch (error) {
      if (!isRequestError(error)) throw error;
      refused.push({ position, error });
    }
  return { resolved, refused };
}

/** Throws `invalid-batch` for no comparison, and for more than a batch takes. */
export function checkCount(count: number): void {
  if (count >= 1 && count <= mostComparisons) return;
  const message = `A batch takes 1 to ${mostComparisons} comparisons, and ${count} were given.`;
  const allowed = [`1 to ${mostComparisons} comparisons`];
  throw new CodedError('invalid-batch', message, { value: count, allowed });
}

function entriesOf({ comparisons, group, pairs }: BatchRequest, dataset: Dataset) {
  if (comparisons !== undefined && group === undefined && pairs === undefined) {
    checkCount(comparisons.length);
    return comparisons;
  }
  if (comparisons === undefined && group !== undefined && pairs !== undefined)
    return pairsOf(group, dataset).map((roles): ReportRequest => ({ roles }));
  const allowed = ['comparisons', 'group and pairs'];
  const message = 'A batch is either comparisons, or group with pairs "all".';
  throw new CodedError('invalid-request', message, { allowed });
}

function refusal([first, ...others]: readonly [RefusedEntry, ...RefusedEntry[]], of: number): CodedError {
  const count = others.length + 1;
  const { position, error } = first;
  const message = `${count} of ${of} comparisons cannot be made, and nothing is started. Comparison ${position + 1}: ${error.message}`;
  const entries = [first, ...others].map((entry) => ({
    pointer: `/comparisons/${entry.position}`,
    error: entry.error,
  }));
  return new CodedError('invalid-batch', message, { ...error.details, entries }, error);
}

/**
 * The batch of a request, with all of its comparisons checked. Throws `invalid-request` where it is neither a list nor
 * a group, `unknown-group`, `invalid-batch` with each comparison that cannot be made, and what `resolveReport` throws
 * for what holds for all.
 */
export async function resolveBatch(request: BatchRequest, dataset: Dataset): Promise<ResolvedBatch> {
  const { comparisons: _, group = null, pairs: __, ...shared } = request;
  const entries = entriesOf(request, dataset);
  await resolver(dataset)({ ...shared, roles: dataset.roles.slice(0, 2).map(({ id }) => id) });
  const { resolved, refused } = await resolveEntries(
    entries.map((entry) => ({ ...shared, ...entry })),
    dataset,
  );
  const [first, ...others] = refused;
  if (first !== undefined) throw refusal([first, ...others], entries.length);
  return { group, comparisons: resolved };
}

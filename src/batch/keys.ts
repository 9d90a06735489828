/** Where batches stand in the store. */

/** The batches that were begun: one small object each, so that they are found without reading all that they hold. */
export const begunPrefix = 'batches/begun/';

/** What a batch is made from; with it the batch is begun. */
export function pinKey(id: string): string {
  return `${begunPrefix}${id}.json`;
}

/** The reports of a batch, one a line. */
export function planKey(id: string): string {
  return `batches/${id}/plan.jsonl`;
}

/** What became of the reports of a batch. */
export function resultsPrefix(id: string): string {
  return `batches/${id}/items/`;
}

export function resultKey(id: string, report: string): string {
  return `${resultsPrefix(id)}${report}.json`;
}

/** All files of a batch as one. */
export function zipKey(id: string): string {
  return `batches/${id}/batch.zip`;
}

/** The manifest of a batch; with it the batch is published. */
export function manifestKey(id: string): string {
  return `batches/${id}/manifest.json`;
}

/** The deterministic name of a batch: the same owner, reports and order give the same. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Raise it whenever the same reports would give another zip: batches of before are then made again. */
export const batchVersion = 1;

export const batchIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const digits = (text: string, count: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, count);

/** What the ids of an owner's batches begin with, so that they are found without looking at those of others. */
export function ownerDigits(owner: string): string {
  return digits(owner, 8);
}

/**
 * 32 hexadecimal digits. The ids of the reports stand for all that was asked, for the release and for the version of
 * the template, which are parts of them.
 */
export function batchId(owner: string, reports: readonly string[]): string {
  return ownerDigits(owner) + digits(JSON.stringify([batchVersion, owner, reports]), 24);
}

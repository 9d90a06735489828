/** The month of an edition, as people and keys write it: 2026-11. */
import { z } from 'zod';
import { CodedError } from '../errors.ts';

/** From January 2000 to December 2099. */
export const monthSchema = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

/** The month, or the error `invalid-month`. */
export function checkMonth(text: string): string {
  if (monthSchema.safeParse(text).success) return text;
  const allowed = ['2000-01 to 2099-12'];
  throw new CodedError('invalid-month', `'${text.slice(0, 50)}' is no month. Allowed: ${allowed[0]}.`, {
    value: text,
    allowed,
  });
}

/** The month of a release's id, which may have an organisation's own words after it: `2026.11-acme` gives `2026-11`. */
export function monthOfRelease(release: string): string {
  return release.slice(0, 7).replace('.', '-');
}

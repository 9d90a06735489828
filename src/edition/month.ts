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

/** The month before: of `2027-01` it is `2026-12`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** The month that clocks in a time zone, such as `Europe/Madrid`, show at a time. */
export function monthAt(time: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    year: 'numeric',
    month: '2-digit',
  }).formatToParts(time);
  const partOf = (type: 'year' | 'month') => parts.find((part) => part.type === type)?.value ?? '';
  return checkMonth(`${partOf('year')}-${partOf('month')}`);
}

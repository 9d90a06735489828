/** Checks the range that a caller asks of an object. */

import { CodedError } from '../errors.ts';

/**
 * Accepts whole numbers from 0 up, in bytes.
 * @throws CodedError `invalid-request` for any other offset or length.
 */
export function checkRange(offset: number, length: number): void {
  for (const [name, value] of Object.entries({ offset, length })) {
    if (Number.isSafeInteger(value) && value >= 0) continue;
    throw new CodedError(
      'invalid-request',
      `The ${name} of a range must be a whole number from 0 up, not ${value}.`,
      {
        value,
      },
    );
  }
}

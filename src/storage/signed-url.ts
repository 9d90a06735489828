/** Checks what a signed URL is asked for, with the same answer from every driver. */

import { CodedError } from '../errors.ts';
import type { SignedUrlOptions } from './object-store.ts';

/** The longest that a signed URL may work, in seconds: whoever has the URL has the file. */
export const longestSignedUrl = 900;

/** `text/csv; charset=utf-8`: a type and parameters, of characters that end no header. */
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=(?:[\w./:+-]+|"[\w ./:+-]*"))*$/;

/**
 * Accepts whole seconds from 1 to 900 and a media type.
 * @throws CodedError `invalid-request` for anything else.
 */
export function checkSignedUrl({ seconds, contentType }: SignedUrlOptions): void {
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestSignedUrl) {
    const allowed = [`whole seconds from 1 to ${longestSignedUrl}`];
    const message = `A signed URL works for whole seconds from 1 to ${longestSignedUrl}, not ${seconds}.`;
    throw new CodedError('invalid-request', message, { value: seconds, allowed });
  }
  if (MEDIA_TYPE.test(contentType)) return;
  const message = `${JSON.stringify(contentType)} is not a media type.`;
  throw new CodedError('invalid-request', message, { value: contentType, allowed: ['type/subtype'] });
}

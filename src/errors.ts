/** The one error class of the product: a code that callers can act on, and the value that was refused. */

/** The codes of a request for a report that cannot be met, today or ever: trying again mends nothing. */
export const requestErrorCodes = [
  'unknown-role',
  'ambiguous-role',
  'too-few-roles',
  'too-many-roles',
  'repeated-role',
  'unknown-baseline',
  'unknown-format',
  'unknown-location',
  'ambiguous-location',
  'unknown-paper',
  'unknown-csv-shape',
  'unknown-csv-profile',
  'unknown-exclusion',
  'unknown-locale',
] as const;

/** Every code an error of ours can carry; `src/http/problem.ts` maps each to a status. */
export const errorCodes = [
  ...requestErrorCodes,
  'unknown-group',
  'unknown-report',
  'unknown-table',
  'unknown-column',
  'unknown-condition',
  'unknown-industry',
  'unknown-export',
  'unknown-subscription',
  'unknown-edition',
  'unknown-release',
  'invalid-month',
  'invalid-subscriptions',
  'incomplete-edition',
  'invalid-request',
  'invalid-cursor',
  'malformed-json',
  'malformed-url',
  'malformed-request',
  'unsupported-media-type',
  'not-acceptable',
  'body-too-large',
  'url-too-long',
  'headers-too-large',
  'request-timeout',
  'unmet-expectation',
  'invalid-idempotency-key',
  'idempotency-key-reused',
  'request-in-flight',
  'too-many-requests',
  'not-found',
  'method-not-allowed',
  'unauthenticated',
  'insufficient-scope',
  'keys-unavailable',
  'cross-site',
  'unexpected-host',
  'damaged-release',
  'unexpected-layout',
  'missing-file',
  'invalid-own-roles',
  'invalid-setting',
  'storage-failed',
  'storage-unavailable',
  'timed-out',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What went wrong beside the message: the refused value and what would have been accepted. */
export interface ErrorDetails {
  /** The value that was refused, as it was given. */
  readonly value?: unknown;
  /** The values that would have been accepted, where they can be listed. */
  readonly allowed?: readonly string[];
  /** Close matches, best first, where the allowed values are too many to list. */
  readonly closest?: readonly string[];
  /** What is wrong, one line each, where the message only sums it up: the cells of a sheet. */
  readonly problems?: readonly string[];
  /** Where the same request may succeed later: the seconds to wait before asking again. */
  readonly retryAfter?: number;
}

/** An error with a code. Its message is one line that names the bad value and the allowed ones. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CodedError';
    this.code = code;
    this.details = details;
  }
}

/** How much of a value that was given is told back. */
const longestTold = 100;

/** The one of the allowed names that the text is, in any case. Throws an error of the code, which lists them. */
export function oneOf<Name extends string>(
  text: string,
  allowed: readonly Name[],
  code: ErrorCode,
  what: string,
): Name {
  const found = allowed.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  const value = text.slice(0, longestTold);
  throw new CodedError(code, `No ${what} '${value}'. Allowed: ${allowed.join(', ')}.`, { value, allowed });
}

/** Every error as an RFC 9457 problem document: one table from code to status, and one shape of answer. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { CodedError, type ErrorCode, errorCodes } from '../errors.ts';
import { once } from '../once.ts';
import type { HttpEnv } from './auth/caller.ts';

const problems: Record<ErrorCode, { status: ContentfulStatusCode; title: string }> = {
  'unknown-role': { status: 404, title: 'Unknown role' },
  'ambiguous-role': { status: 400, title: 'Ambiguous role' },
  'too-few-roles': { status: 400, title: 'Too few roles' },
  'too-many-roles': { status: 400, title: 'Too many roles' },
  'repeated-role': { status: 400, title: 'Repeated role' },
  'unknown-baseline': { status: 400, title: 'Unknown baseline' },
  'unknown-format': { status: 400, title: 'Unknown format' },
  'unknown-location': { status: 400, title: 'Unknown location' },
  'ambiguous-location': { status: 400, title: 'Ambiguous location' },
  'unknown-paper': { status: 400, title: 'Unknown paper' },
  'unknown-csv-shape': { status: 400, title: 'Unknown CSV shape' },
  'unknown-csv-profile': { status: 400, title: 'Unknown CSV profile' },
  'unknown-exclusion': { status: 400, title: 'Unknown exclusion' },
  'unknown-locale': { status: 400, title: 'Unknown locale' },
  'unknown-group': { status: 400, title: 'Unknown group' },
  'unknown-report': { status: 404, title: 'Unknown report' },
  'unknown-table': { status: 400, title: 'Unknown table' },
  'unknown-column': { status: 400, title: 'Unknown column' },
  'unknown-condition': { status: 400, title: 'Unknown condition' },
  'unknown-industry': { status: 400, title: 'Unknown industry' },
  'unknown-export': { status: 404, title: 'Unknown export' },
  'unknown-subscription': { status: 404, title: 'Unknown subscription' },
  'unknown-edition': { status: 404, title: 'Unknown edition' },
  'unknown-release': { status: 404, title: 'Unknown release' },
  'invalid-month': { status: 400, title: 'Invalid month' },
  'invalid-subscriptions': { status: 400, title: 'Invalid subscriptions' },
  'incomplete-edition': { status: 500, title: 'Incomplete edition' },
  'invalid-request': { status: 400, title: 'Invalid request' },
  'invalid-cursor': { status: 400, title: 'Invalid cursor' },
  'malformed-json': { status: 400, title: 'Malformed JSON' },
  'malformed-url': { status: 400, title: 'Malformed URL' },
  'malformed-request': { status: 400, title: 'Malformed request' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'body-too-large': { status: 413, title: 'Body too large' },
  'not-acceptable': { status: 406, title: 'Not acceptable' },
  'url-too-long': { status: 414, title: 'URL too long' },
  'headers-too-large': { status: 431, title: 'Headers too large' },
  'request-timeout': { status: 408, title: 'Request timeout' },
  'unmet-expectation': { status: 417, title: 'Unmet expectation' },
  'invalid-idempotency-key': { status: 400, title: 'Invalid idempotency key' },
  'idempotency-key-reused': { status: 422, title: 'Idempotency key reused' },
  'request-in-flight': { status: 409, title: 'Request in flight' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  unauthenticated: { status: 401, title: 'Unauthenticated' },
  'insufficient-scope': { status: 403, title: 'Insufficient scope' },
  'keys-unavailable': { status: 503, title: 'Keys unavailable' },
  'cross-site': { status: 403, title: 'Cross-site request' },
  'unexpected-host': { status: 421, title: 'Unexpected host' },
  'damaged-release': { status: 500, title: 'Damaged dataset release' },
  'unexpected-layout': { status: 500, title: 'Unexpected layout' },
  'missing-file': { status: 500, title: 'Missing file' },
  'invalid-own-roles': { status: 400, title: 'Invalid own roles' },
  'invalid-setting': { status: 500, title: 'Invalid setting' },
  'storage-failed': { status: 500, title: 'Storage failed' },
  'storage-unavailable': { status: 503, title: 'Storage unavailable' },
  'timed-out': { status: 503, title: 'Timed out' },
  internal: { status: 500, title: 'Internal error' },
};

/** The schema of problem documents: what is answered is described by it, and not checked. */
export const problemSchema = once(() =>
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.number().int(),
      detail: z.string(),
      code: z.enum(errorCodes),
      value: z.unknown().optional(),
      allowed: z.array(z.string()).optional(),
      closest: z.array(z.string()).optional(),
      /** Names the request, as the header X-Correlation-Id does. */
      correlationId: z.string().optional(),
    })
    .openapi('Problem'),
);

export type Problem = z.infer<ReturnType<typeof problemSchema>>;

/** As much of a body that could not be read as a problem quotes. */
const quoted = 100;

/** The error as one of ours. An unexpected one is reported as internal, and its words stay inside. */
export async function asCodedError(error: unknown, c: Context): Promise<CodedError> {
  if (error instanceof CodedError) return error;
  if (!(error instanceof HTTPException && error.status === 400))
    return new CodedError(
      'internal',
      'Something failed on our side; trying again later may help.',
      {},
      error,
    );
  const value = (await c.req.text()).slice(0, quoted);
  return new CodedError(
    'malformed-json',
    'The body is not valid JSON.',
    { value, allowed: ['a JSON document'] },
    error,
  );
}

/** The media type of problem documents. */
export const problemType = 'application/problem+json';

/** The longest value that a problem quotes, in characters. */
const longestValue = 1000;

/** A value as a problem quotes it: as it was given, unless it is too long or too deep to be written again. */
function quotable(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, longestValue);
  try {
    const text = JSON.stringify(value) ?? '';
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : value;
  } catch {
    return 'nested too deeply to be quoted';
  }
}

/** The problem document of an error. */
export function problemOf(error: CodedError, correlationId?: string): Problem {
  const { value, allowed, closest } = error.details;
  return {
    type: `/problems/${error.code}`,
    ...problems[error.code],
    detail: error.message,
    code: error.code,
    value: quotable(value),
    allowed: allowed && [...allowed],
    closest: closest && [...closest],
    correlationId,
  };
}

/** The status of an error. */
export function statusOf(code: ErrorCode): ContentfulStatusCode {
  return problems[code].status;
}

/** Answers with the problem document of an error. */
export function answerProblem(c: Context<HttpEnv>, error: CodedError): Response {
  const problem = problemOf(error, c.get('correlationId'));
  const { retryAfter } = error.details;
  c.set('problem', error.code);
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.json(problem, statusOf(error.code), { 'Content-Type': problemType });
}

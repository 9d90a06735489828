/** Turns what a file system or S3 throws into a coded error: of a medium that fails, or that is not there for now. */

import { getSystemErrorMessage } from 'node:util';
import { CodedError } from '../errors.ts';

/** The system's codes for a file where a folder is needed, or the other way round. */
const NAME_IS_SHARED = new Set(['EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY']);

/** Codes of the system, of S3 and of the SDK for what passes by itself. */
const TEMPORARY = new Set(
  [
    'EAGAIN EAI_AGAIN EBUSY ECONNABORTED ECONNREFUSED ECONNRESET EHOSTUNREACH EMFILE ENETUNREACH ENFILE EPIPE ETIMEDOUT',
    'ConditionalRequestConflict InternalError OperationAborted RequestTimeout ServiceUnavailable SlowDown',
    'Throttling ThrottlingException TooManyRequests AbortError TimeLimitReached TimeoutError',
  ].flatMap((names) => names.split(' ')),
);

/** What to wait before asking again, in seconds, where the store does not say. */
const RETRY_AFTER = 5;

/**
 * An error that names the key and the reason: `storage-unavailable` with the seconds to wait for what passes by
 * itself, `storage-failed` for everything else. The message carries no path of the machine,
 * since clients of the API may read it; the original error is its cause.
 */
export function storageFailed(
  action: 'read' | 'write' | 'delete' | 'list',
  key: string,
  cause: unknown,
): CodedError {
  if (cause instanceof CodedError) return cause;
  const message = `Could not ${action} ${JSON.stringify(key)} in the store: ${reason(cause)}.`;
  if (!isTemporary(cause)) return new CodedError('storage-failed', message, { value: key }, cause);
  return new CodedError(
    'storage-unavailable',
    message,
    { value: key, retryAfter: secondsToWait(cause) },
    cause,
  );
}

/** The seconds of S3's Retry-After where it gives one, but no more than a minute. */
function secondsToWait(error: unknown): number {
  const response = error instanceof Error && '$response' in error ? error.$response : null;
  const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : null;
  const seconds =
    typeof headers === 'object' && headers !== null ? Number(Reflect.get(headers, 'retry-after')) : 0;
  return seconds >= 1 && seconds <= 60 ? Math.ceil(seconds) : RETRY_AFTER;
}

/** Whether the same request may succeed later although nobody mends anything. */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = statusOf(error);
  // 501 says that the server will never do it.
  if (status === 429 || (status !== undefined && status >= 500 && status !== 501)) return true;
  return TEMPORARY.has(error.name) || TEMPORARY.has(systemCode(error) ?? '');
}

/** The HTTP status that the SDK notes in an error of S3. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}

/** The code that Node gives an error of the system, such as ENOENT; undefined for every other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function reason(error: unknown): string {
  const code = systemCode(error);
  if (code !== undefined && NAME_IS_SHARED.has(code)) return 'an object and a folder cannot share one name';
  if (error instanceof Error && 'errno' in error && typeof error.errno === 'number') {
    return `${getSystemErrorMessage(error.errno)} (${code})`;
  }
  if (!(error instanceof Error)) return String(error);
  // An SDK error is named by S3's error code; a refused connection has a code and often no message.
  const text =
    error.message === ''
      ? (code ?? 'no reason given')
      : error.message.replaceAll(/\s+/g, ' ').replace(/\.? *$/, '');
  return text.startsWith(error.name) ? text : `${error.name}: ${text}`;
}

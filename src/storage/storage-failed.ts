/** Turns what a file system or S3 throws into the one coded error of a failing medium. */

import { getSystemErrorMessage } from 'node:util';
import { CodedError } from '../errors.ts';

/** The system's codes for a file where a folder is needed, or the other way round. */
const NAME_IS_SHARED = new Set(['EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY']);

/**
 * A `storage-failed` error that names the key and the reason. The message carries no path of the machine,
 * since clients of the API may read it; the original error is its cause.
 */
export function storageFailed(
  action: 'read' | 'write' | 'delete' | 'list',
  key: string,
  cause: unknown,
): CodedError {
  const message = `Could not ${action} ${JSON.stringify(key)} in the store: ${reason(cause)}.`;
  return new CodedError('storage-failed', message, { value: key }, cause);
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

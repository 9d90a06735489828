/** The error of a refused token. */
import { CodedError } from '../../errors.ts';

const usualAllowed = ['Authorization: Bearer, followed by one token of the issuer'];

/**
 * An `unauthenticated` error that says why, and never quotes the token. The reason also goes into a header,
 * between quotes: it must be plain ASCII without quotes and backslashes.
 */
export function refusedToken(reason: string, allowed = usualAllowed, cause?: unknown): CodedError {
  return new CodedError('unauthenticated', `${reason}.`, { allowed }, cause);
}

/** Why signing in failed, as an error of ours: what somebody can mend by trying again, and what the operator must. */
import { HTTPException } from 'hono/http-exception';
import { CodedError } from '../../errors.ts';

/** The error of an issuer that does not do its part. */
export function signInUnavailable(cause?: unknown): CodedError {
  const message = 'The issuer that signs people in cannot be reached; try again later.';
  return new CodedError('sign-in-unavailable', message, { retryAfter: 5 }, cause);
}

/** What the issuer answers where not the person but this client or the issuer itself is at fault (RFC 6749, 4.1.2.1 and 5.2). */
const notThePerson = [
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
];

const issuersWord = /^OAuth2Error: \[(?<code>[\w.-]{1,64})\]/;

/** Messages of the library about answers that are no answers, and of `fetch` where there is none. */
const noAnswer = /^fetch failed$|^www-authenticate error|is not a conform|failed to parse/;

/** An error of the library as ours. No message of ours quotes a code, a token or a cookie. */
export function asSignInError(error: Error): CodedError {
  if (error instanceof CodedError) return error;
  const word = error instanceof HTTPException ? issuersWord.exec(error.message)?.groups?.code : undefined;
  if (noAnswer.test(error.message) || (word !== undefined && notThePerson.includes(word)))
    return signInUnavailable(error);
  const reason =
    word === undefined ? 'it was not begun in this browser, or too long ago' : `the issuer says ${word}`;
  return new CodedError(
    'sign-in-failed',
    `Signing in did not succeed: ${reason}. Begin again at /sign-in.`,
    { allowed: ['/sign-in'] },
    error,
  );
}

/** Why jose finds a token wrong, in words that tell its owner what to mend. */
import { errors } from 'jose';
import { refusedToken } from './refused-token.ts';

/** By the code of an error of jose. */
const reasons: Readonly<Record<string, string>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: 'The token is signed with an algorithm that is not allowed',
  ERR_JWKS_NO_MATCHING_KEY: 'The token is signed with a key that the issuer does not publish',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'The token does not say which key it is signed with',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The signature of the token is wrong',
  ERR_JWT_EXPIRED: 'The token has expired',
};

/** By the claim that jose found wrong. */
const claimReasons: Readonly<Record<string, string>> = {
  iss: 'The token is not of the issuer that this API trusts',
  aud: 'The token is for another audience',
  nbf: 'The token is not valid yet',
  exp: 'The token has no usable exp',
  iat: 'The token has no usable iat',
  sub: 'The token has no usable sub',
};

function reasonOf(error: errors.JOSEError): string {
  const reason =
    error instanceof errors.JWTClaimValidationFailed ? claimReasons[error.claim] : reasons[error.code];
  return reason ?? 'The token is not a signed JWT';
}

/** An error of jose about a token, as ours. What is not about the token is answered as it came. */
export function asRefusal(error: unknown): unknown {
  return error instanceof errors.JOSEError ? refusedToken(reasonOf(error), undefined, error) : error;
}

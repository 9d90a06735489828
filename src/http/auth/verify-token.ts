/** Checks a token by the rules of one issuer: signature, algorithm, times, issuer, audience, type and subject. */
import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Authenticator, Caller } from './caller.ts';
import { asRefusal } from './refusals.ts';
import { refusedToken } from './refused-token.ts';
import { scopesOf } from './scopes.ts';

/** Signatures by a private key only: never `none`, and never HMAC, whose key could be a published one. */
const algorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

/** How far the clocks of issuer and API may differ, in seconds. */
const clockTolerance = 30;

/** The media types of a JWT and of an access token (RFC 9068). */
const TYPES = /^(?:application\/)?(?:at\+)?jwt$/i;

const claimsSchema = z.object({
  iat: z.number(),
  sub: z.string().min(1).max(255),
  client_id: z.string().optional(),
  azp: z.string().optional(),
  scope: z.unknown().optional(),
  scp: z.unknown().optional(),
});

export interface TokenRules {
  /** What `iss` must be, to the letter. */
  readonly issuer: string;
  /** What `aud` must be or hold. */
  readonly audience: string;
  /** Finds the issuer's key for a header; `keys-unavailable` where the keys cannot be had. */
  readonly keys: JWTVerifyGetKey;
  readonly clock: () => Date;
}

async function verify(token: string, { issuer, audience, keys, clock }: TokenRules) {
  try {
    return await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      clockTolerance,
      currentDate: clock(),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Tells whose tokens are by the rules of one issuer. */
export function createAuthenticator(rules: TokenRules): Authenticator {
  return async (token): Promise<Caller> => {
    const { protectedHeader, payload } = await verify(token, rules);
    const { typ } = protectedHeader;
    if (typ !== undefined && !TYPES.test(typ))
      throw refusedToken('The token is of another type', ['JWT', 'at+jwt']);
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success)
      throw refusedToken(`The token has no usable ${String(claims.error.issues[0]?.path[0])}`);
    const { iat, sub, client_id, azp } = claims.data;
    if (iat > rules.clock().getTime() / 1000 + clockTolerance)
      throw refusedToken('The token was issued in the future');
    return { subject: sub, clientId: client_id ?? azp ?? null, scopes: scopesOf(claims.data) };
  };
}

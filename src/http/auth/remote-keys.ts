/** The keys of an issuer, fetched when they are needed, kept, and fetched again when a token names a new one. */
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { CodedError } from '../../errors.ts';
import { patientFetch } from './patient-fetch.ts';
import { isSafeUrl } from './safe-url.ts';

/** All in milliseconds. */
export interface KeyTiming {
  /** How long fetched keys are good for. A key that the issuer withdraws is trusted no longer than this. */
  readonly maxAge: number;
  /** How long after a fetch an unknown key does not cause another. */
  readonly cooldown: number;
  /** How long an answer is waited for. */
  readonly timeout: number;
  /** How long the issuer is not asked after it failed. */
  readonly pause: number;
}

const usualTiming: KeyTiming = { maxAge: 600_000, cooldown: 30_000, timeout: 5_000, pause: 2_000 };

/** What jose says where keys were had and none of them is the token's. */
const aboutTheToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** Whatever else fails on the way to a key is the issuer's or the network's. */
function orUnavailable(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (aboutTheToken.some((kind) => error instanceof kind)) throw error;
      const message = 'The keys of the issuer cannot be had, so no token can be checked; try again later.';
      throw new CodedError('keys-unavailable', message, {}, error);
    }
  };
}

function keysAt(url: string, fetchPatiently: FetchImplementation, timing: KeyTiming): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    cacheMaxAge: timing.maxAge,
    cooldownDuration: timing.cooldown,
    timeoutDuration: timing.timeout,
    [customFetch]: fetchPatiently,
  });
}

/** The keys of the JWKS at `url`. */
export function remoteKeys(url: string, timing = usualTiming): JWTVerifyGetKey {
  return orUnavailable(keysAt(url, patientFetch(timing.pause), timing));
}

/** Where the issuer says that its keys are. It must be the issuer that it was asked for (OpenID Discovery 4.3). */
async function discover(
  issuer: string,
  fetchPatiently: FetchImplementation,
  timeout: number,
): Promise<string> {
  const schema = z.object({ issuer: z.literal(issuer), jwks_uri: z.string().refine(isSafeUrl) });
  const response = await fetchPatiently(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: new Headers({ Accept: 'application/json' }),
    method: 'GET',
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  });
  return schema.parse(await response.json()).jwks_uri;
}

/** The keys of the JWKS that the issuer's `/.well-known/openid-configuration` names; that is asked once. */
export function discoveredKeys(issuer: string, timing = usualTiming): JWTVerifyGetKey {
  const fetchPatiently = patientFetch(timing.pause);
  let found: Promise<JWTVerifyGetKey> | undefined;
  const find = async () =>
    keysAt(await discover(issuer, fetchPatiently, timing.timeout), fetchPatiently, timing);
  return orUnavailable(async (header, token) => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return (await found)(header, token);
  });
}

/** Who may use the API, by the settings: holders of an issuer's tokens, or on one's own machine whoever sits at it. */
import { fileURLToPath } from 'node:url';
import type { JWTVerifyGetKey } from 'jose';
import { CodedError } from '../src/errors.ts';
import type { Authenticator } from '../src/http/auth/caller.ts';
import { isSafeUrl } from '../src/http/auth/safe-url.ts';
import type { Settings } from './settings.ts';

type Name = 'AUTH_ISSUER' | 'AUTH_AUDIENCE' | 'AUTH_JWKS_URL';

function unusable(name: Name, value: string, rule: string): CodedError {
  return new CodedError('invalid-setting', `The setting ${name}='${value}' is not usable: ${rule}.`, {
    value,
  });
}

function required(name: Name, settings: Settings): string {
  const value = settings[name];
  if (value !== undefined) return value;
  const message = `The setting ${name} is missing: without AUTH_ISSUER and AUTH_AUDIENCE the API runs only with STAGE=local, outside Lambda, and with no AUTH_JWKS_URL either.`;
  throw new CodedError('invalid-setting', message);
}

/** Where this runs on somebody's own machine. A Lambda function is not local, whatever its stage says. */
function isLocal({ STAGE, AWS_LAMBDA_FUNCTION_NAME }: Settings): boolean {
  return STAGE === 'local' && AWS_LAMBDA_FUNCTION_NAME === undefined;
}

function requireSafe(name: Name, url: string): void {
  if (!isSafeUrl(url))
    throw unusable(name, url, 'it must be an https: URL, or http: on 127.0.0.1 or localhost');
}

/** The path of `file:folder/jwks.json` (from the working directory), `file:/path/jwks.json` or `file:///path/jwks.json`. */
function pathOf(url: string): string {
  if (!url.startsWith('file://')) return url.slice('file:'.length);
  if (URL.parse(url)?.host === '') return fileURLToPath(url);
  throw unusable('AUTH_JWKS_URL', url, 'a file is on this machine, as in file:.tokens/jwks.json');
}

async function keysInFile(url: string, settings: Settings): Promise<JWTVerifyGetKey> {
  if (!isLocal(settings))
    throw unusable('AUTH_JWKS_URL', url, 'a file: is taken with STAGE=local only, outside Lambda');
  const { fileKeys } = await import('../src/http/auth/file-keys.ts');
  return fileKeys(pathOf(url));
}

async function keysOf(issuer: string, settings: Settings): Promise<JWTVerifyGetKey> {
  const url = settings.AUTH_JWKS_URL;
  if (url?.startsWith('file:')) return keysInFile(url, settings);
  requireSafe('AUTH_ISSUER', issuer);
  const { discoveredKeys, remoteKeys } = await import('../src/http/auth/remote-keys.ts');
  if (url === undefined) return discoveredKeys(issuer);
  requireSafe('AUTH_JWKS_URL', url);
  return remoteKeys(url);
}

/**
 * Tells whose tokens are; null where the API is open to its own machine. jose is imported where it is needed only.
 * @throws CodedError `invalid-setting` where a setting is missing or unsafe: the API then does not start.
 */
export async function createAuth(settings: Settings): Promise<Authenticator | null> {
  const { AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL } = settings;
  const isSilent = AUTH_ISSUER === undefined && AUTH_AUDIENCE === undefined && AUTH_JWKS_URL === undefined;
  if (isSilent && isLocal(settings)) return null;
  const issuer = required('AUTH_ISSUER', settings);
  const audience = required('AUTH_AUDIENCE', settings);
  const keys = await keysOf(issuer, settings);
  const { createAuthenticator } = await import('../src/http/auth/verify-token.ts');
  return createAuthenticator({ issuer, audience, keys, clock: () => new Date() });
}

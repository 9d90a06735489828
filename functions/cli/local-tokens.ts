/** A key pair of one's own machine, and tokens signed with it: for trying authentication without an issuer. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

/** What the settings AUTH_ISSUER and AUTH_AUDIENCE must be for these tokens. */
export const localIssuer = 'role-reports-local';
export const localAudience = 'role-reports';

const algorithm = 'ES256';
const keyFile = 'private-key.json';

/** The file that AUTH_JWKS_URL must name. */
export const jwksFile = 'jwks.json';

/** Makes the private key. Where another process made one meanwhile, that one stays. */
async function makeKey(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  try {
    await writeFile(path, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

async function readKey(folder: string): Promise<JWK> {
  const path = join(folder, keyFile);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) await makeKey(path);
  return JSON.parse(await readFile(path, 'utf8'));
}

export interface TokenRequest {
  readonly subject: string;
  readonly scopes: readonly string[];
  /** In seconds. */
  readonly lifetime: number;
}

/** A token signed with the key in `folder`. The first one makes the key, which its owner alone can read. */
export async function localToken(
  folder: string,
  { subject, scopes, lifetime }: TokenRequest,
): Promise<string> {
  const { d, ...publicKey } = await readKey(folder);
  const kid = await calculateJwkThumbprint(publicKey);
  const jwks = { keys: [{ ...publicKey, kid, alg: algorithm, use: 'sig' }] };
  await writeFile(join(folder, jwksFile), `${JSON.stringify(jwks, null, 2)}\n`);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ scope: scopes.join(' '), client_id: 'npm-run-token' })
    .setProtectedHeader({ alg: algorithm, kid, typ: 'at+jwt' })
    .setIssuer(localIssuer)
    .setAudience(localAudience)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .sign(await importJWK({ ...publicKey, d }, algorithm));
}

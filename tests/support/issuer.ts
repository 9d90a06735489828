/** An issuer of tokens on loopback, with real keys, a JWKS that is fetched over HTTP, and a document of discovery. */
import type { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { onTestFinished } from 'vitest';

/** The audience of the API in tests. */
export const audience = 'https://api.example';

interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly published: JWK;
}

/** A key pair and how it is published. */
export async function signingKey(kid: string, algorithm = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const published = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
  return { kid, algorithm, privateKey, published };
}

/** Changes to a token: a claim or header parameter that is set to undefined is left out. */
export interface Changes {
  readonly claims?: JWTPayload;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly key?: SigningKey;
}

export interface Issuer {
  /** What `iss` is. */
  readonly url: string;
  readonly jwksUrl: string;
  /** The keys that it publishes; tokens are signed with the last. */
  readonly keys: SigningKey[];
  /** The paths that were asked for, oldest first. */
  readonly requests: string[];
  /** What the document of discovery says; tests change it. */
  readonly discovery: Record<string, unknown>;
  /** A token that the API takes, but for the changes. */
  readonly token: (changes?: Changes) => Promise<string>;
  /** Ends listening, as when the issuer is down. */
  readonly stop: () => Promise<void>;
  /** Listens again at the same address. */
  readonly start: () => Promise<void>;
}

/** Seconds since 1970, now. */
export const now = () => Math.floor(Date.now() / 1000);

/** Starts an issuer; it ends with the test. */
export async function startIssuer(): Promise<Issuer> {
  const keys = [await signingKey('first')];
  const requests: string[] = [];
  const discovery: Record<string, unknown> = {};
  const answers: Record<string, () => unknown> = {
    '/jwks.json': () => ({ keys: keys.map(({ published }) => published) }),
    '/.well-known/openid-configuration': () => discovery,
  };
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer?.()));
  });
  let port = 0;
  const start = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) port = address.port;
  };
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    if (server.listening) await once(server, 'close');
  };
  await start();
  onTestFinished(() => stop());
  const url = `http://127.0.0.1:${port}`;
  const jwksUrl = `${url}/jwks.json`;
  Object.assign(discovery, { issuer: url, jwks_uri: jwksUrl });
  const token = async ({ claims, header, key = keys.at(-1) }: Changes = {}) => {
    if (key === undefined) throw new Error('the issuer has no key');
    const usual = { iss: url, aud: audience, sub: 'somebody', iat: now(), exp: now() + 300 };
    return new SignJWT({ ...usual, scope: 'reports:read reports:write', ...claims })
      .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: 'at+jwt', ...header })
      .sign(key.privateKey);
  };
  return { url, jwksUrl, keys, requests, discovery, token, stop, start };
}

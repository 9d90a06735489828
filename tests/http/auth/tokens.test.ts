/** Which tokens the API takes, and what it says of those that it does not. */
import { createHmac, createPublicKey, KeyObject, sign } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Changes, type Issuer, now, signingKey, startIssuer } from '../../support/issuer.ts';
import { answerOf, bearer, protectedApp } from '../../support/protected-app.ts';

let issuer: Issuer;
let app: Awaited<ReturnType<typeof protectedApp>>['app'];
beforeEach(async () => {
  issuer = await startIssuer();
  ({ app } = await protectedApp(issuer));
});

const path = '/v1/dataset';

async function statusFor(changes?: Changes): Promise<number> {
  return (await app.request(path, bearer(await issuer.token(changes)))).status;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token's claims under another header, signed as `seal` does it. */
function resigned(token: string, header: object, seal: (input: string) => string): string {
  const input = `${encode(header)}.${token.split('.')[1]}`;
  return `${input}.${seal(input)}`;
}

/** An ES256 signature by the issuer's key, made by OpenSSL and not by the library that checks it. */
function signedByIssuer(input: string): string {
  const privateKey = issuer.keys[0]?.privateKey;
  if (privateKey === undefined) throw new Error('the issuer has no key');
  const key = KeyObject.from(privateKey);
  return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

describe('a token is taken', () => {
  it('whatever program made it', async () => {
    const token = resigned(await issuer.token(), { alg: 'ES256', kid: 'first' }, signedByIssuer);
    expect((await app.request(path, bearer(token))).status).toBe(200);
  });

  it('in an Authorization header, whatever the case of the scheme', async () => {
    const token = await issuer.token();
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      const response = await app.request(path, { headers: { Authorization: `${scheme} ${token}` } });
      expect(response.status).toBe(200);
    }
  });

  it.each(['RS256', 'PS256', 'ES384', 'EdDSA'])('that is signed with %s', async (algorithm) => {
    issuer.keys.push(await signingKey('another', algorithm));
    expect(await statusFor()).toBe(200);
  });

  it.each(['JWT', 'at+jwt', 'application/at+jwt', undefined])('of the type %s', async (typ) => {
    expect(await statusFor({ header: { typ } })).toBe(200);
  });

  it('for several audiences, of which the API is one', async () => {
    expect(await statusFor({ claims: { aud: ['https://other.example', 'https://api.example'] } })).toBe(200);
  });

  it('when the clocks differ by a few seconds', async () => {
    expect(await statusFor({ claims: { exp: now() - 5 } })).toBe(200);
    expect(await statusFor({ claims: { iat: now() + 5, nbf: now() + 5 } })).toBe(200);
  });
});

describe('a token is refused', () => {
  it.each<[string, Changes | (() => Promise<Changes>), string]>([
    ['expired', { claims: { exp: now() - 3600 } }, 'The token has expired.'],
    ['not valid yet', { claims: { nbf: now() + 3600 } }, 'The token is not valid yet.'],
    ['issued in the future', { claims: { iat: now() + 3600 } }, 'The token was issued in the future.'],
    [
      'for another audience',
      { claims: { aud: 'https://other.example' } },
      'The token is for another audience.',
    ],
    ['for no audience', { claims: { aud: undefined } }, 'The token is for another audience.'],
    [
      'of another issuer',
      { claims: { iss: 'https://other.example' } },
      'The token is not of the issuer that this API trusts.',
    ],
    ['without exp', { claims: { exp: undefined } }, 'The token has no usable exp.'],
    ['without iat', { claims: { iat: undefined } }, 'The token has no usable iat.'],
    ['without sub', { claims: { sub: undefined } }, 'The token has no usable sub.'],
    ['with an empty sub', { claims: { sub: '' } }, 'The token has no usable sub.'],
    ['of another type', { header: { typ: 'logout+jwt' } }, 'The token is of another type.'],
    [
      'signed with an unknown key',
      async () => ({ key: await signingKey('stranger') }),
      'The token is signed with a key that the issuer does not publish.',
    ],
    [
      'signed with a key that only bears the name of a published one',
      async () => ({ key: await signingKey('first') }),
      'The signature of the token is wrong.',
    ],
  ])('%s', async (_, changes, detail) => {
    const token = await issuer.token(typeof changes === 'function' ? await changes() : changes);
    const { status, challenge, problem } = await answerOf(await app.request(path, bearer(token)));
    expect(status).toBe(401);
    expect(problem).toMatchObject({ code: 'unauthenticated', detail });
    expect(challenge).toBe(
      `Bearer realm="role-reports", error="invalid_token", error_description="${detail}"`,
    );
    expect(JSON.stringify(problem)).not.toContain(token);
  });

  it('whose claims were changed after signing', async () => {
    const [header, , signature] = (await issuer.token()).split('.');
    const claims = encode({
      iss: issuer.url,
      aud: 'https://api.example',
      sub: 'x',
      iat: now(),
      exp: now() + 300,
    });
    const { status, problem } = await answerOf(
      await app.request(path, bearer(`${header}.${claims}.${signature}`)),
    );
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The signature of the token is wrong.');
  });

  it('that is not signed at all (alg none)', async () => {
    const token = resigned(await issuer.token(), { alg: 'none' }, () => '');
    const { status, problem } = await answerOf(await app.request(path, bearer(token)));
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The token is signed with an algorithm that is not allowed.');
  });

  it.each(['spki', 'jwk'] as const)('whose HMAC is made with the public key (%s)', async (form) => {
    const jwk = issuer.keys[0]?.published ?? {};
    const spki = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const secret = form === 'spki' ? spki : JSON.stringify(jwk);
    const token = resigned(await issuer.token(), { alg: 'HS256', kid: 'first' }, (input) =>
      createHmac('sha256', secret).update(input).digest('base64url'),
    );
    const { status, problem } = await answerOf(await app.request(path, bearer(token)));
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The token is signed with an algorithm that is not allowed.');
  });

  it('whose header demands what we do not understand', async () => {
    const header = { alg: 'ES256', kid: 'first', crit: ['colour'], colour: 'red' };
    const token = resigned(await issuer.token(), header, signedByIssuer);
    const { status, problem } = await answerOf(await app.request(path, bearer(token)));
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The token is not a signed JWT.');
  });

  it('that brings its own key in its header', async () => {
    const stranger = await signingKey('stranger');
    const header = { jwk: stranger.published, jku: `${issuer.url}/other.json` };
    expect(await statusFor({ key: stranger, header })).toBe(401);
    expect(issuer.requests).toEqual(['/jwks.json']);
  });

  it('that does not say which of several keys it is signed with', async () => {
    issuer.keys.push(await signingKey('second'));
    const { status, problem } = await answerOf(
      await app.request(path, bearer(await issuer.token({ header: { kid: undefined } }))),
    );
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The token does not say which key it is signed with.');
  });

  it('that is over 8 KB long, before anything is done with it', async () => {
    const token = await issuer.token({ claims: { padding: 'x'.repeat(8192) } });
    const { status, problem } = await answerOf(await app.request(path, bearer(token)));
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The token is longer than 8192 characters.');
    expect(issuer.requests).toEqual([]);
  });

  it('in the query, also beside a header', async () => {
    const token = await issuer.token();
    for (const options of [{}, bearer(token)]) {
      const response = await app.request(`${path}?access_token=${token}`, options);
      const { status, problem } = await answerOf(response);
      expect(status).toBe(401);
      expect(problem?.detail).toBe('A token in the query is not taken.');
      expect(JSON.stringify(problem)).not.toContain(token);
    }
  });

  it('in two Authorization headers', async () => {
    const headers = new Headers();
    for (const token of [await issuer.token(), await issuer.token()])
      headers.append('Authorization', `Bearer ${token}`);
    const { status, problem } = await answerOf(await app.request(path, { headers }));
    expect(status).toBe(401);
    expect(problem?.detail).toBe('The Authorization header does not hold one token.');
  });
});

describe('without a token', () => {
  it.each([undefined, '', 'Basic dXNlcjpwYXNz'])(
    '(Authorization: %s) the answer asks for one',
    async (header) => {
      const options = header === undefined ? {} : { headers: { Authorization: header } };
      const { status, challenge, problem } = await answerOf(await app.request(path, options));
      expect(status).toBe(401);
      expect(challenge).toBe('Bearer realm="role-reports"');
      expect(problem).toMatchObject({ code: 'unauthenticated', allowed: ['Authorization: Bearer'] });
    },
  );

  it('a body is not even read', async () => {
    const response = await app.request('/v1/reports', { method: 'POST', body: 'x'.repeat(100_000) });
    expect(response.status).toBe(401);
  });

  it('a path where nothing is looks like every other', async () => {
    expect((await app.request('/v1/nowhere')).status).toBe(401);
    expect((await app.request('/v1/nowhere', bearer(await issuer.token()))).status).toBe(404);
  });

  it('/ is open, but not to a bad token: pages know who is there', async () => {
    expect((await app.request('/')).status).toBe(200);
    expect((await app.request('/', bearer('nonsense'))).status).toBe(401);
  });

  it.each(['/healthz', '/openapi.json'])('%s is open, also to a bad token', async (open) => {
    expect((await app.request(open)).status).toBe(200);
    expect((await app.request(open, bearer('nonsense'))).status).toBe(200);
    expect(issuer.requests).toEqual([]);
  });
});

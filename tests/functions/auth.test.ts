/** When the API starts, with and without authentication, and when it refuses to. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createAuth } from '../../functions/auth.ts';
import { readSettings } from '../../functions/settings.ts';
import { startIssuer } from '../support/issuer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const authFor = (environment: Record<string, string>) => createAuth(readSettings(environment));

const issuer = { AUTH_ISSUER: 'https://issuer.example', AUTH_AUDIENCE: 'https://api.example' };

describe('the API', () => {
  it('is open where nothing is set, on one’s own machine', async () => {
    expect(await authFor({})).toBeNull();
    expect(await authFor({ STAGE: 'local' })).toBeNull();
  });

  it.each(['local', 'dev', 'prod'])('takes tokens of an issuer in the stage %s', async (STAGE) => {
    expect(await authFor({ STAGE, ...issuer })).toBeTypeOf('function');
    const keys = { AUTH_JWKS_URL: 'https://issuer.example/keys' };
    expect(await authFor({ STAGE, ...issuer, ...keys })).toBeTypeOf('function');
  });

  it.each(['/jwks.json', undefined])(
    'checks tokens with the keys at the address (%s), or finds it',
    async (path) => {
      const { url, token } = await startIssuer();
      const auth = await authFor({
        AUTH_ISSUER: url,
        AUTH_AUDIENCE: 'https://api.example',
        ...(path === undefined ? {} : { AUTH_JWKS_URL: `${url}${path}` }),
      });
      expect(await auth?.(await token({ claims: { client_id: 'a program' } }))).toEqual({
        subject: 'somebody',
        clientId: 'a program',
        scopes: ['reports:read', 'reports:write'],
      });
    },
  );

  it('takes keys from a file on one’s own machine, whatever the issuer is called', async () => {
    const { url, keys, token } = await startIssuer();
    const file = join(await temporaryFolder(), 'jwks.json');
    await writeFile(file, JSON.stringify({ keys: keys.map(({ published }) => published) }));
    for (const AUTH_JWKS_URL of [`file:${file}`, pathToFileURL(file).href]) {
      const settings = { AUTH_ISSUER: 'me', AUTH_AUDIENCE: 'https://api.example', AUTH_JWKS_URL };
      const auth = await authFor(settings);
      expect(await auth?.(await token({ claims: { iss: 'me' } }))).toMatchObject({ subject: 'somebody' });
      await expect(auth?.(await token({ claims: { iss: url } }))).rejects.toThrow(/not of the issuer/);
    }
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['in dev without an issuer', { STAGE: 'dev' }, /AUTH_ISSUER is missing/],
    ['in prod without an issuer', { STAGE: 'prod' }, /AUTH_ISSUER is missing/],
    ['in Lambda without an issuer', { AWS_LAMBDA_FUNCTION_NAME: 'api' }, /AUTH_ISSUER is missing/],
    [
      'in Lambda that is called local',
      { STAGE: 'local', AWS_LAMBDA_FUNCTION_NAME: 'api' },
      /AUTH_ISSUER is missing/,
    ],
    ['without an audience', { AUTH_ISSUER: 'https://issuer.example' }, /AUTH_AUDIENCE is missing/],
    ['with an audience alone', { AUTH_AUDIENCE: 'https://api.example' }, /AUTH_ISSUER is missing/],
    ['with keys alone', { AUTH_JWKS_URL: 'https://issuer.example/keys' }, /AUTH_ISSUER is missing/],
    ['with an empty issuer', { ...issuer, AUTH_ISSUER: '' }, /AUTH_ISSUER='' is not usable/],
    ['with an empty audience', { ...issuer, AUTH_AUDIENCE: '' }, /AUTH_AUDIENCE='' is not usable/],
    ['with an http issuer', { ...issuer, AUTH_ISSUER: 'http://issuer.example' }, /it must be an https: URL/],
    ['with an issuer that is no URL', { ...issuer, AUTH_ISSUER: 'issuer' }, /it must be an https: URL/],
    ['with http keys', { ...issuer, AUTH_JWKS_URL: 'http://keys.example/' }, /AUTH_JWKS_URL='http:/],
    ['with keys of another scheme', { ...issuer, AUTH_JWKS_URL: 'data:,{}' }, /AUTH_JWKS_URL='data:/],
    [
      'in prod with keys from a file',
      { ...issuer, STAGE: 'prod', AUTH_JWKS_URL: 'file:jwks.json' },
      /with STAGE=local only/,
    ],
    [
      'in Lambda with keys from a file',
      { ...issuer, AWS_LAMBDA_FUNCTION_NAME: 'api', AUTH_JWKS_URL: 'file:jwks.json' },
      /with STAGE=local only/,
    ],
    ['with a file that is not there', { ...issuer, AUTH_JWKS_URL: 'file:no/jwks.json' }, /'npm run token'/],
    ['with a file elsewhere', { ...issuer, AUTH_JWKS_URL: 'file://host/jwks.json' }, /on this machine/],
    ['in an unknown stage', { STAGE: 'staging' }, /STAGE='staging' is not usable/],
  ])('does not start %s', async (_, environment, message) => {
    const start = async () => authFor(environment);
    await expect(start()).rejects.toMatchObject({
      code: 'invalid-setting',
      message: expect.stringMatching(message),
    });
  });
});

/** `npm run token` and `npm start` as README has them tried: a token is made, and the API takes it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const functions = fileURLToPath(new URL('../../functions', import.meta.url));

/** Runs `npm run token` in a folder. */
function token(folder: string, words: readonly string[] = []) {
  return new Promise<{ code: unknown; out: string; error: string }>((resolve) => {
    const file = join(functions, 'cli', 'token.ts');
    execFile(process.execPath, [file, ...words], { cwd: folder, env: {} }, (failure, out, error) => {
      resolve({ code: failure?.code ?? 0, out: out.trimEnd(), error });
    });
  });
}

/** The settings that the command advises. */
function advised(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(AUTH_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
}

/** Starts the API in a folder and answers its address; it ends with the test. */
async function start(folder: string, settings: Record<string, string>): Promise<string> {
  const server = spawn(process.execPath, [join(functions, 'server.ts')], {
    cwd: folder,
    env: { ...settings, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    server.kill('SIGTERM');
  });
  const [line] = await once(server.stdout, 'data');
  return /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
}

/** The status of a request with these raw headers, name and value in turn. */
async function statusOf(url: string, headers: readonly string[]): Promise<number | undefined> {
  const asked = request(url, { headers: [...headers, 'Connection', 'close'] });
  asked.end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}

describe('npm run token', () => {
  it('makes a token that the API takes when it is started as advised', async () => {
    const folder = await temporaryFolder();
    const { code, out, error } = await token(folder);
    expect(code).toBe(0);
    const address = await start(folder, advised(error));
    const headers = ['Host', new URL(address).host, 'Authorization', `Bearer ${out}`];
    expect(await statusOf(`${address}/v1/dataset`, headers)).toBe(200);
    const reader = await token(folder, ['--scope', 'reports:read']);
    const asked = await fetch(`${address}/v1/reports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${reader.out}` },
    });
    expect(asked.status).toBe(403);
    expect(await statusOf(`${address}/v1/dataset`, [...headers, 'Authorization', `Bearer ${out}`])).toBe(401);
    expect(await statusOf(`${address}/v1/dataset`, headers.slice(0, 2))).toBe(401);
  });

  it('makes its key once, for its owner alone', async () => {
    const folder = await temporaryFolder();
    await token(folder);
    const files = ['private-key.json', 'jwks.json'].map((name) => join(folder, '.tokens', name));
    const [key, jwks] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect((await stat(files[0] ?? '')).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, '.tokens'))).mode & 0o777).toBe(0o700);
    expect(jwks).not.toContain('"d"');
    await token(folder);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual([key, jwks]);
  });

  it('takes scopes, a subject and a time span', async () => {
    const words = ['--scope', 'admin', '--subject', 'Pat', '--expires', '15m'];
    const claims = decodeJwt((await token(await temporaryFolder(), words)).out);
    expect(claims).toMatchObject({ sub: 'Pat', scope: 'admin' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
  });

  it.each<[string[], RegExp]>([
    [
      ['--scope', 'reports:raed'],
      /^No scope 'reports:raed'\. Allowed: reports:read, reports:write, admin\.$/,
    ],
    [['--expires', 'soon'], /^--expires 'soon' is no time span/],
    [['--expires', '31d'], /^--expires '31d' is no time span/],
    [['--subject', ''], /^--subject '' is no name/],
  ])('refuses %j', async (words, line) => {
    const { code, out, error } = await token(await temporaryFolder(), words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  });
});

describe('npm start', () => {
  it('without authentication answers its own machine by its own names only', async () => {
    const address = await start(await temporaryFolder(), {});
    expect(await statusOf(`${address}/healthz`, ['Host', 'localhost:3000'])).toBe(200);
    expect(await statusOf(`${address}/healthz`, ['Host', 'evil.example'])).toBe(421);
  });

  it('does not start in another stage without an issuer', async () => {
    const server = spawn(process.execPath, [join(functions, 'server.ts')], {
      env: { STAGE: 'prod', PORT: '0' },
    });
    const [[line], [code]] = await Promise.all([once(server.stderr, 'data'), once(server, 'exit')]);
    expect(String(line)).toMatch(/^The setting AUTH_ISSUER is missing: .+\n$/);
    expect(code).toBe(2);
  });
});

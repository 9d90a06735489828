/** Signing in with the bundle that Lambda gets: each request in a process of its own, whose log tells no secret. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Bundle, bundle } from '../../infra/bundle.ts';
import { httpEvent } from '../lambda/http-event.ts';
import { personAt } from '../support/person.ts';
import { client, startProvider } from '../support/provider.ts';
import { startSecretsManager } from '../support/secrets-manager.ts';
import { embeddedReleases } from '../support/services.ts';
import { origin, sessionSecret, signInSettings } from '../support/sign-in-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const out = join(tmpdir(), `role-reports-sign-in-${process.pid}`);
let api: Bundle;
beforeAll(async () => {
  ({ api } = await bundle({ out }));
}, 60_000);
afterAll(() => rm(out, { recursive: true, force: true }));

const execute = promisify(execFile);

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()).default([]),
  body: z.string(),
});

/** The API as an HTTP API calls it; what the function wrote goes to `log`. */
function deployed(settings: Record<string, string>, log: string[]) {
  const program = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(api.folder, 'api.mjs')).href)});
    const context = { getRemainingTimeInMillis: () => 29_000 };
    console.log(JSON.stringify(await handler(JSON.parse(process.argv[1]), context)));`;
  return {
    async request(address: string, init: RequestInit): Promise<Response> {
      const { pathname, search } = new URL(address);
      const { cookie, ...headers } = Object.fromEntries(new Headers(init.headers));
      const event = httpEvent({
        method: init.method ?? 'GET',
        path: pathname,
        query: search.slice(1),
        headers,
      });
      // As API Gateway sends them.
      const whole = { ...event, ...(cookie !== undefined && { cookies: cookie.split('; ') }) };
      const words = ['--input-type=module', '-e', program, JSON.stringify(whole)];
      const { stdout, stderr } = await execute(process.execPath, words, {
        cwd: tmpdir(),
        env: settings,
        maxBuffer: 32_000_000,
      });
      const lines = stdout.trimEnd().split('\n');
      const answer = answerSchema.parse(JSON.parse(lines.pop() ?? ''));
      log.push(...lines, stderr);
      const all = new Headers(answer.headers);
      for (const value of answer.cookies) all.append('Set-Cookie', value);
      return new Response(Buffer.from(answer.body, 'base64'), { status: answer.statusCode, headers: all });
    },
  };
}

it('signs people in, hands them files, and signs them out', async () => {
  const provider = await startProvider({ origin, renews: true });
  const id = 'role-reports/sign-in';
  const secrets = JSON.stringify({ clientSecret: client.secret, sessionSecret });
  const log: string[] = [];
  const app = deployed(
    {
      ...signInSettings(provider),
      ...(await startSecretsManager({ [id]: secrets })),
      OIDC_SECRET_ID: id,
      DATASET: embeddedReleases.href,
      REPORTS: `file:${await temporaryFolder()}`,
      POWERTOOLS_LOG_LEVEL: 'DEBUG',
    },
    log,
  );
  const person = personAt(app, origin);
  const page = await person.signIn('/sign-in?return=/compare/actors-vs-dancers');
  expect(page.url).toBe(`${origin}/compare/actors-vs-dancers`);
  expect(page.text).toContain('Signed in as Ada Lovelace');
  const [session = ''] = person.cookies.values();
  const file = await person.open('/downloads/comparisons/actors-vs-dancers.xlsx');
  expect([file.status, file.text.slice(0, 2)]).toEqual([200, 'PK']);
  const refused = await person.open(`/callback?code=a-code-of-the-issuer&state=a-state`);
  expect(refused.status).toBe(400);
  await person.open('/sign-out', { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } });
  expect(person.cookies.size).toBe(0);

  const written = log.join('\n');
  expect(written).toContain('"route":"/callback"');
  expect(session.length).toBeGreaterThan(100);
  const given = person.setCookies.map((cookie) => /=([^;]*)/.exec(cookie)?.[1] ?? '').filter(Boolean);
  for (const secret of [...given, client.secret, sessionSecret, 'a-code-of-the-issuer'])
    expect(written).not.toContain(secret);
}, 60_000);

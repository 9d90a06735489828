/** A client generated from /openapi.json, as a stranger would make it: openapi-typescript, then openapi-fetch. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../functions/http-server.ts';
import { createApp } from '../../src/http/app.ts';
import { testServices } from '../support/services.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const generator = join(here, 'node_modules/openapi-typescript/bin/cli.js');
const compiler = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
const run = promisify(execFile);

/** Uses what was generated; the last request is a mistake that the compiler must find. */
const program = `import createClient from 'openapi-fetch';
import type { paths } from './api.ts';

const api = createClient<paths>({ baseUrl: process.argv[2] ?? '' });
const made = await api.POST('/v1/reports', { body: { roles: ['actors', 'dancers'], formats: ['csv'] } });
const id: string = made.data?.id ?? '';
const receipt = await api.GET('/v1/reports/{id}', { params: { path: { id } } });
const names: string[] = receipt.data?.files.map((file) => file.name) ?? [];
const wrong = await api.GET('/v1/roles/{id}', { params: { path: { id: 'wizards' } } });
const code: 'unknown-role' | string | undefined = wrong.error?.code;
console.log(JSON.stringify({ names, code }));
// @ts-expect-error there is no such path
const nowhere = () => api.GET('/v1/nowhere');
// @ts-expect-error a report has roles
const nothing = () => api.POST('/v1/reports', { body: {} });
void [nowhere, nothing];
`;

const config = {
  extends: '../../../tsconfig.json',
  compilerOptions: { lib: ['es2024', 'dom'] },
  include: ['*.ts'],
};

describe.skipIf(!existsSync(generator))(
  'a generated client (skipped until `npm run test:client` installs the generator)',
  () => {
    it('compiles, refuses mistakes, and speaks with the server', async () => {
      const server = createHttpServer(createApp(await testServices()));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      // Inside the project, so that the program finds its packages.
      const folder = await mkdtemp(join(here, '.generated-'));
      onTestFinished(async () => {
        server.closeAllConnections();
        server.close();
        await rm(folder, { recursive: true });
      });
      const address = server.address();
      const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      await run(process.execPath, [generator, `${url}/openapi.json`, '--output', join(folder, 'api.ts')]);
      await writeFile(join(folder, 'program.ts'), program);
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const compiled = await run(compiler, ['--project', folder]).catch(
        (error: { stdout?: string }) => error,
      );
      expect(compiled.stdout).toBe('');
      const { stdout } = await run(process.execPath, [join(folder, 'program.ts'), url]);
      expect(JSON.parse(stdout)).toEqual({
        names: ['actors-vs-dancers-2026.11.csv', 'actors-vs-dancers-2026.11.csv-metadata.json'],
        code: 'unknown-role',
      });
    }, 120_000);
  },
);

/**
 * `npm run test:s3`: starts moto and Ceph's radosgw on free ports of loopback, runs the tests of S3 storage against
 * each, then the whole API as a user meets it against one of them, and stops what it started. Ends with 1 when
 * anything failed, and says what was skipped and why.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMoto } from './moto.ts';
import { startRadosgw } from './radosgw.ts';
import { type S3Server, tools } from './server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Each server, with the file that is there when `.ci/install-tools` could install it. */
const servers = [
  { name: 'radosgw', installed: join(tools, 'ceph/usr/bin/radosgw'), start: startRadosgw },
  { name: 'moto', installed: join(tools, 'moto/bin/python'), start: startMoto },
];

const failed: string[] = [];
const skipped: string[] = [];
const running = new Set<S3Server>();
const children = new Set<ChildProcess>();

async function stopAll(): Promise<never> {
  for (const child of children) child.kill();
  await Promise.all([...running].map((server) => server.stop()));
  process.exit(130);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll());

async function exitCodeOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  children.add(child);
  const [code] = await once(child, 'exit').finally(() => children.delete(child));
  return code ?? 1;
}

async function vitest({ name, url, credentials }: S3Server, ...files: string[]): Promise<void> {
  console.log(`== ${files.join(' ')} on ${name}`);
  const env = {
    ...process.env,
    S3_TEST_ENDPOINT: url,
    S3_TEST_SERVER: name,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: credentials.id,
    AWS_SECRET_ACCESS_KEY: credentials.secret,
    AWS_SESSION_TOKEN: '',
  };
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  // One file after the other: a thousand writers are enough for one server.
  const args = [program, 'run', '--no-file-parallelism', ...files];
  if ((await exitCodeOf(process.execPath, args, env)) !== 0) failed.push(`${files.join(' ')} on ${name}`);
}

async function testOn(start: () => Promise<S3Server>, isFirst: boolean): Promise<void> {
  const began = Date.now();
  const server = await start();
  running.add(server);
  try {
    console.log(`${server.name} answers on ${server.url} after ${(Date.now() - began) / 1000} s`);
    await vitest(server, 'tests/storage/s3-bucket.test.ts', 'tests/storage/s3-faults.test.ts');
    if (isFirst) await vitest(server, 'tests/s3/api-over-s3.test.ts');
  } finally {
    await server.stop();
    running.delete(server);
  }
}

await exitCodeOf(join(root, '.ci/install-tools'), ['moto', 'radosgw'], process.env);
let isFirst = true;
for (const { name, installed, start } of servers) {
  if (!existsSync(installed)) {
    skipped.push(`S3 tests on ${name}, because it could not be installed`);
    continue;
  }
  try {
    await testOn(start, isFirst);
  } catch (error) {
    failed.push(`starting ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  isFirst = false;
}
if (isFirst) skipped.push('the API over S3, because no S3 server could be installed');
for (const what of skipped) console.log(`skipped: ${what}`);
for (const what of failed) console.error(`failed: ${what}`);
if (failed.length > 0) process.exitCode = 1;

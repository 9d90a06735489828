/**
 * `npm run test:lambda`: installs AWS's Lambda runtime for Node into a folder of its own and runs the tests of the
 * bundle in it, with S3 where moto can be installed. Ends with 1 when anything failed, and says what was skipped.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMoto } from '../s3/moto.ts';
import { type S3Server, tools } from '../s3/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const children = new Set<ChildProcess>();
let moto: S3Server | null = null;

async function exitCodeOf(program: string, args: readonly string[], env = process.env): Promise<number> {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  children.add(child);
  child.on('error', (error) => console.error(error.message));
  const [code] = await once(child, 'close').finally(() => children.delete(child));
  return code ?? 1;
}

async function versionOf(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { version = null }: { version?: string | null } = JSON.parse(text);
  return version;
}

/** Without install scripts, as .npmrc there says: the addon would take a minute to compile. */
async function installRuntime(): Promise<boolean> {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    await readFile(join(here, 'package.json'), 'utf8'),
  );
  const isThere = async () =>
    (await versionOf(join(here, 'node_modules/aws-lambda-ric'))) === dependencies['aws-lambda-ric'];
  if (await isThere()) return true;
  await exitCodeOf('npm', ['ci', '--fetch-retries', '1', '--prefix', here]);
  return isThere();
}

/** Moto with its settings for the tests; none where it cannot be installed. */
async function s3Settings(): Promise<Record<string, string>> {
  await exitCodeOf(join(root, '.ci/install-tools'), ['moto']);
  if (!existsSync(join(tools, 'moto/bin/python'))) {
    console.log('skipped: the bundle over S3, because moto could not be installed');
    return {};
  }
  moto = await startMoto();
  return {
    S3_TEST_ENDPOINT: moto.url,
    S3_TEST_SERVER: moto.name,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: moto.credentials.id,
    AWS_SECRET_ACCESS_KEY: moto.credentials.secret,
  };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of children) child.kill();
    void (moto?.stop() ?? Promise.resolve()).then(() => process.exit(130));
  });

if (await installRuntime()) {
  try {
    const env = { ...process.env, ...(await s3Settings()) };
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    process.exitCode = await exitCodeOf(process.execPath, [vitest, 'run', 'tests/lambda'], env);
  } finally {
    await (moto as S3Server | null)?.stop();
  }
} else {
  console.log("skipped: the bundle in Lambda's runtime, because aws-lambda-ric could not be installed");
}

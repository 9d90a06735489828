/** A bundled function in a process of its own, under AWS's Lambda runtime, as it runs on Lambda. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Bundle } from '../../infra/bundle.ts';
import { type InvocationOptions, type RuntimeFailure, startRuntimeApi } from './runtime-api.ts';

const runtime = fileURLToPath(new URL('node_modules/aws-lambda-ric/index.mjs', import.meta.url));
const rapidClient = new URL('use-rapid-client.ts', import.meta.url).href;

/** Why these tests cannot run here; null where they can. */
export const whyNoRuntime = existsSync(runtime)
  ? null
  : 'aws-lambda-ric is not installed; npm run test:lambda does it';

const resultSchema = z.strictObject({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.literal(true),
});

/** What the function answered, its body as bytes. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface RunningFunction {
  /** Has it do what an event asks for. Throws an Error with what the runtime reported. */
  readonly invoke: (event: unknown, options?: InvocationOptions) => Promise<unknown>;
  /** The same for an event of an HTTP API. */
  readonly answer: (event: unknown, options?: InvocationOptions) => Promise<Answer>;
  readonly initError: Promise<RuntimeFailure>;
  /** The lines that it logged so far. */
  readonly lines: () => string[];
  /** Ends when the process does. */
  readonly ended: Promise<unknown>;
}

/** Starts the function with these settings and no others of this process; it ends with the test. */
export async function startFunction(
  { folder, name }: Bundle,
  settings: Readonly<Record<string, string>>,
): Promise<RunningFunction> {
  const api = await startRuntimeApi();
  const child = spawn(process.execPath, [`--import=${rapidClient}`, runtime], {
    cwd: folder,
    env: {
      AWS_LAMBDA_RUNTIME_API: api.host,
      _HANDLER: `${name}.handler`,
      LAMBDA_TASK_ROOT: folder,
      AWS_LAMBDA_FUNCTION_NAME: 'role-reports-api',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/role-reports-api',
      AWS_LAMBDA_LOG_STREAM_NAME: 'a-stream',
      AWS_REGION: 'us-east-1',
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'RoleReports',
      STAGE: 'dev',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill();
    await ended;
    await api[Symbol.asyncDispose]();
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const died = ended.then(() => {
    throw new Error(`The function ended: ${output}`);
  });
  died.catch(() => {});
  const invoke = (event: unknown, options?: InvocationOptions) =>
    Promise.race([api.invoke(event, options), died]);
  return {
    invoke,
    initError: api.initError,
    lines: () => output.split('\n').filter((line) => line !== ''),
    ended,
    async answer(event, options) {
      const { statusCode: status, headers, body } = resultSchema.parse(await invoke(event, options));
      return { status, headers, body: Buffer.from(body, 'base64') };
    },
  };
}

/** Lambda's Runtime API on loopback: hands invocations to a runtime and takes what came of them. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

export interface InvocationOptions {
  /** How long the function has, in milliseconds; what Lambda makes of its timeout. */
  readonly milliseconds?: number;
  /** X-Ray's header. */
  readonly trace?: string;
}

const failureSchema = z.looseObject({ errorType: z.string(), errorMessage: z.string() });

/** What the runtime reports of an error. */
export type RuntimeFailure = z.infer<typeof failureSchema>;

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly options: InvocationOptions;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface RuntimeApi extends AsyncDisposable {
  /** What AWS_LAMBDA_RUNTIME_API is to be. */
  readonly host: string;
  /** What the runtime said when it could not load the function. */
  readonly initError: Promise<RuntimeFailure>;
  /** Has the function answer an event. Throws an Error with what the runtime reported, where it reported an error. */
  invoke(event: unknown, options?: InvocationOptions): Promise<unknown>;
}

const prefix = '/2018-06-01/runtime/';

/** Starts it on a free port. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Invocation[] = [];
  const given = new Map<string, Invocation>();
  const runtimes: ServerResponse[] = [];
  const init = Promise.withResolvers<RuntimeFailure>();

  const handOut = () => {
    const runtime = waiting.length > 0 ? runtimes.shift() : undefined;
    const invocation = runtime && waiting.shift();
    if (runtime === undefined || invocation === undefined) return;
    const { id, event, options } = invocation;
    given.set(id, invocation);
    runtime.writeHead(200, {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + (options.milliseconds ?? 29_000)),
      'Lambda-Runtime-Invoked-Function-Arn':
        'arn:aws:lambda:us-east-1:123456789012:function:role-reports-api',
      ...(options.trace !== undefined && { 'Lambda-Runtime-Trace-Id': options.trace }),
    });
    runtime.end(JSON.stringify(event));
  };

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const [what, id = '', outcome] = (request.url ?? '').slice(prefix.length).split('/');
    if (what === 'invocation' && id === 'next') {
      runtimes.push(response);
      handOut();
      return;
    }
    const body = await json(request);
    response.writeHead(202).end();
    if (outcome === 'response') {
      given.get(id)?.resolve(body);
      return;
    }
    const failure = failureSchema.parse(body);
    if (what === 'init') init.resolve(failure);
    else given.get(id)?.reject(new Error(`${failure.errorType}: ${failure.errorMessage}`));
  };

  const server = createServer((request, response) => {
    take(request, response).catch((error: Error) => response.destroy(error));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    initError: init.promise,
    invoke: (event, options = {}) =>
      new Promise((resolve, reject) => {
        waiting.push({ id: randomUUID(), event, options, resolve, reject });
        handOut();
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

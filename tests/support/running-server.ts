/** The product's own server as a process of its own, on a free port of loopback. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../functions/server.ts', import.meta.url));

export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  /** What it printed so far, errors included. */
  readonly output: () => string;
  /** Tells it to end, as a terminal or a supervisor does, and answers its exit code: null where the signal killed it. */
  readonly end: (signal: 'SIGINT' | 'SIGTERM') => Promise<number | null>;
}

/**
 * Starts the server with these settings beside those of this process, and answers when it listens.
 * @throws Error with what it printed, when it ends before.
 */
export async function startServer(settings: Readonly<Record<string, string>>): Promise<RunningServer> {
  const env = { ...process.env, PORT: '0', ...settings };
  const server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(server, 'exit');
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (url !== undefined) resolve(url);
  };
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);
  server.once('exit', () => reject(new Error(`The server ended: ${output}`)));
  return {
    url: await promise,
    output: () => output,
    async end(signal) {
      server.kill(signal);
      await ended;
      return server.exitCode;
    },
    async [Symbol.asyncDispose]() {
      server.kill();
      await ended;
    },
  };
}

/** An S3 server that the tests start, use and stop. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server that listens. */
export interface S3Server {
  readonly name: 'moto' | 'radosgw';
  readonly url: string;
  readonly credentials: { readonly id: string; readonly secret: string };
  /** Stops every process that was started for it, and answers when they have ended. */
  stop(): Promise<void>;
}

/** Where `.ci/install-tools` puts what it installs. */
export const tools = fileURLToPath(new URL('../../.tools/', import.meta.url));

/** A port of loopback that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port of loopback is free.');
  return address.port;
}

/** A process and what it printed so far. */
export interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
}

/** Starts a program, whose output is kept for when it fails. */
export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Started {
  const started = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk.toString()}`.slice(-10_000);
  };
  started.stdout.on('data', keep);
  started.stderr.on('data', keep);
  started.on('error', (error) => keep(Buffer.from(error.message)));
  return { process: started, output: () => output };
}

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess) =>
  exitCode !== null || signalCode !== null || pid === undefined;

/** Ends processes, the last one first; one that does not end within ten seconds is killed. */
export async function stop(all: readonly Started[]): Promise<void> {
  for (const { process: running } of all.toReversed()) {
    if (hasEnded(running)) continue;
    const ended = once(running, 'exit');
    running.kill();
    const timer = setTimeout(() => running.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  }
}

/**
 * Asks until there is an answer.
 * @throws Error with what the process printed, when it ends or a minute is over.
 */
export async function answerOf<T>(started: Started, ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end && !hasEnded(started.process); await pause(100)) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
  }
  throw new Error(`${started.process.spawnfile} did not start:\n${started.output()}`);
}

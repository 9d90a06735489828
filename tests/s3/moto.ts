/** Starts moto: an S3 server in Python, which knows much of S3 and ignores signatures. */

import { fileURLToPath } from 'node:url';
import { answerOf, type S3Server, start, stop, tools } from './server.ts';

const script = fileURLToPath(new URL('moto-server.py', import.meta.url));

/** @throws Error when it does not start. */
export async function startMoto(): Promise<S3Server> {
  const started = start(`${tools}moto/bin/python`, [script], process.env);
  try {
    const url = await answerOf(
      started,
      async () => /^http:\/\/127\.0\.0\.1:\d+$/m.exec(started.output())?.[0] ?? null,
    );
    return {
      name: 'moto',
      url,
      credentials: { id: 'test', secret: 'test' },
      stop: () => stop([started]),
    };
  } catch (error) {
    await stop([started]);
    throw error;
  }
}

/** The local server: the API on loopback, without authentication unless the settings name an issuer. */
import type { Server } from 'node:http';
import { createApp } from '../src/http/app.ts';
import { runCommand } from './cli/run-command.ts';
import { createHttpServer } from './http-server.ts';
import { localRunners } from './local-runners.ts';
import { readTsx } from './read-tsx.ts';
import { createHttpServices } from './services.ts';
import { readSettings } from './settings.ts';

const hostname = '127.0.0.1';

/** Requests that were begun have so long to be answered once the server is to end, in milliseconds. */
const longestEnd = 5000;

/**
 * Ends the process when the requests that were begun are answered. Threads that render end with it: what is stored is whole,
 * and a run that is cut off goes on when it is asked for again.
 */
function endWith(server: Server): void {
  console.log('Role Reports ends. A batch or an edition under way goes on when it is asked for again.');
  server.close(() => process.exit());
  setTimeout(() => process.exit(), longestEnd);
}

await runCommand(async () => {
  readTsx();
  const settings = readSettings(process.env);
  const services = await createHttpServices(settings);
  const tokens = `for tokens of ${settings.AUTH_ISSUER}`;
  const people = services.signIn === null ? '' : `, for people at ${settings.PUBLIC_URL}/sign-in`;
  const who = services.auth === null ? 'without authentication' : `${tokens}${people}`;
  const server = createHttpServer(createApp({ ...services, ...(await localRunners(settings)) }));
  server.listen(settings.PORT, hostname, () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : settings.PORT;
    console.log(`Role Reports answers on http://${hostname}:${port} (this machine only, ${who}).`);
  });
  server.on('error', (error) => {
    console.error(`The server cannot listen on port ${settings.PORT}: ${error.message}`);
    process.exitCode = 2;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => endWith(server));
});

/** The API on a Node server of this machine, where what Node itself refuses is a problem document too. */
import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { CodedError, type ErrorCode } from '../src/errors.ts';
import { correlationHeader } from '../src/http/correlation.ts';
import { problemOf, problemType, statusOf } from '../src/http/problem.ts';
import { securityHeaders } from '../src/http/security-headers.ts';

/** What Node refuses before there is a request, by the code of its error. */
const refusals: Readonly<Record<string, readonly [ErrorCode, string, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'The request line and headers are too large.', 'at most 16 KB'],
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request-timeout',
    'The request did not come to an end in time.',
    'all of it at once',
  ],
};

function refusalOf(error: Error): CodedError {
  const known = 'code' in error ? refusals[String(error.code)] : undefined;
  const [code, message, allowed] = known ?? ['malformed-request', 'The request is not HTTP/1.1.', 'HTTP/1.1'];
  return new CodedError(code, message, { allowed: [allowed] }, error);
}

/** The answer to an error that happened outside the app. */
function plainAnswer(error: CodedError) {
  const correlationId = randomUUID();
  const headers = {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': problemType,
    [correlationHeader]: correlationId,
  };
  return { status: statusOf(error.code), headers, body: JSON.stringify(problemOf(error, correlationId)) };
}

function refuse(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = plainAnswer(refusalOf(error));
  const all = { ...headers, Connection: 'close', 'Content-Length': Buffer.byteLength(body) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

/** The answer where the adapter could not make a request of what came, or the app failed altogether. */
function answerFailure(error: unknown): Response {
  const coded =
    error instanceof RequestError
      ? new CodedError('malformed-request', `${error.message}.`, { allowed: ['HTTP/1.1'] })
      : new CodedError('internal', 'Something failed on our side; trying again later may help.');
  const { status, headers, body } = plainAnswer(coded);
  return new Response(body, { status, headers });
}

/** A server for the app, not listening yet. */
export function createHttpServer(
  app: { fetch: Parameters<typeof getRequestListener>[0] },
  options: ServerOptions = {},
): Server {
  const listener = getRequestListener(app.fetch, { errorHandler: answerFailure });
  // A missing Host header is refused by the listener, whose answers are ours.
  const server = createServer({ ...options, requireHostHeader: false }, (request, response) => {
    void listener(request, response);
  });
  server.on('clientError', refuse);
  server.on('checkExpectation', (_, response) => {
    const allowed = ['100-continue'];
    const error = new CodedError('unmet-expectation', 'The header Expect is not met.', { allowed });
    const { status, headers, body } = plainAnswer(error);
    const rest = { Connection: 'close', 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(status, { ...headers, ...rest }).end(body);
  });
  server.on('connect', (_, socket) => refuse(new Error('CONNECT'), socket));
  return server;
}

/** A proxy on loopback in front of a real server, which answers badly when a test tells it to. */

import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What goes wrong with one request. */
export type Fault =
  /** S3's answer with this status and code; the server behind is not asked. */
  | { readonly status: number; readonly code: string }
  /** The connection breaks before the server behind is asked, or after it has done what it was asked. */
  | { readonly reset: 'before' | 'after' }
  /** The answer begins so much later, in milliseconds. */
  | { readonly delay: number }
  /** The body breaks off after so many bytes. */
  | { readonly truncate: number }
  /** One bit of the body is another. */
  | { readonly corrupt: true };

export interface FaultProxy extends AsyncDisposable {
  readonly url: string;
  /** Method and path of every request so far. */
  readonly requests: readonly string[];
}

/**
 * Opens a proxy in front of `target`.
 * @param faultOf what goes wrong with a request, by its method and path and how many came before; null for nothing.
 */
export async function openFaultProxy(
  target: string,
  faultOf: (request: string, before: number) => Fault | null,
): Promise<FaultProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url}`;
    const fault = faultOf(name, requests.length);
    requests.push(name);
    handle(request, response, target, fault).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  fault: Fault | null,
): Promise<void> {
  const body = await bytesOf(request);
  if (fault !== null && 'status' in fault) {
    response.writeHead(fault.status, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${fault.code}</Code><Message>As told.</Message></Error>`);
    return;
  }
  if (fault !== null && 'reset' in fault && fault.reset === 'before') {
    request.socket.resetAndDestroy();
    return;
  }
  const answer = await askServer(request, body, target);
  if (fault !== null && 'reset' in fault) {
    request.socket.resetAndDestroy();
    return;
  }
  if (fault !== null && 'delay' in fault) await pause(fault.delay);
  await pass(answer, response, fault);
}

async function askServer(request: IncomingMessage, body: Buffer, target: string): Promise<IncomingMessage> {
  const { method, url, headers } = request;
  // The headers go on as they are, Host too: the signature covers it.
  const asked = forward(new URL(url ?? '/', target), { method, headers, path: url }).end(body);
  const [answer] = await once(asked, 'response');
  return answer;
}

async function pass(answer: IncomingMessage, response: ServerResponse, fault: Fault | null): Promise<void> {
  const body = await bytesOf(answer);
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => name !== 'transfer-encoding' && name !== 'connection'),
  );
  response.writeHead(answer.statusCode ?? 502, headers);
  if (fault !== null && 'truncate' in fault) {
    response.write(body.subarray(0, fault.truncate), () => response.destroy());
    return;
  }
  if (fault !== null && 'corrupt' in fault && body.length > 0) body[0] = (body[0] ?? 0) ^ 1;
  response.end(body);
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

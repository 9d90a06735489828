/** The real server, spoken to byte by byte: whatever it refuses, the answer is a problem document. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpServer } from '../../functions/http-server.ts';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { testServices } from '../support/services.ts';

let server: Server;
let port: number;
beforeEach(async () => {
  server = createHttpServer(createApp(await testServices()), { connectionsCheckingInterval: 100 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** Sends bytes and reads until the server closes. */
async function send(bytes: string) {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes, 'latin1');
  const answer = await text(socket);
  const [head = '', ...body] = answer.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map((header): [string, string] => [
      header.slice(0, header.indexOf(':')),
      header.slice(header.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(line.split(' ')[1]), headers, body: body.join('\r\n\r\n') };
}

const request = (line: string, headers = '', body = '') =>
  `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;
const post = (headers: string, body: string) =>
  request('POST /v1/reports', `${headers}Content-Length: ${body.length}\r\n`, body);
const json = 'Content-Type: application/json\r\n';

describe('whatever is refused', () => {
  it.each<[string, string, number, string]>([
    ['no HTTP', 'hello\r\n\r\n', 400, 'malformed-request'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400, 'malformed-request'],
    ['an unknown method', request('BREW /'), 400, 'malformed-request'],
    ['a header without a colon', request('GET /', 'nonsense\r\n'), 400, 'malformed-request'],
    ['headers of 20 KB', request('GET /', `X-A: ${'a'.repeat(20_000)}\r\n`), 431, 'headers-too-large'],
    ['a URL of 20 KB', request(`GET /${'a'.repeat(20_000)}`), 431, 'headers-too-large'],
    ['a URL of 9 KB', request(`GET /${'a'.repeat(9_000)}`), 414, 'url-too-long'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed-request'],
    [
      'a host that is none',
      'GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n',
      400,
      'malformed-request',
    ],
    [
      'another host',
      'GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n',
      421,
      'unexpected-host',
    ],
    ['another host in the line', request('GET http://example.com/'), 421, 'unexpected-host'],
    ['a star for a path', request('OPTIONS *'), 400, 'malformed-request'],
    ['a backslash', request('GET /v1\\roles'), 400, 'malformed-request'],
    ['a tunnel', request('CONNECT example.com:443'), 400, 'malformed-request'],
    ['TRACE', request('TRACE /'), 405, 'method-not-allowed'],
    ['a bad escape', request('GET /v1/roles/%zz'), 400, 'malformed-url'],
    ['an unknown path', request('GET /etc/passwd'), 404, 'not-found'],
    ['a way out', request('GET /v1/reports/../../../etc/passwd'), 404, 'not-found'],
    ['a method that the path does not take', request('DELETE /v1/roles'), 405, 'method-not-allowed'],
    [
      'an unacceptable type',
      request('GET /v1/comparisons/a-vs-b', 'Accept: image/png\r\n'),
      406,
      'not-acceptable',
    ],
    ['an expectation', request('GET /', 'Expect: miracles\r\n'), 417, 'unmet-expectation'],
    ['a wish to switch', request('GET /nothing', 'Upgrade: websocket\r\n'), 404, 'not-found'],
    ['another type of body', post('Content-Type: text/plain\r\n', 'x'), 415, 'unsupported-media-type'],
    ['no JSON', post(json, '{'), 400, 'malformed-json'],
    ['a large body', post(json, 'x'.repeat(70_000)), 413, 'body-too-large'],
    [
      'a large body in chunks',
      request(
        'POST /v1/reports',
        `${json}Transfer-Encoding: chunked\r\n`,
        `11170\r\n${'x'.repeat(70_000)}\r\n0\r\n\r\n`,
      ),
      413,
      'body-too-large',
    ],
    [
      'a chunk without a size',
      request('POST /v1/reports', `${json}Transfer-Encoding: chunked\r\n`, 'zz\r\n'),
      400,
      'malformed-request',
    ],
    [
      'two lengths',
      request('POST /v1/reports', `${json}Content-Length: 1\r\nContent-Length: 2\r\n`, 'x'),
      400,
      'malformed-request',
    ],
    [
      'a length and chunks',
      request('POST /v1/reports', `${json}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n`, '0\r\n\r\n'),
      400,
      'malformed-request',
    ],
    ['a key of bytes', post(`${json}Idempotency-Key: \xe9\r\n`, '{}'), 400, 'invalid-idempotency-key'],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await send(bytes);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const problem = problemSchema().parse(JSON.parse(answer.body));
    expect(problem).toMatchObject({ status, code });
    expect(problem.correlationId).toBe(answer.headers.get('X-Correlation-Id'));
  });
});

it('answers HEAD with the length and without the body', async () => {
  const { status, headers, body } = await send(request('HEAD /v1/dataset'));
  const get = await send(request('GET /v1/dataset'));
  expect({ status, body }).toEqual({ status: 200, body: '' });
  expect(headers.get('Content-Length')).toBe(String(Buffer.byteLength(get.body)));
});

it('refuses a request that does not come to an end', async () => {
  server.requestTimeout = 300;
  const answer = await send('GET / HTTP/1.1\r\nHost: localhost\r\n');
  expect(answer.status).toBe(408);
  expect(problemSchema().parse(JSON.parse(answer.body))).toMatchObject({ code: 'request-timeout' });
});

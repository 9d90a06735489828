/**
 * An event of an HTTP API (payload version 2) as a request, and a response as its result. Ours rather than hono's:
 * that one answers what it cannot read in plain text, drops bodies' byte order marks, and fails on a GET with a body.
 */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CodedError } from '../../src/errors.ts';

/** What can be made a request of. `fetch` knows no CONNECT and TRACE, and a method is a word. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** As much of a value as a problem quotes. */
const quoted = 100;

function unreadable(what: string, value: string, allowed: string): CodedError {
  return new CodedError('invalid-request', `${what} cannot be read.`, {
    value: value.slice(0, quoted),
    allowed: [allowed],
  });
}

function urlOf({ rawPath, rawQueryString, requestContext }: APIGatewayProxyEventV2): URL {
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  const url = URL.parse(`https://${requestContext.domainName}${rawPath}${query}`);
  if (url !== null && rawPath.startsWith('/')) return url;
  throw unreadable('The path', rawPath, 'a path that begins with /');
}

/** What a header may hold is a byte a character; what is beyond travels as percent escapes of UTF-8. */
function headersOf({ headers: given, cookies }: APIGatewayProxyEventV2): Headers {
  const headers = new Headers();
  // Cookies come by themselves, and are no header there.
  const all = { ...given, ...(cookies !== undefined && { cookie: cookies.join('; ') }) };
  for (const [name, value = ''] of Object.entries(all)) {
    try {
      headers.set(
        name,
        value.replaceAll(/[^\0-\xFF]+/gu, (text) => encodeURIComponent(text.toWellFormed())),
      );
    } catch {
      throw unreadable('A header', name, 'a name and a value without line breaks');
    }
  }
  return headers;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

function bodyOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Buffer<ArrayBuffer> {
  if (!isBase64Encoded) return Buffer.from(body);
  if (base64.test(body)) return Buffer.from(body, 'base64');
  throw unreadable('The body', body, 'base64, as isBase64Encoded says');
}

/**
 * The request of an event.
 * @throws CodedError `invalid-request` or `method-not-allowed` for what no request can be made of.
 */
export function requestOf(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http;
  if (!methods.includes(method)) {
    const message = `The method '${method.slice(0, quoted)}' is not taken. Allowed: ${methods.join(', ')}.`;
    throw new CodedError('method-not-allowed', message, { value: method.slice(0, quoted), allowed: methods });
  }
  const url = urlOf(event);
  const headers = headersOf(event);
  // What a GET brings along means nothing, and a request may not have it.
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const body = bodyOf(event);
  // The length of what arrived, whatever the header said.
  headers.set('Content-Length', String(body.length));
  return new Request(url, { method, headers, body });
}

/** The result of a response. Every body goes out as base64: as text a CSV would lose its byte order mark. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries(response.headers);
  // Each by itself: an object has room for one.
  delete headers['set-cookie'];
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length > 0 && { cookies }),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
  };
}

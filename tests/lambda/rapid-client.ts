/**
 * What aws-lambda-ric's native addon does, in JavaScript: it asks the Runtime API for the next invocation and sends
 * what came of the last. The addon takes a minute to compile; all else of the runtime is AWS's own.
 */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

const host = process.env.AWS_LAMBDA_RUNTIME_API ?? '';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(method: string, path: string, body = '', headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    bodyJson: string;
    headers: IncomingHttpHeaders;
  }>();
  const url = `http://${host}/2018-06-01/runtime/invocation/${path}`;
  request(url, { method, agent, headers }, (response) => {
    text(response).then((bodyJson) => resolve({ bodyJson, headers: response.headers }), reject);
  })
    .on('error', reject)
    .end(body);
  return promise;
}

/** What is still on its way: the addon sends without letting the runtime wait. */
let sending: Promise<unknown> = Promise.resolve();

/** The next invocation, once the last one's result has arrived. */
export async function next() {
  await sending;
  return ask('GET', 'next');
}

export function done(id: string, body: string): void {
  sending = ask('POST', `${id}/response`, body);
}

export function error(id: string, body: string, xrayCause: string): void {
  const headers = { 'lambda-runtime-function-xray-error-cause': xrayCause.replaceAll(/[^ -~]/g, '?') };
  sending = ask('POST', `${id}/error`, body, headers);
}

/** Middleware for a server without tokens that only this machine can reach: whoever sits at it may do everything. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import type { Caller, HttpEnv } from './caller.ts';
import { isLoopback } from './safe-url.ts';
import { scopes } from './scopes.ts';

const localCaller: Caller = { subject: 'local', clientId: null, scopes };

/** The host names that a request is addressed to: in its URL and, where that is another, in its Host header. */
function hostsOf(url: string, header: string | undefined): (string | undefined)[] {
  return [url, ...(header === undefined ? [] : [`http://${header}`])].map(
    (text) => URL.parse(text)?.hostname,
  );
}

/**
 * Lets requests through that are addressed to this machine by a name of its own. A page of another site that has
 * its own name resolved to 127.0.0.1 (DNS rebinding) would otherwise read everything through the reader's browser.
 * @throws CodedError `unexpected-host`.
 */
export const localAccess = createMiddleware<HttpEnv>(async (c, next) => {
  const header = c.req.header('Host');
  if (!hostsOf(c.req.url, header).every((host) => host !== undefined && isLoopback(host))) {
    const allowed = ['localhost', '127.0.0.1', '[::1]'];
    const value = header ?? URL.parse(c.req.url)?.host ?? '';
    const message = `Without authentication nothing is served under the host '${value}'. Allowed: ${allowed.join(', ')}.`;
    throw new CodedError('unexpected-host', message, { value, allowed });
  }
  c.set('caller', localCaller);
  await next();
});

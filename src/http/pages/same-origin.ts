/** Refuses forms that a page of another site sends (CSRF): a browser would send them with all that its reader may do. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import type { HttpEnv } from '../auth/caller.ts';

const formType = 'application/x-www-form-urlencoded';

/**
 * Lets a form through that the browser says is of a page of ours: by `Sec-Fetch-Site`, or where it does not say that
 * by `Origin`. What says neither is no browser, and has the API.
 * @throws CodedError `cross-site`, and `unsupported-media-type` for what is no form.
 */
export const sameOriginForm = createMiddleware<HttpEnv>(async (c, next) => {
  const { origin } = new URL(c.req.url);
  const site = c.req.header('Sec-Fetch-Site');
  const sender = c.req.header('Origin');
  if (site === undefined ? sender !== origin : site !== 'same-origin') {
    const message = `Forms are taken only from the pages of ${origin}. Programs use the API: see /docs.`;
    const value = site ?? sender ?? '';
    throw new CodedError('cross-site', message, { value, allowed: ['Sec-Fetch-Site: same-origin'] });
  }
  const type = c.req.header('Content-Type') ?? '';
  if (type.split(';')[0]?.trim().toLowerCase() !== formType) {
    const message = `The body has the type '${type.slice(0, 100)}'. Allowed: ${formType}.`;
    throw new CodedError('unsupported-media-type', message, { value: type, allowed: [formType] });
  }
  await next();
});

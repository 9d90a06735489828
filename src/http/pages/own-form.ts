/** Takes forms of our own pages, and nothing else. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import type { HttpEnv } from '../auth/caller.ts';
import { requireSameOrigin } from '../same-origin.ts';
import type { HttpServices } from '../services.ts';

const formType = 'application/x-www-form-urlencoded';

/**
 * Lets a form through that was sent by a page of ours, be it with a session or at a machine that asks for nothing.
 * @throws CodedError `cross-site`, and `unsupported-media-type` for what is no form.
 */
export function ownForm({ signIn }: Pick<HttpServices, 'signIn'>) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    requireSameOrigin(c, signIn?.origin ?? new URL(c.req.url).origin);
    const type = c.req.header('Content-Type') ?? '';
    if (type.split(';')[0]?.trim().toLowerCase() !== formType) {
      const message = `The body has the type '${type.slice(0, 100)}'. Allowed: ${formType}.`;
      throw new CodedError('unsupported-media-type', message, { value: type, allowed: [formType] });
    }
    await next();
  });
}

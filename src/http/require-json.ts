/** Middleware of routes that take JSON: another media type is refused before the body is read. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../errors.ts';

/** Throws `unsupported-media-type` unless the request says that its body is JSON. */
export const requireJson = createMiddleware(async (c, next) => {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    const allowed = ['application/json'];
    const message = `The body has the type '${type}'. Allowed: application/json.`;
    throw new CodedError('unsupported-media-type', message, { value: type, allowed });
  }
  await next();
});

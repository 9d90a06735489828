/** Keeps what an organisation added from everybody else. */
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../errors.ts';
import type { HttpEnv } from '../auth/caller.ts';
import type { HttpServices } from '../services.ts';

/**
 * Pages are open to everybody. Roles that an organisation added are not: where tokens are asked for, a release that
 * holds any is shown to nobody without one.
 */
export function publicOnly({ auth, dataset }: HttpServices) {
  const isPrivate = auth !== null && dataset.roles.some(({ kind }) => kind === 'own-role');
  return createMiddleware<HttpEnv>(async (_, next) => {
    if (!isPrivate) return next();
    const message = 'This release holds roles of an organisation, which are not shown without a token.';
    throw new CodedError('unauthenticated', message, { allowed: ['Authorization: Bearer'] });
  });
}

/** Keeps what an organisation added from everybody else. */
import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from '../auth/caller.ts';
import type { HttpServices } from '../services.ts';
import { requirePageCaller } from './visitor.ts';

/**
 * Pages are open to everybody. Roles that an organisation added are not: where tokens are asked for, a release that
 * holds any is shown to those alone who are signed in and may read.
 */
export function publicOnly({ auth, dataset }: HttpServices) {
  const isPrivate = auth !== null && dataset.roles.some(({ kind }) => kind === 'own-role');
  return createMiddleware<HttpEnv>(async (c, next) => {
    const message = 'This release holds roles of an organisation, which are shown only to who may read them.';
    if (isPrivate) requirePageCaller(c, 'reports:read', message);
    await next();
  });
}

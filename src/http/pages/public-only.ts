/** Keeps what an organisation added from everybody else. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Dataset } from '../../dataset/dataset.ts';
import type { IndexEntry } from '../../dataset/manifest.ts';
import type { HttpEnv } from '../auth/caller.ts';
import { isAllowed } from '../auth/scopes.ts';
import type { HttpServices } from '../services.ts';
import { pageCallerOf, requirePageCaller } from './visitor.ts';

type Asked = Pick<HttpServices, 'auth' | 'dataset'>;

const isOwn = ({ kind }: IndexEntry) => kind === 'own-role';

function holdsPrivate({ auth, dataset }: Asked): boolean {
  return auth !== null && dataset.roles.some(isOwn);
}

/**
 * Pages are open to everybody. Roles that an organisation added are not: where tokens are asked for, a release that
 * holds any is shown to those alone who are signed in and may read.
 */
export function publicOnly(services: Asked) {
  const isPrivate = holdsPrivate(services);
  return createMiddleware<HttpEnv>(async (c, next) => {
    const message = 'This release holds roles of an organisation, which are shown only to who may read them.';
    if (isPrivate) requirePageCaller(c, 'reports:read', message);
    await next();
  });
}

/** The dataset for the caller of a page that is open all the same: without those roles for who may not read them. */
export function datasetFor(services: Asked): (c: Context<HttpEnv>) => Dataset {
  const { dataset } = services;
  if (!holdsPrivate(services)) return () => dataset;
  const find: Dataset['find'] = (id) => {
    const role = dataset.find(id);
    return role === undefined || isOwn(role) ? undefined : role;
  };
  const open = { ...dataset, roles: dataset.roles.filter((role) => !isOwn(role)), find };
  return (c) => {
    const caller = pageCallerOf(c);
    return caller !== null && isAllowed(caller, 'reports:read') ? dataset : open;
  };
}

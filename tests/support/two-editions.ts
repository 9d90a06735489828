/** A world with two editions that differ, for pages that show what changed, and one that is under way. */
import { planEdition } from '../../src/edition/plan.ts';
import { workOn } from '../../src/edition/work.ts';
import {
  putRelease,
  runMonth,
  sixRoles,
  sourcesOf,
  subscribe,
  subscriptionTo,
  type World,
} from './editions.ts';

/**
 * October and November 2026: figures of a role changed between them, one role is gone, and one subscription is new.
 * `gone` is the name of the subscription to the role that is gone.
 */
export async function twoEditions({ store, releases, services }: World, gone = 'Gone'): Promise<void> {
  await subscribe(
    store,
    subscriptionTo('stage', { name: 'Stage roles', roles: ['actors', 'dancers'], formats: ['csv', 'pdf'] }),
    subscriptionTo('fields', { name: 'Fields', roles: ['cooks', 'farmers'], onlyIfChanged: true }),
    subscriptionTo('gone', { name: gone, roles: ['editors', 'farmers'] }),
    subscriptionTo('of-bert', { name: 'Bert\u2019s own', roles: ['actors', 'bakers'], owner: 'bert' }),
  );
  await runMonth('2026-10', services, { release: '2026.11' });
  const { Editors: _, ...others } = sixRoles;
  const actors = { ...sixRoles.Actors, yearlyMean: 41_250, growth: 3 };
  await putRelease(releases, '2026.12', { ...others, Actors: actors }, sourcesOf('May 2026'));
  await subscribe(store, subscriptionTo('new', { name: 'Brand new', roles: ['actors', 'cooks'] }));
  await runMonth('2026-11', services, { release: '2026.12' });
}

/** Begins the edition of a month on the second release, with one of its items done. */
export async function beginEdition({ services }: World, month: string): Promise<void> {
  const { items } = await planEdition(month, { release: '2026.12' }, services);
  const dataset = await services.releases.open('2026.12');
  for (const item of items.slice(0, 1)) await workOn(item, { ...services, dataset });
}

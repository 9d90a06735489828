/** Which months are still owed, where one was missed or ended half done: what a daily look at the editions starts again. */
import type { ObjectStore } from '../storage/object-store.ts';
import { isPublished } from './manifest.ts';
import { monthBefore } from './month.ts';
import { begunMonths } from './pin.ts';

/** How many months are looked at, the latest among them: an older one is left to people. */
const monthsBack = 3;

/**
 * The months to look at, ascending: the latest that is due and the two before it, but none before the first edition
 * that was ever begun. Where none was begun nobody is owed anything yet.
 */
export function monthsToCheck(latest: string, begun: readonly string[]): string[] {
  const [first] = begun.toSorted();
  const months: string[] = [];
  for (let month = latest; months.length < monthsBack; month = monthBefore(month)) months.unshift(month);
  return first === undefined ? [] : months.filter((month) => month >= first);
}

/** Those of them that are not published, whether they were never begun or never ended. */
export async function owedMonths(store: ObjectStore, latest: string): Promise<string[]> {
  const owed: string[] = [];
  for (const month of monthsToCheck(latest, await begunMonths(store)))
    if (!(await isPublished(store, month))) owed.push(month);
  return owed;
}

/** Imports O*NET's job zones: how much preparation an occupation needs. */

import type { Known } from '../figure.ts';
import { unexpectedCell } from './cell.ts';
import {
  coverageNote,
  type Group,
  groupPreferred,
  mean,
  numberWithin,
  type OnetImport,
  onetCodeColumn,
  readOnetRows,
} from './onet-rows.ts';
import { roundTo } from './rounding.ts';

/** A job zone, from 1 (little preparation) to 5 (extensive). */
export type JobZone = Known<number>;

const zone = 'Job Zone';
const columns = [onetCodeColumn, 'Title', zone, 'Date', 'Domain Source'];

/**
 * The job zone of each occupation that O*NET puts into one, by the release's SOC code.
 * Fails with `missing-file` or `unexpected-layout`.
 */
export async function importOnetJobZones(options: OnetImport): Promise<ReadonlyMap<string, JobZone>> {
  const zones = new Map<string, number>();
  for (const { onetCode, row } of await readOnetRows('Job Zones.xlsx', columns, options)) {
    if (zones.has(onetCode)) {
      throw unexpectedCell(onetCode, row.place(onetCodeColumn), 'a code that no row above has');
    }
    const value = numberWithin(row, zone, 1, 5);
    if (!Number.isInteger(value)) throw unexpectedCell(value, row.place(zone), 'a whole number');
    zones.set(onetCode, value);
  }
  const groups = groupPreferred(zones, options.crosswalk);
  return new Map(groups.map((group) => [group.soc, meanZone(group, options)]));
}

/** Zones are whole: a mean between two of them becomes the nearest, and a half the higher one. */
function meanZone(group: Group<number>, { source, crosswalk }: OnetImport): JobZone {
  const exact = mean(group.parts.map(({ value }) => value));
  const value = roundTo(exact, 0);
  const how = value === exact ? 'Plain mean' : `Plain mean (${roundTo(exact, 1)}, rounded to a whole zone)`;
  return { value, source, note: coverageNote(group, how, crosswalk) };
}

/** Imports O*NET's ratings of how much each of 35 general skills matters in an occupation. */

import type { Known } from '../figure.ts';
import { unexpectedCell } from './cell.ts';
import {
  coverageNote,
  type Group,
  groupPreferred,
  isMarked,
  mean,
  numberWithin,
  type OnetImport,
  onetCodeColumn,
  readOnetRows,
} from './onet-rows.ts';
import { roundTo } from './rounding.ts';

/** Names of skills and their importance, from 1 (not important) to 5 (extremely important), highest first. */
export type SkillImportance = Known<Record<string, number>>;

type Ratings = Map<string, number>;

const skill = 'Element Name';
const scale = 'Scale ID';
const rating = 'Data Value';
const suppress = 'Recommend Suppress';

const columns = [
  onetCodeColumn,
  'Title',
  'Element ID',
  skill,
  scale,
  'Scale Name',
  rating,
  'N',
  'Standard Error',
  'Lower CI Bound',
  'Upper CI Bound',
  suppress,
  'Not Relevant',
  'Date',
  'Domain Source',
];

const importance = 'IM';
const scales = [importance, 'LV'];

/**
 * The skills of each occupation that O*NET rated, by the release's SOC code, with two decimals; one that it
 * did not rate is not in the map. Ratings that O*NET recommends suppressing are left out.
 * Fails with `missing-file` or `unexpected-layout`.
 */
export async function importOnetSkills(options: OnetImport): Promise<ReadonlyMap<string, SkillImportance>> {
  const rated = await readRatings(options);
  const figures = groupPreferred(rated, options.crosswalk).map((group): [string, SkillImportance] => [
    group.soc,
    {
      value: highestFirst(meanRatings(group)),
      source: options.source,
      note: coverageNote(group, 'Plain mean', options.crosswalk),
    },
  ]);
  return new Map(figures);
}

async function readRatings(options: OnetImport): Promise<ReadonlyMap<string, Ratings>> {
  const rated = new Map<string, Ratings>();
  for (const { onetCode, row } of await readOnetRows('Skills.xlsx', columns, options)) {
    const rowScale = row.text(scale);
    if (!scales.includes(rowScale)) {
      throw unexpectedCell(rowScale, row.place(scale), 'a known scale', scales);
    }
    if (rowScale !== importance || isMarked(row, suppress)) continue;
    const ratings = rated.get(onetCode) ?? new Map<string, number>();
    const name = row.text(skill);
    if (ratings.has(name)) {
      throw unexpectedCell(name, row.place(skill), 'a skill that no row above rates for the same code');
    }
    rated.set(onetCode, ratings.set(name, numberWithin(row, rating, 1, 5)));
  }
  return rated;
}

/** Of each skill, the mean over the O*NET occupations that have a rating of it. */
function meanRatings({ parts }: Group<Ratings>): [string, number][] {
  const names = new Set(parts.flatMap(({ value }) => [...value.keys()]));
  return [...names].map((name) => [
    name,
    roundTo(mean(parts.flatMap(({ value }) => value.get(name) ?? [])), 2),
  ]);
}

/** Skills of the same importance stand in the order of their names. */
function highestFirst(ratings: readonly [string, number][]): Record<string, number> {
  return Object.fromEntries(
    ratings.toSorted(([a, ratingOfA], [b, ratingOfB]) => ratingOfB - ratingOfA || (a < b ? -1 : 1)),
  );
}

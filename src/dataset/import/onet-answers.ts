/** Reads the answers of O*NET's survey on education and experience, and makes those of an occupation one. */

import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import type { MissingFigure } from '../figure.ts';
import { joinNotes } from '../notes.ts';
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
import { readWorkbook } from './read-workbook.ts';
import { roundTo } from './rounding.ts';
import { rowReader } from './row-reader.ts';
import { rowsBelowHeader } from './table.ts';

/** The answers on one scale from one O*NET occupation. */
interface Answers {
  /** Percent of answers in each category; 0 where O*NET recommends suppressing it. */
  readonly percents: number[];
  /** Percent of answers in categories whose share O*NET calls imprecise and recommends suppressing. */
  imprecise: number;
}

type AnswersByCode = ReadonlyMap<string, Answers>;

/** Percent of the answers for one occupation by category, or why there are none. */
export type Combined =
  | { readonly percents: readonly number[]; readonly note: string | undefined }
  | MissingFigure;

/** Required Level of Education and Related Work Experience. */
type Scale = 'RL' | 'RW';

/** How many categories each scale has in the edition that we know. */
const categoryCounts: Readonly<Record<Scale, number>> = {
  RL: 12,
  RW: 11,
};

/**
 * Percent of answers: where more are in imprecise shares, they decide the whole, and it is suppressed. Below it
 * all answers count, for leaving some out would move the others, as if nobody had given them.
 */
const mostImprecise = 25;

const scale = 'Scale ID';
const category = 'Category';
const percent = 'Data Value';
const suppress = 'Recommend Suppress';

const elementColumns = ['Element ID', 'Element Name', scale, 'Scale Name', category];
const columns = [
  onetCodeColumn,
  'Title',
  ...elementColumns,
  percent,
  'N',
  'Standard Error',
  'Lower CI Bound',
  'Upper CI Bound',
  suppress,
  'Date',
  'Domain Source',
];

/**
 * The combined answers of each occupation on both scales, by the release's SOC code. Fails with `missing-file`,
 * or with `unexpected-layout`, also when the scales have more or fewer categories than ours.
 */
export async function readOnetAnswers(
  options: OnetImport,
): Promise<Readonly<Record<Scale, ReadonlyMap<string, Combined>>>> {
  await checkCategories(options.folder);
  const { RL, RW } = await readAnswers(options);
  return { RL: combineAll(RL, options), RW: combineAll(RW, options) };
}

/** A changed edition would put answers under our names for other categories. */
async function checkCategories(folder: string): Promise<void> {
  const table = await readWorkbook(join(folder, 'Education, Training, and Experience Categories.xlsx'));
  const header = [...elementColumns, 'Category Description'];
  const scales = rowsBelowHeader(table, { row: 1, names: [header] }).map((row) =>
    rowReader(table.file, header, row, '').text(scale),
  );
  for (const [ours, expected] of Object.entries(categoryCounts)) {
    const found = scales.filter((name) => name === ours).length;
    if (found === expected) continue;
    throw new CodedError(
      'unexpected-layout',
      `${table.file}: scale ${ours} should have ${expected} categories, found ${found}`,
      { value: found, allowed: [String(expected)] },
    );
  }
}

async function readAnswers(options: OnetImport): Promise<Readonly<Record<Scale, AnswersByCode>>> {
  const file = 'Education, Training, and Experience.xlsx';
  const answers = { RL: new Map<string, Answers>(), RW: new Map<string, Answers>() };
  for (const { onetCode, row } of await readOnetRows(file, columns, options)) {
    const rowScale = row.text(scale);
    if (rowScale !== 'RL' && rowScale !== 'RW') continue;
    const count = categoryCounts[rowScale];
    const ofCode = answers[rowScale].get(onetCode) ?? {
      percents: Array<number>(count).fill(0),
      imprecise: 0,
    };
    answers[rowScale].set(onetCode, ofCode);
    const value = numberWithin(row, percent, 0, 100);
    ofCode.percents[numberWithin(row, category, 1, count) - 1] = value;
    if (isMarked(row, suppress)) ofCode.imprecise += value;
  }
  for (const byCode of Object.values(answers)) checkWholes(byCode, file);
  return answers;
}

/** The percents of a distribution are rounded, so they sum to about 100. */
function checkWholes(byCode: AnswersByCode, file: string): void {
  for (const [onetCode, { percents }] of byCode) {
    const total = sum(percents);
    if (Math.abs(total - 100) <= 1) continue;
    throw new CodedError(
      'unexpected-layout',
      `${file}: the answers for ${onetCode} on one scale should sum to 100, found ${roundTo(total, 2)}`,
      { value: total },
    );
  }
}

function combineAll(byCode: AnswersByCode, options: OnetImport): ReadonlyMap<string, Combined> {
  const groups = groupPreferred(byCode, options.crosswalk);
  return new Map(groups.map((group) => [group.soc, combine(group, options)]));
}

/** The mean of the answers from those O*NET occupations of which enough is precise. */
function combine({ soc, parts }: Group<Answers>, { source, crosswalk }: OnetImport): Combined {
  const precise = parts.filter(({ value }) => value.imprecise <= mostImprecise);
  const [first] = precise;
  if (first === undefined) {
    const note = `O*NET recommends suppressing more than ${mostImprecise}% of the answers`;
    return { missing: 'suppressed', source, note };
  }
  const imprecise = roundTo(mean(precise.map(({ value }) => value.imprecise)), 1);
  return {
    percents: first.value.percents.map((_, index) =>
      mean(precise.map(({ value }) => value.percents[index] ?? 0)),
    ),
    note: joinNotes(
      coverageNote({ soc, parts: precise }, 'Plain mean', crosswalk),
      imprecise === 0
        ? undefined
        : `Includes ${imprecise}% of the answers, in shares that O*NET calls imprecise`,
    ),
  };
}

/** The sum of the numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The charts of the Summary: pay by role, top skills, degrees, pay by state; each only where there are figures. */

import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { Chart } from '../../src/document/sheet.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { roleKey } from '../columns.ts';
import { familyOf } from '../families.ts';
import { paySentence, rangeSentence } from '../sentences/pay.ts';
import { skillsSentence } from '../sentences/skills.ts';
import { rangedCount, rangePoints } from './pay.ts';
import { meanKey, paidRoles } from './pay-by-state.ts';
import { skillRows } from './skills-and-duties.ts';

/** As many skills and states as a chart has room for. */
const shownSkills = 8;
const shownStates = 12;

/** Categories of more characters than these are given the room of two charts. */
const shortCategories = 90;

function payChart(comparison: Comparison): Chart[] {
  const count = rangedCount(comparison);
  if (count === 0) return [];
  const words = wordsOf(comparison.locale).sheetCharts;
  const longest = Math.max(...comparison.roles.map(({ title }) => title.length));
  const said = [rangeSentence(comparison), paySentence(comparison)].filter((text) => text !== null);
  return [
    {
      kind: 'range',
      title: words.pay,
      description: words.payDescription(said.join(' ')),
      table: 'pay',
      rows: { first: 0, count },
      categories: 'role',
      series: rangePoints(comparison),
      unit: 'usd-year',
      wide: longest * count > shortCategories,
    },
  ];
}

/** Roles that have a number in one of the rows: the others would only take room in the legend. */
function rolesWithNumbers({ roles }: Comparison, rows: readonly ComparisonRow[]) {
  return roles.filter((_, position) => rows.some(({ values }) => values[position]?.kind === 'number'));
}

/** The rows of the first of these families that has numbers for the most roles, with where they start. */
function fullestFamily(comparison: Comparison, families: readonly string[]) {
  const all = skillRows(comparison);
  const found = families.flatMap((family) => {
    const rows = all.filter((row) => familyOf(row) === family);
    const roles = rolesWithNumbers(comparison, rows);
    return roles.length === 0
      ? []
      : [{ family, rows, roles, first: all.findIndex((row) => rows.includes(row)) }];
  });
  const most = Math.max(...found.map(({ roles }) => roles.length));
  return found.find(({ roles }) => roles.length === most);
}

function skillsChart(comparison: Comparison): Chart[] {
  const found = fullestFamily(comparison, ['skill', 'skill-importance']);
  if (found === undefined) return [];
  const { family, rows, roles, first } = found;
  const isShare = family === 'skill';
  const words = wordsOf(comparison.locale).sheetCharts;
  return [
    {
      kind: 'bars',
      title: isShare ? words.skillShares : words.skillRatings,
      description: words.skillsDescription(skillsSentence(comparison) ?? ''),
      table: 'skills-and-duties',
      rows: { first, count: Math.min(shownSkills, rows.length) },
      categories: 'item',
      series: roles.map(({ id }) => roleKey(id)),
      unit: isShare ? 'percent' : 'importance',
    },
  ];
}

function degreeChart(comparison: Comparison): Chart[] {
  const found = fullestFamily(comparison, ['attainment', 'degree-share']);
  if (found === undefined) return [];
  const { family, rows, roles, first } = found;
  const { sheetCharts: words, join } = wordsOf(comparison.locale);
  const names = join(roles.map(({ title }) => isolated(title)));
  const isFull = family === 'attainment';
  return [
    {
      kind: 'bars',
      title: isFull ? words.attainment : words.degree,
      description: isFull ? words.attainmentDescription(names) : words.degreeDescription(names),
      table: 'skills-and-duties',
      rows: { first, count: rows.length },
      categories: 'item',
      series: roles.map(({ id }) => roleKey(id)),
      unit: 'percent',
    },
  ];
}

function statesChart(comparison: Comparison): Chart[] {
  const { statePay } = comparison;
  const paid = paidRoles(comparison).filter(({ unit }) => unit === 'usd-year');
  if (statePay === undefined || paid.length === 0) return [];
  const count = Math.min(shownStates, statePay.states.length);
  const { sheetCharts: words, join } = wordsOf(comparison.locale);
  const names = join(paid.map(({ role }) => isolated(role.title)));
  return [
    {
      kind: 'columns',
      title: words.states(count),
      description: words.statesDescription(count, names),
      table: 'pay-by-state',
      rows: { first: 0, count },
      categories: 'code',
      series: paid.map(({ role }) => meanKey(role.id)),
      unit: 'usd-year',
    },
  ];
}

/** The charts of a comparison, in their order. */
export function charts(comparison: Comparison): Chart[] {
  return [payChart, skillsChart, degreeChart, statesChart].flatMap((chart) => chart(comparison));
}

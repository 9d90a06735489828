/** The charts of the Summary: pay by role, top skills, degrees, pay by state; each only where there are figures. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { Chart } from '../../src/document/sheet.ts';
import { roleKey } from '../columns.ts';
import { paySentence, rangeSentence, skillsSentence } from '../sentences.ts';
import { joinWords } from '../words.ts';
import { rangedCount, rangePoints } from './pay.ts';
import { meanKey, paidRoles } from './pay-by-state.ts';
import { familyOf } from './section-sheet.ts';
import { skillRows } from './skills-and-duties.ts';

/** As many skills and states as a chart has room for. */
const shownSkills = 8;
const shownStates = 12;

function payChart(comparison: Comparison): Chart[] {
  const count = rangedCount(comparison);
  if (count === 0) return [];
  const said = [rangeSentence(comparison), paySentence(comparison)].filter((text) => text !== null);
  return [
    {
      kind: 'range',
      title: 'Yearly pay in the nation, from low to high',
      description: `For each role a line from the low to the high end of its pay, with a mark for each point. ${said.join(' ')}`,
      table: 'pay',
      rows: { first: 0, count },
      categories: 'role',
      series: rangePoints(comparison),
      unit: 'usd-year',
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
  const said = skillsSentence(comparison) ?? '';
  return [
    {
      kind: 'bars',
      title: isShare ? 'Top skills: share that names them' : 'Top skills: importance, from 1 to 5',
      description: `A bar for each role beside each of the skills that matter most. ${said}`,
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
  const names = joinWords(roles.map(({ title }) => title));
  const isFull = family === 'attainment';
  return [
    {
      kind: 'bars',
      title: isFull ? 'Highest education that people have' : 'Share with the most common degree',
      description: isFull
        ? `A bar for each role at each level of education, in percent of its people: ${names}.`
        : `A bar for each role, the percent of its people who have its most common degree: ${names}.`,
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
  const names = joinWords(paid.map(({ role }) => role.title));
  return [
    {
      kind: 'columns',
      title: `Mean yearly pay in the first ${count} states of the sheet Pay by state`,
      description: `A column for each role in each of the ${count} states at the top of the sheet Pay by state, which starts with the best-paying: ${names}.`,
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

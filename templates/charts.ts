/** The charts of a report, by section: pay by role, local pay, skills and gender, where a role has figures for them. */
import type { ComparedRole, Comparison, ComparisonRow } from '../src/comparison/comparison.ts';
import { sections } from '../src/comparison/metric.ts';
import type { Block, Chart, ChartBar, Figure, RangeRow } from '../src/document/document.ts';
import type { UnitId } from '../src/document/unit.ts';
import { withWords } from './chart-words.ts';
import { valueCell } from './columns.ts';
import { joinWords } from './words.ts';

/** As many bars of a role as a reader takes in at a glance. */
const mostSkills = 6;
/** How far shares that sum to a whole may miss it by rounding, in percentage points. */
const rounding = 0.5;

function isNumber(figure: Figure | null): boolean {
  return figure?.type === 'number';
}

function numberIn(figure: Figure): number {
  return figure.type === 'number' ? figure.value : 0;
}

function missingIn(unit: UnitId): Figure {
  return { type: 'missing', reason: 'not-in-release', unit };
}

/** The figure of a role in a row. */
function figureIn(row: ComparisonRow | undefined, role: number, unit: UnitId): Figure {
  const value = row?.values[role];
  const cell = value === undefined ? missingIn(unit) : valueCell(value, unit);
  return cell.type === 'number' || cell.type === 'missing' ? cell : missingIn(unit);
}

/** The figure of a role in the row of a metric; missing where the comparison has no such row. */
function figureOf({ rows }: Comparison, metric: string, role: number, unit: UnitId): Figure {
  return figureIn(
    rows.find((row) => row.metric === metric),
    role,
    unit,
  );
}

/** The rows of a family on pages and beyond, one for each item. */
function familyRows({ rows }: Comparison, family: string): ComparisonRow[] {
  return rows.filter((row) => row.metric.startsWith(`${family}/`));
}

type PayPeriod = { readonly prefix: 'annual' | 'hourly'; readonly mean: string; readonly unit: UnitId };

const yearly: PayPeriod = { prefix: 'annual', mean: 'average-salary', unit: 'usd-year' };
const hourly: PayPeriod = { prefix: 'hourly', mean: 'hourly-rate', unit: 'usd-hour' };

/** The percentiles of a role in the market. */
function marketRow(comparison: Comparison, role: number, period: PayPeriod, label: string): RangeRow {
  const point = (name: string) => figureOf(comparison, `${period.prefix}-${name}`, role, period.unit);
  return {
    label,
    spread: 'percentiles',
    low: point('p10'),
    p25: point('p25'),
    median: point('median'),
    p75: point('p75'),
    high: point('p90'),
    mean: figureOf(comparison, period.mean, role, period.unit),
  };
}

/** The range that a page or an organisation gives, whose ends are no percentiles. */
function endsRow(comparison: Comparison, role: number, mean: Figure | null, label: string): RangeRow {
  const end = (metric: string) => figureOf(comparison, metric, role, 'usd-year');
  const none = { p25: null, median: null, p75: null };
  return {
    label,
    spread: 'ends',
    low: end('salary-range-low'),
    ...none,
    high: end('salary-range-high'),
    mean,
  };
}

/** An own role has two ranges: the organisation's, and that of the market for its matched occupation. */
function payRows(comparison: Comparison, period: PayPeriod): RangeRow[] {
  return comparison.roles.flatMap((role, position): RangeRow[] => {
    const { kind, title } = role;
    if (kind === 'occupation' || period === hourly) return [marketRow(comparison, position, period, title)];
    const mean = figureOf(comparison, period.mean, position, period.unit);
    if (kind === 'job-title') return [endsRow(comparison, position, mean, title)];
    return [
      endsRow(comparison, position, null, `${title}, own range`),
      marketRow(comparison, position, period, `${title}, market`),
    ];
  });
}

function hasFigure({ low, p25, median, p75, high, mean }: RangeRow): boolean {
  return [low, p25, median, p75, high, mean].some(isNumber);
}

/** How to read the bars, as far as the chart has them, and who is paid by the hour alone. */
function payNote(comparison: Comparison, period: PayPeriod, rows: readonly RangeRow[]): string {
  const drawn = rows.filter(hasFigure);
  const percentiles = drawn.some(({ spread }) => spread === 'percentiles')
    ? [
        'Filled bars run from the 10th to the 90th percentile, the darker part from the 25th to the 75th: half of the people earn within it.',
      ]
    : [];
  const ends = drawn.some(({ spread }) => spread === 'ends')
    ? ['Outlined bars are ranges as their source gives them, which are not percentiles.']
    : [];
  const byTheHour = comparison.roles
    .filter(
      (_, role) =>
        period === yearly &&
        !isNumber(figureOf(comparison, yearly.mean, role, yearly.unit)) &&
        isNumber(figureOf(comparison, 'hourly-median', role, 'usd-hour')),
    )
    .map(({ title }) => title);
  const hours =
    byTheHour.length === 0 ? [] : [`Pay of ${joinWords(byTheHour)} is published by the hour alone.`];
  const hasMedian = drawn.some(({ median }) => isNumber(median));
  const marks = hasMedian ? 'A line marks the median, a dot the mean.' : 'A dot marks the mean.';
  return [...percentiles, ...ends, marks, ...hours].join(' ');
}

/** Where the pay of each role lies: by the year, or by the hour where no role has yearly pay. */
function payChart(comparison: Comparison): Chart[] {
  const period = payRows(comparison, yearly).some(hasFigure) ? yearly : hourly;
  const rows = payRows(comparison, period);
  if (!rows.some(hasFigure)) return [];
  const note = payNote(comparison, period, rows);
  return [
    withWords({ kind: 'range-bars', id: 'chart-pay', title: 'Pay by role', unit: period.unit, rows, note }),
  ];
}

/** Mean pay in the chosen place and in the nation. */
function localPayChart(comparison: Comparison): Chart[] {
  const bar = (metric: string, role: number, series: number, label: string): ChartBar => ({
    label,
    series,
    figure: figureOf(comparison, metric, role, 'usd-year'),
  });
  const { place, location, roles } = comparison;
  const groups = roles.map(({ title }, role) => ({
    label: title,
    bars: [bar('local-mean', role, 0, place), bar('nation-mean', role, 1, 'United States')],
  }));
  if (!groups.some(({ bars: [local] }) => local !== undefined && isNumber(local.figure))) return [];
  const mean = location.startsWith('metro:') ? 'Estimated mean pay' : 'Mean pay';
  const title = `${mean} in ${place === 'District of Columbia' ? 'the ' : ''}${place} and in the nation`;
  const chart = { kind: 'bars', id: 'chart-local-pay', title, unit: 'usd-year', scale: null } as const;
  return [withWords({ ...chart, groups, note: null })];
}

/** The largest figures of a role in a family, or why it has none. */
function topBars(comparison: Comparison, family: string, role: number, unit: UnitId): ChartBar[] {
  const rows = familyRows(comparison, family);
  const bars = rows
    .map((row) => ({ label: row.item ?? row.label, series: 0, figure: figureIn(row, role, unit) }))
    .filter(({ figure }) => isNumber(figure))
    .toSorted((a, b) => numberIn(b.figure) - numberIn(a.figure))
    .slice(0, mostSkills);
  if (bars.length > 0) return bars;
  const figure = rows.length === 0 ? missingIn(unit) : figureIn(rows[0], role, unit);
  return [{ label: 'Skills', series: 0, figure }];
}

/** A role and its bars; `known` where any of them is a figure. */
function skillGroups(comparison: Comparison, family: string, unit: UnitId) {
  return comparison.roles.map(({ title }: ComparedRole, role) => {
    const bars = topBars(comparison, family, role, unit);
    return { label: title, bars, known: bars.some(({ figure }) => isNumber(figure)) };
  });
}

/**
 * Shares and ratings are different things, so each has a chart of its own. A role without either stands in the last
 * chart, with the reason.
 */
function skillCharts(comparison: Comparison): Chart[] {
  const shares = skillGroups(comparison, 'skill', 'percent');
  const ratings = skillGroups(comparison, 'skill-importance', 'importance');
  const isRated = ratings.some(({ known }) => known);
  const ofShares = shares.filter(({ known }) => known || !isRated);
  const ofRatings = ratings.filter(({ known }, role) => known || shares[role]?.known !== true);
  const note = `Up to ${mostSkills} skills of each role, the highest first; the table has more.`;
  const common = { kind: 'bars', id: 'chart-skills', title: 'Most common skills', unit: 'percent' } as const;
  const important = {
    kind: 'bars',
    id: 'chart-skill-importance',
    title: 'Most important skills',
    unit: 'importance',
  } as const;
  return [
    ...(ofShares.some(({ known }) => known)
      ? [withWords({ ...common, scale: null, groups: ofShares.map(withoutKnown), note: null })]
      : []),
    ...(isRated
      ? [withWords({ ...important, scale: { from: 1, to: 5 }, groups: ofRatings.map(withoutKnown), note })]
      : []),
  ];
}

function withoutKnown({ label, bars }: ReturnType<typeof skillGroups>[number]) {
  return { label, bars };
}

/** Whether known shares are parts of one whole: none of them is missing, and they sum to 100. */
function areParts(figures: readonly Figure[]): boolean {
  const sum = figures.reduce((total, figure) => total + numberIn(figure), 0);
  return figures.every(isNumber) && Math.abs(sum - 100) <= rounding;
}

/** Shares of each gender: parts of one bar only where they do sum to the whole in every role that has them. */
function genderChart(comparison: Comparison): Chart[] {
  const family = familyRows(comparison, 'gender');
  const parts = family.map((row) => row.item ?? row.label);
  const rows = comparison.roles.map(({ title }, role) => ({
    label: title,
    figures: family.map((row) => figureIn(row, role, 'percent')),
  }));
  const known = rows.filter(({ figures }) => figures.some(isNumber));
  if (known.length === 0) return [];
  const frame = { id: 'chart-gender', title: 'Gender', unit: 'percent', note: null } as const;
  if (known.every(({ figures }) => areParts(figures)))
    return [withWords({ kind: 'stacked-bars', ...frame, whole: 100, parts, rows })];
  const groups = rows.map(({ label, figures }) => ({
    label,
    bars: figures.map((figure, part) => ({ label: parts[part] ?? '', series: part, figure })),
  }));
  return [withWords({ kind: 'bars', ...frame, scale: { from: 0, to: 100 }, groups })];
}

const chartsOf: Partial<Record<string, (comparison: Comparison) => Chart[]>> = {
  [sections.salary]: payChart,
  [sections['local-pay']]: localPayChart,
  [sections.demographics]: genderChart,
  [sections.skills]: skillCharts,
};

/** The charts of a section, by its title. */
export function sectionCharts(comparison: Comparison, section: string): Block[] {
  return (chartsOf[section]?.(comparison) ?? []).map((chart) => ({ type: 'chart', chart }));
}

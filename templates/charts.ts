/** The charts of a report, by section: pay by role, local pay, skills and gender, where a role has figures for them. */
import type { Comparison } from '../src/comparison/comparison.ts';
import type { SectionId } from '../src/comparison/section.ts';
import type { Block, Chart, ChartBar, Figure } from '../src/document/document.ts';
import type { UnitId } from '../src/document/unit.ts';
import { wordsOf } from '../src/words/catalogue.ts';
import { figureIn, isNumber, missingIn, numberOrZero } from './chart-figures.ts';
import { withWords } from './chart-words.ts';
import { familyRows } from './families.ts';
import { localPayChart, payChart } from './pay-charts.ts';

/** As many bars of a role as a reader takes in at a glance. */
const mostSkills = 6;
/** How far shares that sum to a whole may miss it by rounding, in percentage points. */
const rounding = 0.5;

/** The largest figures of a role in a family, or why it has none. */
function topBars(comparison: Comparison, family: string, role: number, unit: UnitId): ChartBar[] {
  const rows = familyRows(comparison, family);
  const bars = rows
    .map((row) => ({ label: row.item ?? row.label, series: 0, figure: figureIn(row, role, unit) }))
    .filter(({ figure }) => isNumber(figure))
    .toSorted((a, b) => numberOrZero(b.figure) - numberOrZero(a.figure))
    .slice(0, mostSkills);
  if (bars.length > 0) return bars;
  const figure = rows.length === 0 ? missingIn(unit) : figureIn(rows[0], role, unit);
  return [{ label: wordsOf(comparison.locale).charts.noSkills, series: 0, figure }];
}

/** A role and its bars; `known` where any of them is a figure. */
function skillGroups(comparison: Comparison, family: string, unit: UnitId) {
  return comparison.roles.map(({ title }, role) => {
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
  const { locale } = comparison;
  const words = wordsOf(locale).charts;
  const note = words.skillsShown(mostSkills);
  const common = { kind: 'bars', id: 'chart-skills', title: words.commonSkills, unit: 'percent' } as const;
  const important = {
    kind: 'bars',
    id: 'chart-skill-importance',
    title: words.importantSkills,
    unit: 'importance',
  } as const;
  return [
    ...(ofShares.some(({ known }) => known)
      ? [withWords({ ...common, scale: null, groups: ofShares.map(withoutKnown), note: null }, locale)]
      : []),
    ...(isRated
      ? [
          withWords(
            { ...important, scale: { from: 1, to: 5 }, groups: ofRatings.map(withoutKnown), note },
            locale,
          ),
        ]
      : []),
  ];
}

function withoutKnown({ label, bars }: ReturnType<typeof skillGroups>[number]) {
  return { label, bars };
}

/** Whether known shares are parts of one whole: none of them is missing, and they sum to 100. */
function areParts(figures: readonly Figure[]): boolean {
  const sum = figures.reduce((total, figure) => total + numberOrZero(figure), 0);
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
  const { locale } = comparison;
  const title = wordsOf(locale).charts.gender;
  const frame = { id: 'chart-gender', title, unit: 'percent', note: null } as const;
  if (known.every(({ figures }) => areParts(figures)))
    return [withWords({ kind: 'stacked-bars', ...frame, whole: 100, parts, rows }, locale)];
  const groups = rows.map(({ label, figures }) => ({
    label,
    bars: figures.map((figure, part) => ({ label: parts[part] ?? '', series: part, figure })),
  }));
  return [withWords({ kind: 'bars', ...frame, scale: { from: 0, to: 100 }, groups }, locale)];
}

const chartsOf: Partial<Record<SectionId, (comparison: Comparison) => Chart[]>> = {
  salary: payChart,
  'local-pay': localPayChart,
  demographics: genderChart,
  skills: skillCharts,
};

/** The charts of a section. */
export function sectionCharts(comparison: Comparison, section: SectionId): Block[] {
  return (chartsOf[section]?.(comparison) ?? []).map((chart) => ({ type: 'chart', chart }));
}

/** The sheet Your pay: an organisation fills in its salaries and ranges, and sees where they stand in the market. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { nation } from '../../src/dataset/places.ts';
import type { Cell, Column } from '../../src/document/document.ts';
import type { FormulaCell, NumberInput, Sheet, SheetCell, SheetLine } from '../../src/document/sheet.ts';
import { textCell } from '../columns.ts';
import { releaseDate } from '../release-date.ts';
import { cellOf, numberIn } from './figures.ts';
import { column } from './row-words.ts';

/** The dates that can be entered. */
const dates = { least: '2000-01-01', most: '2099-12-31' } as const;

const columns: readonly Column[] = [
  column('role', 'Role', 3),
  column('market', 'Market', 2),
  column('dated', 'Market figures of (fill in)', 2, 'right'),
  column('mean', 'Market mean', 2, 'right'),
  column('p25', 'Market P25', 2, 'right'),
  column('median', 'Market median (P50)', 2, 'right'),
  column('p75', 'Market P75', 2, 'right'),
  column('salary', 'Your salary (fill in)', 2, 'right'),
  column('minimum', 'Your range minimum (fill in)', 2, 'right'),
  column('maximum', 'Your range maximum (fill in)', 2, 'right'),
  column('aging', 'Aging since then', 2, 'right'),
  column('aged', 'Aged market pay', 2, 'right'),
  column('compa-ratio', 'Compa-ratio', 2, 'right'),
  column('index', 'Market index', 2, 'right'),
  column('penetration', 'Range penetration', 2, 'right'),
  column('gap-p25', 'Gap to P25', 2, 'right'),
  column('gap-p50', 'Gap to P50', 2, 'right'),
  column('gap-p75', 'Gap to P75', 2, 'right'),
];

/** Formulas by column. Each is blank, and no error, until the cells it needs hold numbers. */
const formulas = {
  aging: 'IF(COUNT({dated},AsOfDate,AgingPercent)=3,(1+AgingPercent)^((AsOfDate-{dated})/365.25)-1,0)',
  aged: 'IF(ISNUMBER({median}),{median}*(1+{aging}),IF(ISNUMBER({mean}),{mean}*(1+{aging}),""))',
  compaRatio:
    'IF(COUNT({salary},{minimum},{maximum})=3,IF({minimum}+{maximum}>0,{salary}/(({minimum}+{maximum})/2),""),"")',
  index: 'IF(COUNT({salary},{aged})=2,IF({aged}>0,{salary}/{aged},""),"")',
  penetration:
    'IF(COUNT({salary},{minimum},{maximum})=3,IF({maximum}>{minimum},({salary}-{minimum})/({maximum}-{minimum}),""),"")',
} as const;

function gapFormula(point: string): string {
  return `IF(COUNT({salary},{${point}})=2,{salary}-{${point}}*(1+{aging}),"")`;
}

function formula(text: string, unit: FormulaCell['unit'], value: number | null, signed = false): FormulaCell {
  return { type: 'formula', formula: text, unit, value, signed };
}

function moneyInput(name: string, prompt: string, value: number | null = null): NumberInput {
  return { type: 'number-input', unit: 'usd-year', name, prompt, value, least: 0, most: 10_000_000 };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The first day of a vintage that names one month, `May 2025`; null for any other. */
export function vintageDate(vintage: string): string | null {
  const [, name = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(vintage) ?? [];
  const month = months.indexOf(name) + 1;
  return month === 0 || year === undefined ? null : `${year}-${String(month).padStart(2, '0')}-01`;
}

/** The market of a role: the chosen place where its mean is known there, otherwise the nation. */
function marketOf(comparison: Comparison, position: number) {
  const isLocal = numberIn(cellOf(comparison, 'local-mean', position)) !== null;
  const [mean, p25, median, p75]: readonly [Cell, Cell, Cell, Cell] = isLocal
    ? [
        cellOf(comparison, 'local-mean', position),
        cellOf(comparison, 'local-p25', position),
        cellOf(comparison, 'local-median', position),
        cellOf(comparison, 'local-p75', position),
      ]
    : [
        cellOf(comparison, 'yearly-salary', position),
        cellOf(comparison, 'annual-p25', position),
        cellOf(comparison, 'annual-median', position),
        cellOf(comparison, 'annual-p75', position),
      ];
  const metric = isLocal ? 'local-mean' : 'yearly-salary';
  const value = comparison.rows.find((row) => row.metric === metric)?.values[position];
  const source = comparison.sources.find(({ id }) => id === value?.source);
  const place = isLocal ? comparison.place : nation.name;
  return { place, dated: vintageDate(source?.vintage ?? ''), mean, p25, median, p75 };
}

/** An own role's range is known: it is filled in. */
function ownRange(comparison: Comparison, position: number, end: 'low' | 'high'): number | null {
  const isOwn = comparison.roles[position]?.kind === 'own-role';
  return isOwn ? numberIn(cellOf(comparison, `salary-range-${end}`, position)) : null;
}

function roleRow(comparison: Comparison, title: string, position: number): SheetCell[] {
  const { place, dated, mean, p25, median, p75 } = marketOf(comparison, position);
  return [
    textCell(title),
    textCell(place),
    {
      type: 'date-input',
      name: 'MarketDate',
      prompt: 'The date that the market figures describe; without it they are not aged.',
      value: dated,
      ...dates,
    },
    mean,
    p25,
    median,
    p75,
    moneyInput('OwnSalary', 'What you pay in this role, in US dollars a year.'),
    moneyInput('RangeMinimum', 'The low end of your pay range.', ownRange(comparison, position, 'low')),
    moneyInput('RangeMaximum', 'The high end of your pay range.', ownRange(comparison, position, 'high')),
    formula(formulas.aging, 'percent', 0, true),
    formula(formulas.aged, 'usd-year', numberIn(median) ?? numberIn(mean)),
    formula(formulas.compaRatio, 'percent', null),
    formula(formulas.index, 'percent', null),
    formula(formulas.penetration, 'percent', null),
    formula(gapFormula('p25'), 'usd-year', null, true),
    formula(gapFormula('median'), 'usd-year', null, true),
    formula(gapFormula('p75'), 'usd-year', null, true),
  ];
}

function note(text: string): SheetLine {
  return { type: 'note', text };
}

function lines({ release }: Comparison): SheetLine[] {
  return [
    { type: 'title', text: 'Your pay beside the market' },
    note('Fill in the framed yellow cells; all else follows. What needs a cell that is empty stays blank.'),
    {
      type: 'fact',
      label: 'As-of date',
      cell: {
        type: 'date-input',
        name: 'AsOfDate',
        prompt: 'The date to which market pay is aged.',
        value: releaseDate(release),
        ...dates,
      },
    },
    {
      type: 'fact',
      label: 'Aging in a year',
      cell: {
        type: 'number-input',
        unit: 'percent',
        name: 'AgingPercent',
        prompt: 'How much pay moves in a year, such as 3.5%. Empty: market pay is not aged.',
        value: null,
        least: -20,
        most: 20,
      },
    },
    note('Aged market pay: the median, or the mean where there is no median, moved to the as-of date.'),
    note(
      'Compa-ratio: your salary / the midpoint of your range. Market index: your salary / aged market pay.',
    ),
    note(
      'Range penetration: how far into your range your salary is; 0% at its minimum, 100% at its maximum.',
    ),
    note('Gaps: your salary less the aged percentile of the market.'),
  ];
}

/** The sheet of a comparison. */
export function yourPaySheet(comparison: Comparison): Sheet {
  return {
    title: 'Your pay',
    lines: lines(comparison),
    table: {
      id: 'your-pay',
      keyColumns: 1,
      columns,
      rows: comparison.roles.map(({ title }, position) => roleRow(comparison, title, position)),
      marks: [],
    },
    charts: [],
  };
}

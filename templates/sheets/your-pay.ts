/** The sheet Your pay: an organisation fills in its salaries and ranges, and sees where they stand in the market. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Cell, Column } from '../../src/document/document.ts';
import { formatNumber } from '../../src/document/format-cell.ts';
import type { FormulaCell, NumberInput, Sheet, SheetCell, SheetLine } from '../../src/document/sheet.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { textCell } from '../columns.ts';
import { releaseDate } from '../release-date.ts';
import { vintageDate } from '../vintage-date.ts';
import { cellOf, numberIn } from './figures.ts';
import { note } from './lines.ts';
import { column } from './row-words.ts';

/** The dates that can be entered. */
const dates = { least: '2000-01-01', most: '2099-12-31' } as const;

function columns({ locale }: Comparison): Column[] {
  const { columns: headings } = wordsOf(locale).yourPay;
  return [
    column('role', headings.role, 3),
    column('market', headings.market, 2),
    column('dated', headings.dated, 2, 'right'),
    column('mean', headings.mean, 1.5, 'right'),
    column('p25', headings.p25, 1.5, 'right'),
    column('median', headings.median, 1.5, 'right'),
    column('p75', headings.p75, 1.5, 'right'),
    column('salary', headings.salary, 2, 'right'),
    column('minimum', headings.minimum, 2, 'right'),
    column('midpoint', headings.midpoint, 2, 'right'),
    column('maximum', headings.maximum, 2, 'right'),
    column('aging', headings.aging, 2, 'right'),
    column('aged', headings.aged, 2, 'right'),
    column('compa-ratio', headings.compaRatio, 2, 'right'),
    column('index', headings.index, 2, 'right'),
    column('penetration', headings.penetration, 2, 'right'),
    column('gap-p25', headings.gapP25, 2, 'right'),
    column('gap-p50', headings.gapP50, 2, 'right'),
    column('gap-p75', headings.gapP75, 2, 'right'),
  ];
}

/** Formulas by column. Each is blank, and no error, until the cells it needs hold numbers. */
const formulas = {
  aging:
    'IF(ISNUMBER({dated}),IF(COUNT(AsOfDate,AgingPercent)=2,(1+AgingPercent)^((AsOfDate-{dated})/365.25)-1,0),"")',
  aged: 'IF(ISNUMBER({median}),{median}*(1+N({aging})),IF(ISNUMBER({mean}),{mean}*(1+N({aging})),""))',
  compaRatio:
    'IF(ISNUMBER({salary}),IF(ISNUMBER({midpoint}),IF({midpoint}>0,{salary}/{midpoint},""),IF(COUNT({minimum},{maximum})=2,IF({minimum}+{maximum}>0,{salary}/(({minimum}+{maximum})/2),""),"")),"")',
  index: 'IF(COUNT({salary},{aged})=2,IF({aged}>0,{salary}/{aged},""),"")',
  penetration:
    'IF(COUNT({salary},{minimum},{maximum})=3,IF({maximum}>{minimum},({salary}-{minimum})/({maximum}-{minimum}),""),"")',
  /** A range whose ends and midpoint contradict each other. */
  crossed:
    'OR(AND(COUNT({minimum},{maximum})=2,{minimum}>{maximum}),AND(COUNT({minimum},{midpoint})=2,{minimum}>{midpoint}),AND(COUNT({midpoint},{maximum})=2,{midpoint}>{maximum}))',
} as const;

function gapFormula(point: string): string {
  return `IF(COUNT({salary},{${point}})=2,{salary}-{${point}}*(1+N({aging})),"")`;
}

function formula(text: string, unit: FormulaCell['unit'], value: number | null, signed = false): FormulaCell {
  return { type: 'formula', formula: text, unit, value, signed };
}

function moneyInput(name: string, prompt: string, value: number | null = null): NumberInput {
  return { type: 'number-input', unit: 'usd-year', name, prompt, value, least: 0, most: 10_000_000 };
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
  const place = isLocal ? comparison.place : wordsOf(comparison.locale).nation;
  return { place, dated: marketDate(comparison, isLocal, position), mean, p25, median, p75 };
}

/** The date that a role's market mean describes, or null where the release does not tell the month. */
function marketDate(comparison: Comparison, isLocal: boolean, position: number): string | null {
  // An estimate for a metropolitan area is in force for a year, and rests on the survey of another: that of the
  // nation's mean which it is set against.
  const metrics = isLocal ? ['local-mean', 'nation-mean'] : ['yearly-salary'];
  const described = metrics.map((metric) => {
    const value = comparison.rows.find((row) => row.metric === metric)?.values[position];
    const source = comparison.sources.find(({ id }) => id === value?.source);
    return vintageDate(source?.vintage ?? '');
  });
  return described.find((date) => date !== null) ?? null;
}

/** What is known of an own role's range: it is filled in. */
function ownRange(comparison: Comparison, metric: string, position: number): number | null {
  const isOwn = comparison.roles[position]?.kind === 'own-role';
  return isOwn ? numberIn(cellOf(comparison, metric, position)) : null;
}

function roleRow(comparison: Comparison, title: string, position: number): SheetCell[] {
  const { prompts } = wordsOf(comparison.locale).yourPay;
  const { place, dated, mean, p25, median, p75 } = marketOf(comparison, position);
  return [
    textCell(title),
    textCell(place),
    {
      type: 'date-input',
      name: 'MarketDate',
      prompt: prompts.marketDate,
      value: dated,
      ...dates,
    },
    mean,
    p25,
    median,
    p75,
    moneyInput('OwnSalary', prompts.salary),
    moneyInput('RangeMinimum', prompts.minimum, ownRange(comparison, 'salary-range-low', position)),
    moneyInput('RangeMidpoint', prompts.midpoint, ownRange(comparison, 'own-midpoint', position)),
    moneyInput('RangeMaximum', prompts.maximum, ownRange(comparison, 'salary-range-high', position)),
    formula(formulas.aging, 'percent', dated === null ? null : 0, true),
    formula(formulas.aged, 'usd-year', numberIn(median) ?? numberIn(mean)),
    formula(formulas.compaRatio, 'percent', null),
    formula(formulas.index, 'percent', null),
    formula(formulas.penetration, 'percent', null),
    formula(gapFormula('p25'), 'usd-year', null, true),
    formula(gapFormula('median'), 'usd-year', null, true),
    formula(gapFormula('p75'), 'usd-year', null, true),
  ];
}

function lines({ release, locale }: Comparison): SheetLine[] {
  const { yourPay: words } = wordsOf(locale);
  const percent = (value: number) => formatNumber(value, 'percent', locale);
  return [
    { type: 'title', text: words.title },
    note(words.fillIn),
    {
      type: 'fact',
      label: words.asOf,
      cell: {
        type: 'date-input',
        name: 'AsOfDate',
        prompt: words.prompts.asOf,
        value: releaseDate(release),
        ...dates,
      },
    },
    {
      type: 'fact',
      label: words.agingInAYear,
      cell: {
        type: 'number-input',
        unit: 'percent',
        name: 'AgingPercent',
        prompt: words.prompts.aging(percent(3.5)),
        value: null,
        least: -20,
        most: 20,
      },
    },
    note(words.aboutAged),
    note(words.aboutRatios),
    note(words.aboutPenetration(percent(0), percent(100))),
    note(words.aboutCrossed),
    note(words.aboutGaps),
  ];
}

/** The sheet of a comparison. */
export function yourPaySheet(comparison: Comparison): Sheet {
  return {
    title: wordsOf(comparison.locale).sheets.yourPay,
    lines: lines(comparison),
    table: {
      id: 'your-pay',
      keyColumns: 1,
      columns: columns(comparison),
      rows: comparison.roles.map(({ title }, position) => roleRow(comparison, title, position)),
      marks: [{ type: 'invalid', columns: ['minimum', 'midpoint', 'maximum'], formula: formulas.crossed }],
    },
    charts: [],
  };
}

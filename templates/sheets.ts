/** The working face of a report: the sheets of its workbook, in their order. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { type Sheet, sheetOf } from '../src/document/sheet.ts';
import { comparisonSheet } from './sheets/comparison.ts';
import { dataSheet } from './sheets/data.ts';
import { paySheet } from './sheets/pay.ts';
import { payByStateSheet } from './sheets/pay-by-state.ts';
import { peopleSheet } from './sheets/people.ts';
import { skillsSheet } from './sheets/skills-and-duties.ts';
import { definitionsTable, sourcesSheet } from './sheets/sources.ts';
import { summarySheet } from './sheets/summary.ts';
import { yourPaySheet } from './sheets/your-pay.ts';

/** The sheets of a comparison. */
export function sheets(comparison: Comparison): [Sheet, ...Sheet[]] {
  return [
    summarySheet(comparison),
    comparisonSheet(comparison),
    paySheet(comparison),
    ...payByStateSheet(comparison),
    yourPaySheet(comparison),
    skillsSheet(comparison),
    ...(comparison.excluded.includes('people') ? [] : [peopleSheet(comparison)]),
    dataSheet(comparison),
    sheetOf(definitionsTable(comparison)),
    sourcesSheet(comparison),
  ];
}

/** The table `pay-by-industry`: jobs and pay of each role in the industries that employ it. */
import type { Industries } from '../../dataset/breakdown.ts';
import type { MissingFigure } from '../../dataset/figure.ts';
import { number, type OfRole, roleColumns, sourceColumns, text } from '../columns.ts';
import { inUnit, notPublished, payUnitColumn } from '../pay-unit.ts';
import { defineTable, type ExportColumn, type ExportValue } from '../table.ts';

type Known = Exclude<Industries, MissingFigure>;

interface InIndustry extends OfRole {
  /** What is known of the industry, or why nothing is known of any. */
  readonly row:
    | { readonly code: string; readonly jobs: number | null; readonly mean: ExportValue }
    | MissingFigure;
}

function meanOf(code: string, mean: number | null, { unit, topCoded, bound }: Known): ExportValue {
  if (mean !== null) return inUnit(mean, unit);
  return topCoded.includes(code) && bound !== null ? { missing: 'top-coded', bound } : notPublished;
}

function itemsOf(profile: OfRole['profile'], context: OfRole['context']): InIndustry[] {
  const { industries } = profile;
  if ('missing' in industries) return [{ profile, context, row: industries }];
  return industries.rows
    .filter(([code]) => context.keeps('industry', code))
    .map(([code, jobs, mean]) => ({
      profile,
      context,
      row: { code, jobs, mean: meanOf(code, mean, industries) },
    }));
}

const columns: readonly ExportColumn<InIndustry>[] = [
  ...roleColumns,
  text('industry', 'Industry (NAICS)', ({ row }) => ('missing' in row ? row : row.code)),
  text('industry_title', 'Industry', ({ row, context }) =>
    'missing' in row ? row : (context.industryOf(row.code)?.title ?? row.code),
  ),
  text('industry_level', 'Level', ({ row, context }) =>
    'missing' in row ? row : (context.industryOf(row.code)?.level ?? notPublished),
  ),
  number('employment', 'Jobs', 'jobs', ({ row }) => ('missing' in row ? row : (row.jobs ?? notPublished))),
  payUnitColumn(({ profile }) => profile.industries),
  number('mean', 'Mean pay', 'pay', ({ row }) => ('missing' in row ? row : row.mean)),
  ...sourceColumns(({ profile: { industries } }: InIndustry) => [industries]),
  text('note', 'Note', ({ row }) => ('missing' in row ? (row.note ?? '') : '')),
];

export const payByIndustry = defineTable<InIndustry>({
  id: 'pay-by-industry',
  title: 'Pay by industry',
  rowIs: 'a role in an industry that employs it, or why none is known',
  columns,
  conditions: ['industry'],
  count({ industries }, { keeps }) {
    if ('missing' in industries) return 1;
    let kept = 0;
    for (const [code] of industries.rows) kept += keeps('industry', code) ? 1 : 0;
    return kept;
  },
  items: itemsOf,
});

/** The sheet Skills and duties: what people in each role know, have learned and do. */
import type { Comparison, ComparisonRow } from '../../src/comparison/comparison.ts';
import type { SectionId } from '../../src/comparison/section.ts';
import type { Sheet } from '../../src/document/sheet.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { familyOf } from '../families.ts';
import { sectionTable } from './section-sheet.ts';

/** Families whose items are ranked by their highest figure, so that the first ones are the top ones. */
const ranked: readonly string[] = ['skill', 'skill-importance'];

function highest({ values }: ComparisonRow): number {
  return Math.max(
    ...values.map((value) => (value.kind === 'number' ? value.value : Number.NEGATIVE_INFINITY)),
  );
}

/** The rows with each ranked family in its order, in the place where it stood. */
function rankedRows(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const families = [...Map.groupBy(rows, familyOf)];
  return families.flatMap(([family, own]) =>
    ranked.includes(family) ? own.toSorted((a, b) => highest(b) - highest(a)) : own,
  );
}

/** The rows of the sheet, in their order. */
export function skillRows({ rows }: Comparison): ComparisonRow[] {
  const sections: readonly SectionId[] = ['skills', 'duties', 'education'];
  return sections.flatMap((section) => rankedRows(rows.filter(({ sectionId }) => sectionId === section)));
}

/** The sheet of a comparison. */
export function skillsSheet(comparison: Comparison): Sheet {
  return {
    title: wordsOf(comparison.locale).sheets.skills,
    lines: [],
    table: sectionTable(comparison, 'skills-and-duties', skillRows(comparison)),
    charts: [],
  };
}

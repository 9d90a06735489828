/** The sheet People: age, gender, race and ethnicity of the people in each role. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Sheet } from '../../src/document/sheet.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { note } from './lines.ts';
import { sectionTable } from './section-sheet.ts';

/** The sheet of a comparison. */
export function peopleSheet(comparison: Comparison): Sheet {
  const rows = comparison.rows.filter(({ sectionId }) => sectionId === 'demographics');
  const { sheets, peopleSheet: words } = wordsOf(comparison.locale);
  return {
    title: sheets.people,
    lines: [{ type: 'title', text: words.title }, note(words.note)],
    table: sectionTable(comparison, 'people', rows),
    charts: [],
  };
}

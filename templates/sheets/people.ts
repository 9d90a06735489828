/** The sheet People: age, gender, race and ethnicity of the people in each role. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { sections } from '../../src/comparison/metric.ts';
import type { Sheet } from '../../src/document/sheet.ts';
import { sectionTable } from './section-sheet.ts';

/** The sheet of a comparison. */
export function peopleSheet(comparison: Comparison): Sheet {
  const rows = comparison.rows.filter(({ section }) => section === sections.demographics);
  return {
    title: 'People',
    lines: [
      { type: 'title', text: 'People in the roles' },
      {
        type: 'note',
        text: 'Shares may not sum to 100: people of Hispanic or Latino ethnicity can be of any race, and shares are rounded.',
      },
    ],
    table: sectionTable(comparison, 'people', rows),
    charts: [],
  };
}

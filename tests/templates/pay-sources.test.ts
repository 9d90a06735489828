/** Pay of different sources is compared with a warning, beside the sentence that compares it, in every format. */
import { describe, expect, it } from 'vitest';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { reportDocument } from '../../templates/report.ts';
import { paySourcesSentence } from '../../templates/sentences/pay-sources.ts';
import { comparisonWith } from '../support/comparisons.ts';
import { embeddedDataset } from '../support/services.ts';

const dataset = await embeddedDataset();

describe('the pay of a job title and of an occupation', () => {
  it('is compared with a warning that comes right after the comparison', async () => {
    const comparison = await compareRoles({ roles: ['lead-technician', 'registered-nurses'] }, dataset);
    const warning =
      'The pay of these roles comes from different sources, Occupational Employment and Wage Statistics (OEWS) (May 2025) and Published role comparison page (Not stated): read differences between them with care.';
    const { blocks, sheets, summary } = reportDocument(comparison);
    expect(summary[1]).toBe(warning);
    expect(blocks[1]).toEqual({ type: 'paragraph', style: 'lead', text: warning });
    expect(blocks.filter((block) => JSON.stringify(block).includes(warning))).toHaveLength(1);
    expect(sheets[0].lines).toContainEqual({
      type: 'fact',
      label: 'Sources of pay',
      cell: { type: 'text', text: warning },
    });
  });
});

it('is compared without a warning where it is of one source', () => {
  expect(paySourcesSentence(comparisonWith({ A: { yearlyMean: 1 }, B: { yearlyMean: 2 } }))).toBeNull();
});

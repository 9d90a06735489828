/** Sheets laid out role by role: what is filled in for the reader, and what is said where nothing is known. */
import { expect, it } from 'vitest';
import type { Sheet, SheetCell } from '../../src/document/sheet.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { paySheet } from '../../templates/sheets/pay.ts';
import { payByStateSheet } from '../../templates/sheets/pay-by-state.ts';
import { summarySheet } from '../../templates/sheets/summary.ts';
import { yourPaySheet } from '../../templates/sheets/your-pay.ts';
import { comparisonWith } from '../support/comparisons.ts';
import { embeddedDataset } from '../support/services.ts';

const roles = ['software-developers', 'registered-nurses', 'lead-technician'];

async function comparisonIn(location: string) {
  return compareRoles({ roles, location }, await embeddedDataset(), { statePay: true });
}

/** The cells of a column, from the top. */
function columnOf({ table }: Sheet, key: string): (SheetCell | undefined)[] {
  const position = table?.columns.findIndex((column) => column.key === key) ?? -1;
  return table?.rows.map((row) => row[position]) ?? [];
}

it("prefills an own role's range with its own midpoint, which is not the mean of the ends", () => {
  const range = { low: 80_000, high: 120_000 };
  const sheet = yourPaySheet(
    comparisonWith({ 'Our chef': { range, own: { midpoint: 95_000 } }, Chef: { range } }),
  );
  expect(columnOf(sheet, 'midpoint')).toMatchObject([
    { name: 'RangeMidpoint', value: 95_000 },
    { name: 'RangeMidpoint', value: null },
  ]);
});

it("dates a metropolitan area's estimates by the survey that they rest on", async () => {
  expect(columnOf(yourPaySheet(await comparisonIn('41860')), 'dated')).toMatchObject([
    { value: '2024-05-01' },
    { value: '2024-05-01' },
    { value: null },
  ]);
});

it('shows no aging for market figures without a date', async () => {
  const values = columnOf(yourPaySheet(await comparisonIn('CA')), 'aging').map(
    (cell) => cell?.type === 'formula' && cell.value,
  );
  expect(values).toEqual([0, 0, null]);
});

it.each(['CA', '41860'])(
  'says on Pay why a figure is missing in %s, and leaves no cell blank',
  async (place) => {
    const { table } = paySheet(await comparisonIn(place));
    const cells = table?.rows.flat() ?? [];
    expect(cells.length).toBeGreaterThan(60);
    expect(cells.filter(({ type }) => type === 'empty')).toEqual([]);
  },
);

it('draws all bars of Pay by state on one scale', async () => {
  const [sheet] = payByStateSheet(await comparisonIn('CA'));
  expect(sheet?.table?.marks).toHaveLength(1);
});

it('labels each line of the Summary differently, also where there is a place', async () => {
  const labels = summarySheet(await comparisonIn('CA')).lines.flatMap((line) =>
    line.type === 'fact' ? [line.label] : [],
  );
  expect(labels).toContain('Pay there');
  expect(new Set(labels).size).toBe(labels.length);
});

/** Rows of a sheet as XML. It is the inner loop of every large workbook: what can be made once for a column is. */
import { missingCode } from '../../document/missing-code.ts';
import { columnLetters } from '../../render/xlsx/a1.ts';
import { sheetNumber } from '../../render/xlsx/number-format.ts';
import type { ColumnInfo, ColumnUnit, ExportValue, Measured } from '../table.ts';
import { styleNumbers, unitStyle } from './data-styles.ts';
import type { Texts } from './texts.ts';

type Row = readonly ExportValue[];

/** Percents are fractions in a sheet; all else stands as it is. */
function scaled(value: number, unit: ColumnUnit | null): number {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}.`);
  return unit === 'percent' ? sheetNumber(value, 'percent') : value;
}

function measuredXml(start: string, { value, unit }: Measured): string {
  return `${start}" s="${unitStyle(unit)}"><v>${scaled(value, unit)}</v></c>`;
}

/** Writes rows under their numbers in the sheet. Blank texts are no cells. */
export function rowWriter(
  columns: readonly ColumnInfo[],
  texts: Texts,
): (row: Row, number: number) => string {
  const starts = columns.map((_, position) => `<c r="${columnLetters(position + 1)}`);
  const units = columns.map(({ unit }) => unit);
  const numberStarts = units.map((unit) => `" s="${unit === null ? 0 : unitStyle(unit)}"><v>`);
  const missingStart = `" s="${styleNumbers.missing}"`;
  // Texts of neighbouring rows are often the same.
  const lastTexts = columns.map(() => '');
  const lastCells = columns.map(() => '');

  function textCell(text: string, position: number): string {
    if (text === lastTexts[position]) return lastCells[position] ?? '';
    const cell = `"${texts.cell(text)}`;
    lastTexts[position] = text;
    lastCells[position] = cell;
    return cell;
  }

  return (row, number) => {
    const at = String(number);
    let xml = `<row r="${at}">`;
    for (let position = 0; position < row.length; position += 1) {
      const value = row[position];
      if (value === undefined || value === '') continue;
      const start = starts[position] + at;
      if (typeof value === 'number')
        xml += `${start}${numberStarts[position]}${scaled(value, units[position] ?? null)}</v></c>`;
      else if (typeof value === 'string') xml += start + textCell(value, position);
      else if ('value' in value) xml += measuredXml(start, value);
      else xml += start + missingStart + texts.cell(missingCode(value.missing, value.bound));
    }
    return `${xml}</row>`;
  };
}

/** The row of headings. */
export function headingRow(columns: readonly ColumnInfo[], texts: Texts): string {
  const cells = columns.map(
    ({ heading }, position) =>
      `<c r="${columnLetters(position + 1)}1" s="${styleNumbers.heading}"${texts.cell(heading)}`,
  );
  return `<row r="1">${cells.join('')}</row>`;
}

/** Rows and their cells as XML. */
import type { SharedStrings } from './shared-strings.ts';
import type { SheetValue } from './sheet-value.ts';
import { xmlText } from './xml.ts';

/** A number as a sheet can hold it. One that is not finite would make the file one that Excel repairs. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}.`);
  return value;
}

/** The cell at this address, in the style of this number. */
export function cellXml(address: string, value: SheetValue, style: number, strings: SharedStrings): string {
  const start = `<c r="${address}" s="${style}"`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${finite(value)}</v></c>`;
  if (typeof value === 'string') return `${start} t="s"><v>${strings.number(value)}</v></c>`;
  const formula = `<f>${xmlText(value.formula)}</f>`;
  // A result that is blank is a text without characters.
  if (value.result === null) return `${start} t="str">${formula}<v></v></c>`;
  return `${start}>${formula}<v>${finite(value.result)}</v></c>`;
}

/** The row of this number, with its height in points. */
export function rowXml(number: number, height: number, cells: string): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`;
}

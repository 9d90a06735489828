/** Writes a table as CSV, chunk by chunk: RFC 4180, in the dialect of its profile. */
import type { CsvProfile } from '../document/csv-choice.ts';
import { missingCode } from '../document/missing-code.ts';
import { type Dialect, dialects } from '../render/csv/dialect.ts';
import { csvField, numberWriter } from '../render/csv/field.ts';
import type { Batch } from './rows.ts';
import type { ColumnInfo, ExportValue } from './table.ts';
import type { FileStream, Written } from './written.ts';

/** Characters that are gathered before they are handed on. */
const chunkLength = 1 << 18;

/** As many texts as are kept with their field: most stand in many rows. */
const mostKept = 4096;

const byteOrderMark = '\ufeff';

/** Writes texts as fields. */
function textFields(dialect: Dialect): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const field = csvField({ type: 'text', text }, dialect);
    if (known.size >= mostKept) known.clear();
    known.set(text, field);
    return field;
  };
}

/** Writes the lines of rows. */
export function csvLines(profile: CsvProfile): (rows: Batch) => string {
  const dialect = dialects[profile];
  const { delimiter, lineEnd } = dialect;
  const textField = textFields(dialect);
  const numberField = numberWriter(dialect);
  // A code of ours is neither quoted nor guarded, so that no reader need undo it.
  const other = (value: Exclude<ExportValue, string | number>) =>
    'value' in value ? numberField(value.value) : missingCode(value.missing, value.bound, numberField);
  // Texts of neighbouring rows are often the same.
  const lastTexts: string[] = [];
  const lastFields: string[] = [];
  const textAt = (text: string, position: number): string => {
    if (text !== lastTexts[position]) {
      lastTexts[position] = text;
      lastFields[position] = textField(text);
    }
    return lastFields[position] ?? '';
  };
  return (rows) => {
    let lines = '';
    for (const row of rows) {
      let before = '';
      let position = 0;
      for (const value of row) {
        lines += before;
        if (typeof value === 'number') lines += numberField(value);
        else lines += typeof value === 'string' ? textAt(value, position) : other(value);
        before = delimiter;
        position += 1;
      }
      lines += lineEnd;
    }
    return lines;
  };
}

/** The file of the batches. Programs are given keys as the header, people headings. */
export function csvFile(
  columns: readonly ColumnInfo[],
  batches: AsyncIterable<Batch>,
  profile: CsvProfile,
): FileStream {
  const written: Written = { rows: 0, sheets: [] };
  const linesOf = csvLines(profile);
  const header = columns.map(({ key, heading }) => (profile === 'machine' ? key : heading));
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let gathered = (dialects[profile].byteOrderMark ? byteOrderMark : '') + linesOf([header]);
    for await (const batch of batches) {
      for (let start = 0; start < batch.length; start += 64) {
        gathered += linesOf(batch.slice(start, start + 64));
        if (gathered.length < chunkLength) continue;
        yield Buffer.from(gathered);
        gathered = '';
      }
      written.rows += batch.length;
    }
    if (gathered !== '') yield Buffer.from(gathered);
  }
  return { chunks: chunks(), written };
}

/** The `manifest.csv` in the zip of a batch: each comparison with its files, their bytes and sha256. */
import { dialects } from '../render/csv/dialect.ts';
import { csvField, numberWriter } from '../render/csv/field.ts';
import type { Receipt } from '../report/receipt.ts';
import type { ManifestItem } from './manifest.ts';

/** Its path in the zip. No file of a report has this name. */
export const indexPath = 'manifest.csv';

const columns = [
  'position',
  'roles',
  'status',
  'report',
  'location',
  'baseline',
  'format',
  'file',
  'bytes',
  'sha256',
  'error',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** For programs: no byte order mark, and every cell as it is. */
const dialect = dialects.machine;
const number = numberWriter(dialect);

function line(row: Row): string {
  const cells = columns.map((column) => {
    const value = row[column] ?? '';
    return typeof value === 'number' ? number(value) : csvField({ type: 'text', text: value }, dialect);
  });
  return `${cells.join(dialect.delimiter)}${dialect.lineEnd}`;
}

function rowsOf(
  { position, roles, status, report, error }: ManifestItem,
  receipt: Receipt | undefined,
  folder: string,
): Row[] {
  const asked = { position, roles: roles.join('|'), status };
  if (report === null || receipt === undefined) return [{ ...asked, error: error?.message ?? '' }];
  const { location, baseline } = receipt.request;
  return receipt.files.map(({ format, name, bytes, sha256 }) => ({
    ...asked,
    report,
    location,
    baseline,
    format,
    file: folder + name,
    bytes,
    sha256,
  }));
}

/** A line for each file of each comparison, and one for each comparison that has none. */
export function indexCsv(
  items: readonly ManifestItem[],
  receipts: ReadonlyMap<string, Receipt>,
  folders: ReadonlyMap<string, string>,
): Uint8Array {
  const rows = items.flatMap((item) => {
    const report = item.report ?? '';
    return rowsOf(item, receipts.get(report), folders.get(report) ?? '');
  });
  const header = `${columns.join(dialect.delimiter)}${dialect.lineEnd}`;
  return Buffer.from(header + rows.map(line).join(''));
}

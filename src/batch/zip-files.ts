/** The files of a batch as parts of one zip, each under the name that its report gives it. */
import type { FileFormat } from '../render/renderer.ts';
import { readReportFile } from '../report/read-report-file.ts';
import type { Receipt } from '../report/receipt.ts';
import { readAhead } from '../run/read-ahead.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import type { WholePart } from '../zip/zip-stream.ts';

/** A workbook and a PDF are deflated by themselves. */
const isDeflated: Readonly<Record<FileFormat, boolean>> = {
  csv: true,
  'csv-metadata': true,
  xlsx: false,
  pdf: false,
};

/** As many reports as are read while others are written: a few, as each may have megabytes. */
const reportsAtOnce = 8;

/**
 * In which folder of the zip the files of each report are, '' for most. Two reports can have files of one name, as the
 * formats that were asked for are not part of it: the later one's are in a folder of its own, all of them, as a CSV and
 * its description belong together.
 */
export function foldersOf(receipts: readonly Receipt[]): Map<string, string> {
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  for (const { id, files } of receipts) {
    const isTaken = files.some(({ name }) => taken.has(name));
    folders.set(id, isTaken ? `${id}/` : '');
    for (const { name } of files) taken.add(name);
  }
  return folders;
}

/** The parts of the reports, in their order. Throws `storage-failed` at a file that is not what its receipt says. */
export async function* fileParts(
  receipts: readonly Receipt[],
  folders: ReadonlyMap<string, string>,
  store: ObjectStore,
): AsyncGenerator<WholePart> {
  const read = async (receipt: Receipt): Promise<WholePart[]> => {
    const parts: WholePart[] = [];
    for (const file of receipt.files)
      parts.push({
        path: `${folders.get(receipt.id) ?? ''}${file.name}`,
        bytes: await readReportFile(store, receipt, file),
        isDeflated: isDeflated[file.format],
      });
    return parts;
  };
  for await (const parts of readAhead(receipts, reportsAtOnce, read)) yield* parts;
}

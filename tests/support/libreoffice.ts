/** LibreOffice, where the machine has it: a second program that opens our workbooks and reckons their formulas anew. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { temporaryFolder } from './temporary-folder.ts';

/** The path of the program, or undefined. */
export const soffice = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync);

/** The workbook without the results of its formulas, so that whoever opens it must reckon them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, content];
    const xml = strFromU8(content).replaceAll(/( t="str")?><f>([^<]*)<\/f><v>[^<]*<\/v>/g, '><f>$2</f>');
    return [name, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(parts));
}

/** The workbook after LibreOffice has opened it, reckoned every formula and saved it again. */
export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  if (soffice === undefined) throw new Error('There is no LibreOffice (soffice) on this machine.');
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'before.xlsx'), withoutResults(bytes));
  // A profile of its own, so that no running LibreOffice takes the work over.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const filter = 'xlsx:Calc MS Excel 2007 XML';
  await promisify(execFile)(soffice, [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(folder, 'after'),
    join(folder, 'before.xlsx'),
  ]);
  return readFile(join(folder, 'after', 'before.xlsx'));
}

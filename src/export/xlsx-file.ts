/** Writes a table as an Excel workbook, chunk by chunk: as many sheets as its rows need, and one on where they come from. */
import { contentTypesXml } from '../render/xlsx/content-types.ts';
import { appPropertiesXml, corePropertiesXml } from '../render/xlsx/properties-xml.ts';
import { type Relationship, relationshipId, relationshipsXml } from '../render/xlsx/relationships.ts';
import { xmlHead, xmlText } from '../render/xlsx/xml.ts';
import { type ZipPart, zipStream } from '../zip/zip-stream.ts';
import type { AboutExport } from './about.ts';
import { aboutColumns, aboutRows } from './about.ts';
import type { Batch } from './rows.ts';
import type { ColumnInfo } from './table.ts';
import type { FileStream, Written } from './written.ts';
import { dataStylesXml } from './xlsx/data-styles.ts';
import { RowCursor } from './xlsx/row-cursor.ts';
import { filterArea, type SheetLimits, sheetChunks } from './xlsx/sheet-stream.ts';
import { Texts } from './xlsx/texts.ts';

/** Excel's rows; and bytes of a sheet far below the 4 GB at which a part of a zip would need ZIP64. */
const usualLimits: SheetLimits = { rows: 1_048_576, bytes: 3_000_000_000 };

interface SheetMade {
  readonly name: string;
  readonly columns: number;
  rows: number;
}

const rootLinks: readonly Relationship[] = [
  ['workbook', 'xl/workbook.xml'],
  ['core', 'docProps/core.xml'],
  ['app', 'docProps/app.xml'],
];

/** A text in pieces of a good size. */
function* pieces(texts: Iterable<string>): Generator<Uint8Array> {
  let gathered = '';
  for (const text of texts) {
    gathered += text;
    if (gathered.length < 1 << 16) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  if (gathered !== '') yield Buffer.from(gathered);
}

function part(path: string, ...texts: readonly string[]): ZipPart {
  return { path, chunks: pieces(texts) };
}

/** The properties of every workbook of ours, about an export. */
function propertiesXml({ title, rowIs, release, releaseSha256, date }: AboutExport): string {
  const subtitle = `A row is ${rowIs}`;
  return corePropertiesXml({ title, subtitle, date, release: { id: release, sha256: releaseSha256 } });
}

function workbookXml(sheets: readonly SheetMade[]): string {
  const named = sheets.map(
    ({ name }, position) =>
      `<sheet name="${xmlText(name)}" sheetId="${position + 1}" r:id="${relationshipId(position)}"/>`,
  );
  // Excel keeps each filter as a hidden name beside it.
  const filters = sheets.map(
    ({ name, columns, rows }, position) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${position}" hidden="1">'${xmlText(name)}'!${filterArea(columns, rows + 1, '$')}</definedName>`,
  );
  return `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${named.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

const sheetPath = (position: number) => `xl/worksheets/sheet${position + 1}.xml`;

/** The parts that hold the sheets together; what they say is known only after the sheets. */
function* lastParts(sheets: readonly SheetMade[], texts: Texts): Generator<ZipPart> {
  const links: Relationship[] = [
    ...sheets.map((_, position): Relationship => ['sheet', `worksheets/sheet${position + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['strings', 'sharedStrings.xml'],
  ];
  const paths = [
    'docProps/core.xml',
    'docProps/app.xml',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
  ];
  yield { path: 'xl/sharedStrings.xml', chunks: pieces(texts.xml()) };
  yield part('xl/styles.xml', dataStylesXml());
  yield part('xl/workbook.xml', workbookXml(sheets));
  yield part('xl/_rels/workbook.xml.rels', relationshipsXml(links));
  yield part(
    '[Content_Types].xml',
    contentTypesXml([...paths, ...sheets.map((_, position) => sheetPath(position))]),
  );
}

/** The file of the batches. The same rows give the same bytes. */
export function xlsxFile(
  columns: readonly ColumnInfo[],
  batches: AsyncIterable<Batch>,
  about: AboutExport,
  limits: SheetLimits = usualLimits,
): FileStream {
  const written: Written = { rows: 0, sheets: [] };
  const texts = new Texts();
  const sheets: SheetMade[] = [];

  function sheet(name: string, of: readonly ColumnInfo[], cursor: RowCursor): ZipPart {
    const made: SheetMade = { name, columns: of.length, rows: 0 };
    const path = sheetPath(sheets.push(made) - 1);
    const chunks = sheetChunks(of, cursor, texts, limits, (rows) => {
      made.rows = rows;
    });
    return { path, chunks };
  }

  async function* parts(): AsyncGenerator<ZipPart> {
    yield part('_rels/.rels', relationshipsXml(rootLinks));
    yield part('docProps/core.xml', propertiesXml(about));
    yield part('docProps/app.xml', appPropertiesXml);
    const cursor = new RowCursor(batches);
    try {
      do {
        const count = sheets.length + 1;
        yield sheet(count === 1 ? about.sheet : `${about.sheet} (${count})`, columns, cursor);
      } while (await cursor.fill());
    } finally {
      await cursor.close();
    }
    for (const { name, rows } of sheets) {
      written.sheets.push({ name, rows });
      written.rows += rows;
    }
    yield sheet('About', aboutColumns, new RowCursor(aboutRows(about, written)));
    yield* lastParts(sheets, texts);
  }
  return { chunks: zipStream(parts()), written };
}

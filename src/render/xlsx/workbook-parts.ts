/** The parts of a workbook: those of each sheet, and those that hold them together. */
import type { Document } from '../../document/document.ts';
import type { SheetTheme } from '../theme.ts';
import { createBook } from './book.ts';
import { contentTypesXml } from './content-types.ts';
import { placed } from './placed-sheet.ts';
import { appPropertiesXml, corePropertiesXml } from './properties-xml.ts';
import { type Relationship, relationshipsXml } from './relationships.ts';
import { numbered, type Part, sheetParts } from './sheet-parts.ts';
import type { SheetStyles } from './styles.ts';
import { workbookXml } from './workbook-xml.ts';

const rootLinks: readonly Relationship[] = [
  ['workbook', 'xl/workbook.xml'],
  ['core', 'docProps/core.xml'],
  ['app', 'docProps/app.xml'],
];

/** The sheets come first: `workbookXml` counts on it. */
function workbookLinks(sheetCount: number): Relationship[] {
  return [
    ...Array.from(
      { length: sheetCount },
      (_, position): Relationship => ['sheet', `worksheets/sheet${position + 1}.xml`],
    ),
    ['styles', 'styles.xml'],
    ['theme', 'theme/theme1.xml'],
    ['strings', 'sharedStrings.xml'],
  ];
}

/** Every part of the workbook of a document, the kinds of parts first. */
export async function workbookParts(
  document: Document,
  theme: SheetTheme,
  styles: SheetStyles,
): Promise<Part[]> {
  const book = await createBook(styles);
  const sheets = numbered(document.sheets.map(placed));
  const parts: Part[] = [
    ['_rels/.rels', relationshipsXml(rootLinks)],
    ['docProps/core.xml', corePropertiesXml(document)],
    ['docProps/app.xml', appPropertiesXml],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationshipsXml(workbookLinks(sheets.length))],
    ...sheets.flatMap((place) => sheetParts(place, sheets, { document, theme, book })),
    ['xl/theme/theme1.xml', book.styleSheet.theme],
    // What the sheets use is known only now.
    ['xl/styles.xml', book.styleSheet.xml()],
    ['xl/sharedStrings.xml', book.strings.xml()],
  ];
  return [['[Content_Types].xml', contentTypesXml(parts.map(([path]) => path))], ...parts];
}

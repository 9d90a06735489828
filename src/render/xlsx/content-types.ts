/** The part that says of what kind each other part is. */
import { xmlHead } from './xml.ts';

const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const office = 'application/vnd.openxmlformats-officedocument';

/** The kinds of parts by how their paths begin. */
const kinds: readonly (readonly [path: string, type: string])[] = [
  ['xl/workbook.xml', `${sheets}.sheet.main+xml`],
  ['xl/worksheets/sheet', `${sheets}.worksheet+xml`],
  ['xl/tables/', `${sheets}.table+xml`],
  ['xl/styles.xml', `${sheets}.styles+xml`],
  ['xl/sharedStrings.xml', `${sheets}.sharedStrings+xml`],
  ['xl/theme/', `${office}.theme+xml`],
  ['xl/drawings/drawing', `${office}.drawing+xml`],
  ['xl/charts/', `${office}.drawingml.chart+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${office}.extended-properties+xml`],
];

/** Relationships are told by their ending. */
const defaults =
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';

/** The part `[Content_Types].xml` for parts of these paths. */
export function contentTypesXml(paths: Iterable<string>): string {
  const overrides = [...paths].flatMap((path) => {
    const kind = kinds.find(([start]) => path.startsWith(start));
    return kind === undefined ? [] : [`<Override PartName="/${path}" ContentType="${kind[1]}"/>`];
  });
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`;
}

/** The parts that say which other parts a part refers to, and by which ids. */
import { xmlHead } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';

const types = {
  workbook: `${office}/officeDocument`,
  core: `${packaging}/metadata/core-properties`,
  app: `${office}/extended-properties`,
  styles: `${office}/styles`,
  theme: `${office}/theme`,
  strings: `${office}/sharedStrings`,
  sheet: `${office}/worksheet`,
  table: `${office}/table`,
  drawing: `${office}/drawing`,
  chart: `${office}/chart`,
} as const;

/** What a part is to the one that refers to it, and its path from there. */
export type Relationship = readonly [type: keyof typeof types, target: string];

/** The id of the relationship in this position. */
export function relationshipId(position: number): string {
  return `rId${position + 1}`;
}

/** The part, as XML. */
export function relationshipsXml(all: readonly Relationship[]): string {
  const written = all.map(
    ([type, target], position) =>
      `<Relationship Id="${relationshipId(position)}" Type="${types[type]}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packaging}">${written.join('')}</Relationships>`;
}

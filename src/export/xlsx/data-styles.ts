/** The few styles of a sheet of data: headings, texts, codes of missing values, and numbers by their unit. */
import { unitFormat } from '../../render/xlsx/number-format.ts';
import { xmlHead, xmlText } from '../../render/xlsx/xml.ts';
import { usualLocale } from '../../words/locale.ts';
import { type ColumnUnit, columnUnits } from '../table.ts';

/** The numbers of styles; those of the units follow. */
export const styleNumbers = { text: 0, heading: 1, missing: 2 } as const;
const firstUnit = 3;

/** The number of the style of numbers in a unit. */
export function unitStyle(unit: ColumnUnit): number {
  return firstUnit + columnUnits.indexOf(unit);
}

/** The format code of a unit, in US English as all of an export is. */
function formatOf(unit: ColumnUnit): string {
  if (unit === 'rank') return '0';
  if (unit === 'varies') return 'General';
  return unitFormat(unit === 'pay' ? 'usd-year' : unit, usualLocale);
}

/** Formats of one's own are numbered from here. */
const firstFormat = 164;

const face = '<name val="Calibri"/><family val="2"/>';
const fonts = [
  `<font><sz val="11"/>${face}</font>`,
  `<font><b/><sz val="11"/><color rgb="FFFFFFFF"/>${face}</font>`,
  `<font><i/><sz val="11"/><color rgb="FF6B7280"/>${face}</font>`,
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF17405C"/><bgColor indexed="64"/></patternFill></fill>',
];

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** The part `xl/styles.xml`. */
export function dataStylesXml(): string {
  const formats = columnUnits.map(
    (unit, position) =>
      `<numFmt numFmtId="${firstFormat + position}" formatCode="${xmlText(formatOf(unit))}"/>`,
  );
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf>',
    ...columnUnits.map(
      (_, position) =>
        `<xf numFmtId="${firstFormat + position}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    ),
  ];
  return [
    `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    list('numFmts', formats),
    list('fonts', fonts),
    list('fills', fills),
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', cells),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

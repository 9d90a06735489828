/** What we take from exceljs: its keeper of styles and its theme. The whole package takes many times as long to load. */
declare module 'exceljs/lib/xlsx/xform/style/styles-xform.js' {
  import type { Style } from 'exceljs';
  export default class StylesXform {
    constructor(initialise: true);
    /** The style's id in the workbook. An object that it has seen before is not looked at again. */
    addStyleModel(style: Partial<Style>): number;
    /** The id of what a conditional format changes; each call makes another. */
    addDxfStyle(style: Partial<Style>): number;
    /** The part `xl/styles.xml`. */
    readonly xml: string;
  }
}

declare module 'exceljs/lib/xlsx/xml/theme1.js' {
  /** The part `xl/theme/theme1.xml`: the colours and fonts that Excel offers. */
  const theme: string;
  export default theme;
}

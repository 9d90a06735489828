/** The order of elements that the schema of worksheets demands; Excel repairs a file that breaks it, others do not notice. */

/** Children of `worksheet`, from the schema of ECMA-376 (sml.xsd, CT_Worksheet). */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The names of the elements right below the root, in their order. */
function children(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:"[^"]*"|[^">])*?(\/?)>/g,
  )) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (empty !== '/') depth += 1;
    }
  }
  if (depth !== 0) throw new Error(`${depth} elements are not closed`);
  return names;
}

/** The elements of a worksheet that stand where the schema does not want them, or that it does not know. */
export function outOfOrder(xml: string): string[] {
  let last = 0;
  return children(xml).filter((name) => {
    const place = order.indexOf(name);
    const isWrong = place < last;
    last = Math.max(last, place);
    return isWrong;
  });
}

/**
 * The order of elements that the schemas of workbooks demand; Excel repairs a file that breaks it, others do not
 * notice. From ECMA-376: sml.xsd, dml-chart.xsd, dml-main.xsd and dml-spreadsheetDrawing.xsd.
 */

/** The children that an element may have, in their order; where the name has two meanings, it stands with its parent's. */
const orders: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is extLst',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  dataBar: 'cfvo color',
  dataValidation: 'formula1 formula2',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
  dxf: 'font numFmt fill alignment border protection extLst',
  patternFill: 'fgColor bgColor',

  wsDr: 'oneCellAnchor',
  oneCellAnchor: 'from ext graphicFrame clientData',
  from: 'col colOff row rowOff',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
  nvGraphicFramePr: 'cNvPr cNvGraphicFramePr',
  xfrm: 'off ext',

  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  title: 'tx layout overlay spPr txPr extLst',
  plotArea: 'layout barChart lineChart catAx valAx dTable spPr extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'barChart/ser':
    'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'lineChart/ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  marker: 'symbol size spPr extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  scaling: 'logBase orientation max min extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  strRef: 'f strCache extLst',
  numRef: 'f numCache extLst',
  strCache: 'ptCount pt extLst',
  numCache: 'formatCode ptCount pt extLst',
  spPr: 'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst extLst',
  rich: 'bodyPr lstStyle p',
  txPr: 'bodyPr lstStyle p',
  p: 'pPr r br fld endParaRPr',
  'p/r': 'rPr t',
  rPr: 'ln noFill solidFill gradFill effectLst highlight latin ea cs sym hlinkClick extLst',
  defRPr: 'ln noFill solidFill gradFill effectLst highlight latin ea cs sym hlinkClick extLst',
};

/** Elements whose children may stand in any order, or that the package's own schemas define as such. */
const free = new Set(['font', 'Types', 'coreProperties', 'Properties']);

interface Element {
  readonly name: string;
  readonly children: string[];
}

/** Every element of the XML with the names of its children, without prefixes. */
function elements(xml: string): { element: Element; parent: string }[] {
  const found: { element: Element; parent: string }[] = [];
  const open: Element[] = [];
  for (const [, closing, name = '', empty] of xml.matchAll(
    /<(\/?)(?:[A-Za-z]\w*:)?([A-Za-z][\w.-]*)(?:"[^"]*"|[^">])*?(\/?)>/g,
  )) {
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`'${name}' is closed where it is not open`);
      continue;
    }
    const parent = open.at(-1);
    parent?.children.push(name);
    const element = { name, children: [] };
    found.push({ element, parent: parent?.name ?? '' });
    if (empty !== '/') open.push(element);
  }
  if (open.length > 0) throw new Error(`${open.length} elements are not closed`);
  return found;
}

function misplaced({ name, children }: Element, parent: string): string[] {
  const distinct = new Set(children);
  const order = (orders[`${parent}/${name}`] ?? orders[name])?.split(' ');
  if (order === undefined)
    return distinct.size > 1 && !free.has(name) ? [`${name}, whose order is not known here`] : [];
  let last = 0;
  return children.flatMap((child) => {
    const place = order.indexOf(child);
    const isWrong = place < last;
    last = Math.max(last, place);
    return isWrong ? [`${name}/${child}`] : [];
  });
}

/**
 * The elements of a part that stand where its schema does not want them, or that it does not know: `parent/child`.
 * An element of several kinds of children, whose order is not known, is named too.
 */
export function outOfOrder(xml: string): string[] {
  return elements(xml).flatMap(({ element, parent }) => misplaced(element, parent));
}

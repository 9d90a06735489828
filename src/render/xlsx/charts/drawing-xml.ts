/** The drawing of a sheet: where each of its charts stands, and what a reader who cannot see it is told. */
import type { SheetLine } from '../../../document/sheet.ts';
import { summaryWidths } from '../sheet-lines.ts';
import { xmlHead, xmlText } from '../xml.ts';
import type { BoundChart } from './bound-chart.ts';

/** EMU in a pixel, the unit in which columns are measured. */
const pixel = 9525;

/** Pixels. Charts stand in a grid of two columns. */
const chart = { width: 492, height: 320, gap: 16 } as const;
const perRow = 2;

/** Rows below the lines have Excel's own height: 15 points, 20 pixels. */
const rowPixels = 20;

/** Width of the first column in pixels, of characters that are seven wide. */
const firstColumn = Math.trunc(((256 * summaryWidths[0] + Math.trunc(128 / 7)) / 256) * 7);

/** The place of each chart in the grid: its number from the left and the top; a wide one has a row to itself. */
function places(charts: readonly BoundChart[]): number[] {
  let next = 0;
  return charts.map(({ wide }) => {
    if (wide) next = Math.ceil(next / perRow) * perRow;
    const place = next;
    next += wide ? perRow : 1;
    return place;
  });
}

function anchor(position: number, wide: boolean, lines: readonly SheetLine[]): string {
  const left = (position % perRow) * (chart.width + chart.gap);
  const width = wide ? perRow * (chart.width + chart.gap) - chart.gap : chart.width;
  const [column, offset] = left < firstColumn ? [0, left] : [1, left - firstColumn];
  const rowsOfChart = Math.ceil((chart.height + chart.gap) / rowPixels);
  const row = lines.length + 1 + Math.floor(position / perRow) * rowsOfChart;
  const from = `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${offset * pixel}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`;
  return `${from}<xdr:ext cx="${width * pixel}" cy="${chart.height * pixel}"/>`;
}

function frame({ title, description }: BoundChart, number: number): string {
  const name = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${xmlText(title)}" descr="${xmlText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
  const place = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
  return `<xdr:graphicFrame macro="">${name}${place}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
}

/** The part, as XML; the charts are its relationships `rId1`, `rId2` and so on. */
export function drawingXml(charts: readonly BoundChart[], lines: readonly SheetLine[]): string {
  const cells = places(charts);
  const anchors = charts.map(
    (each, position) =>
      `<xdr:oneCellAnchor>${anchor(cells[position] ?? position, each.wide, lines)}${frame(each, position + 1)}<xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `${xmlHead}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join('')}</xdr:wsDr>`;
}

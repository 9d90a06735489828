/** The part of one chart: what it draws, bound to cells, with their contents cached so that viewers show it at once. */
import { type Locale, wordsTag } from '../../../words/locale.ts';
import type { SheetTheme } from '../../theme.ts';
import { numberFormat } from '../number-format.ts';
import { xmlHead, xmlText } from '../xml.ts';
import type { Bound, BoundChart, BoundSeries } from './bound-chart.ts';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What texts look like, and in which language they are. */
interface Look {
  readonly theme: SheetTheme;
  readonly locale: Locale;
}

/** Ids by which the two axes find each other. */
const axes = { category: 1, value: 2 } as const;

function points(contents: readonly (string | number | null)[]): string {
  const cached = contents.flatMap((content, index) =>
    content === null ? [] : [`<c:pt idx="${index}"><c:v>${xmlText(String(content))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${contents.length}"/>${cached.join('')}`;
}

function words({ address, contents }: Bound<string>): string {
  return `<c:strRef><c:f>${xmlText(address)}</c:f><c:strCache>${points(contents)}</c:strCache></c:strRef>`;
}

function numbers({ address, contents }: Bound<number | null>, format: string): string {
  return `<c:numRef><c:f>${xmlText(address)}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode>${points(contents)}</c:numCache></c:numRef>`;
}

/** A colour without its `#`. */
function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

/** EMU in a point. */
const point = 12_700;

function line(color: string, width: number): string {
  return `<a:ln w="${Math.round(width * point)}">${fill(color)}</a:ln>`;
}

const noLine = '<a:ln><a:noFill/></a:ln>';

/** Size in hundredths of a point. */
function textStyle(theme: SheetTheme, color: string, size: number, bold = false): string {
  return `<a:defRPr sz="${size}" b="${bold ? 1 : 0}">${fill(color)}<a:latin typeface="${xmlText(theme.fontName)}"/></a:defRPr>`;
}

/** Level text wraps where it has no room; otherwise programs slant long categories, and take the chart's own room. */
const level = '<a:bodyPr rot="0" vert="horz"/>';

function textProperties({ theme, locale }: Look, body = '<a:bodyPr/>', size = 900): string {
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${textStyle(theme, theme.chart.text, size)}</a:pPr><a:endParaRPr lang="${wordsTag(locale)}"/></a:p></c:txPr>`;
}

function title(text: string, { theme, locale }: Look): string {
  const style = textStyle(theme, theme.headerFill, 1200, true);
  const run = style.replaceAll('defRPr', 'rPr').replace('<a:rPr ', `<a:rPr lang="${wordsTag(locale)}" `);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${style}</a:pPr><a:r>${run}<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesColor(theme: SheetTheme, index: number): string {
  const { series } = theme.chart;
  return series[index % series.length] ?? theme.headerFill;
}

interface Drawn {
  readonly series: BoundSeries;
  readonly index: number;
  readonly chart: BoundChart;
  readonly format: string;
  readonly theme: SheetTheme;
}

/** What each kind of series ends in, the same for all: its categories and its numbers. */
function data({ series, chart, format }: Drawn): string {
  return `<c:cat>${words(chart.categories)}</c:cat><c:val>${numbers(series.values, format)}</c:val>`;
}

function barSeries(drawn: Drawn): string {
  const { series, index, theme } = drawn;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${words(series.name)}</c:tx><c:spPr>${fill(seriesColor(theme, index))}</c:spPr><c:invertIfNegative val="0"/>${data(drawn)}</c:ser>`;
}

/** The marks of a range are alike on both sides of its middle, which stands out: a dash ends it, a diamond is a quarter. */
function rangeMark(index: number, count: number): { symbol: string; size: number; color: number } {
  if (index === 0 || index === count - 1) return { symbol: 'dash', size: 12, color: 0 };
  return index === (count - 1) / 2
    ? { symbol: 'circle', size: 9, color: 1 }
    : { symbol: 'diamond', size: 8, color: 0 };
}

function rangeSeries(drawn: Drawn): string {
  const { series, index, chart, theme } = drawn;
  const { symbol, size, color } = rangeMark(index, chart.series.length);
  const look = `${fill(seriesColor(theme, color))}${line('#ffffff', 0.75)}`;
  const marker = `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${look}</c:spPr></c:marker>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${words(series.name)}</c:tx><c:spPr>${noLine}</c:spPr>${marker}${data(drawn)}<c:smooth val="0"/></c:ser>`;
}

const axisIds = `<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/>`;

/** The series of a chart in the element of their kind. */
function plot(chart: BoundChart, format: string, theme: SheetTheme): string {
  const drawn = chart.series.map((series, index) => ({ series, index, chart, format, theme }));
  if (chart.kind === 'range') {
    const stem = `<c:hiLowLines><c:spPr>${line(theme.bar, 7)}</c:spPr></c:hiLowLines>`;
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.map(rangeSeries).join('')}${stem}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  }
  const direction = chart.kind === 'bars' ? 'bar' : 'col';
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${drawn.map(barSeries).join('')}<c:gapWidth val="60"/>${axisIds}</c:barChart>`;
}

/** Lying bars are read from the top, so their categories run downwards and their numbers stand below them. */
function categoryAxis(kind: BoundChart['kind'], look: Look): string {
  const { theme } = look;
  const isLying = kind === 'bars';
  return `<c:catAx><c:axId val="${axes.category}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(theme.chart.axis, 0.75)}</c:spPr>${textProperties(look, level)}<c:crossAx val="${axes.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(kind: BoundChart['kind'], format: string, look: Look): string {
  const { theme } = look;
  const isLying = kind === 'bars';
  return `<c:valAx><c:axId val="${axes.value}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${line(theme.rule, 0.5)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${noLine}</c:spPr>${textProperties(look)}<c:crossAx val="${axes.category}"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** The part, as XML. */
export function chartXml(chart: BoundChart, theme: SheetTheme, locale: Locale): string {
  const look = { theme, locale };
  const format = numberFormat({ type: 'number', value: 1, unit: chart.unit }, locale);
  const { kind } = chart;
  // The numbers of an axis are round: one digit after the point is enough.
  const axisFormat = format.replace(/\.0+/, '.0');
  const area = `<c:plotArea><c:layout/>${plot(chart, format, theme)}${categoryAxis(kind, look)}${valueAxis(kind, axisFormat, look)}</c:plotArea>`;
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(look)}</c:legend>`;
  const frame = `<c:spPr>${fill('#ffffff')}${line(theme.rule, 0.75)}</c:spPr>`;
  return `${xmlHead}<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${title(chart.title, look)}<c:autoTitleDeleted val="0"/>${area}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${frame}</c:chartSpace>`;
}

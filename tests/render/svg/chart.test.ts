/** Charts for web pages: well-formed, escaped, with words; and as they looked when last reviewed. */
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/render/pdf/fonts.ts';
import { chartSvg } from '../../../src/render/svg/chart.ts';
import { theme } from '../../../templates/theme.ts';
import { charts, genderChart, look, payChart, skillsChart } from '../chart/sample-charts.ts';
import { documentOf } from '../pdf/sample-document.ts';

const width = 504;

/** One tag with its attributes, or text between tags, in which the characters of XML are escaped. */
const token =
  /<(?<close>\/?)(?<name>[a-z]+)(?<attributes>(?: [\w-]+="(?:[^"<&]|&(?:amp|lt|gt|quot);)*")*)(?<empty>\/?)>|(?<text>(?:[^<&]|&(?:amp|lt|gt|quot);)+)/y;

/** The texts of each element, by name; fails where the markup is not well-formed. */
function readXml(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const { name, close, empty, text, attributes = '' } = token.exec(xml)?.groups ?? {};
    if (name === undefined && text === undefined) throw new Error(`not XML: ${xml.slice(at, at + 80)}`);
    const names = [...attributes.matchAll(/ ([\w-]+)=/g)].map(([, key]) => key);
    if (new Set(names).size < names.length) throw new Error(`an attribute twice: ${attributes}`);
    if (text !== undefined) {
      const parent = open.at(-1);
      if (parent !== undefined) found.get(parent)?.push(unescaped(text));
    } else if (close === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      if (!found.has(name)) found.set(name, []);
      if (empty === '') open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.join('> <')}> left open`);
  return found;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('a chart as SVG', () => {
  it.each(Object.values(charts))('is as it was when reviewed: $id', async (chart) => {
    const fontsFor = await loadFonts(theme);
    const fonts = await fontsFor(documentOf([]));
    const svg = chartSvg(chart, width, {
      theme: theme.chart,
      locale: 'en-US',
      measure: (text, { weight, size }) => fonts[weight].width(text, size),
    });
    readXml(svg);
    await expect(svg).toMatchFileSnapshot(`../../golden/chart-${chart.id}.svg`);
  });

  it('is an image with a title and its words', () => {
    const svg = chartSvg(payChart, width, look);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-labelledby="pay-title"/,
    );
    const found = readXml(svg);
    expect(found.get('title')).toEqual(['Pay by role']);
    expect(found.get('desc')).toEqual(['Every figure in words.']);
    expect(found.get('text')).toEqual(expect.arrayContaining(['Software Developers', 'mean $148,100']));
  });

  it('has no markup of its texts, no control character, no number that is none', () => {
    const awkward = '</text><script>alert("1")</script> & \u0000\u0007\ud800 ]]> \u05de\u05e4\u05ea\u05d7';
    const bars = [
      { label: awkward, series: 0, figure: { type: 'number', value: 1e308, unit: 'percent' } as const },
    ];
    const chart = {
      ...skillsChart,
      id: 'a "b"',
      title: awkward,
      alt: awkward,
      groups: [{ label: awkward, bars }],
    };
    const svg = chartSvg(chart, width, look);
    const found = readXml(svg);
    expect(found.has('script')).toBe(false);
    expect(found.get('desc')).toEqual([
      '</text><script>alert("1")</script> & \ufffd ]]> \u05de\u05e4\u05ea\u05d7',
    ]);
    expect(svg).toContain('id="a--b--title"');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is the same each time', () => {
    expect(chartSvg(genderChart, width, look)).toBe(chartSvg(genderChart, width, look));
  });
});

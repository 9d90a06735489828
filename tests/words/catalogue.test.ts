/** The catalogues: nothing in them is missing, left over, too long for its place or still in another language. */
import { describe, expect, it } from 'vitest';
import { localMetrics } from '../../src/comparison/local-metrics.ts';
import { metrics } from '../../src/comparison/metrics.ts';
import { resolvePlace } from '../../src/dataset/resolve-place.ts';
import { definitionOf, wordsOf } from '../../src/words/catalogue.ts';
import { en } from '../../src/words/en.ts';
import { es } from '../../src/words/es.ts';
import { languageOf, locales, wordsTag } from '../../src/words/locale.ts';
import { places } from '../support/places.ts';

const inPlace = (text: string) =>
  localMetrics({ place: resolvePlace(text, places), priceParitySource: 'test' }, en);
const ids = new Set([...metrics, ...inPlace('CA'), ...inPlace('metro:41860')].map(({ metric }) => metric));

/** The texts of a catalogue by their path; those of sentences with a stand-in for what they are given. */
function textsIn(entry: unknown, path = ''): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]];
  if (typeof entry === 'function') {
    const titles = { titles: '…', mean: '…' };
    const given = /^(?:pay\.higher|pay\.highest)$/.test(path)
      ? [false, titles, titles, '…']
      : Array.from({ length: entry.length }, () => '…');
    return textsIn(/^(?:join|page\.title)$/.test(path) ? entry(['…', '…']) : entry(...given), path);
  }
  return Object.entries(entry ?? {}).flatMap(([key, part]) =>
    textsIn(part, path === '' ? key : `${path}.${key}`),
  );
}

describe.each([
  ['en', en],
  ['es', es],
] as const)('the catalogue %s', (_, words) => {
  it('explains every metric in sentences that are finished', () => {
    for (const id of ids) expect(definitionOf(words, id)).toMatch(/^[A-ZÁÉÍÓÚ(].*\.$/);
  });

  it('names no year: which years figures are of is said by the release', () => {
    // What is published is translated as it stands, vintages too.
    const texts = textsIn({ ...words, publishedTerms: {} }).map(([, text]) => text);
    // A year of work has 2,080 hours.
    expect(texts.filter((text) => /\b(?:19|20)\d\d\b(?! horas)/.test(text))).toEqual([]);
  });

  it('has no metric that the product has not', () => {
    const named = [...Object.keys(words.metrics), ...Object.keys(words.localMetrics)];
    expect(named.filter((name) => ![...ids].some((id) => id === name))).toEqual([]);
    expect(definitionOf(words, 'no-such-metric')).toBeNull();
  });

  it('names sheets as a workbook can have them', () => {
    const names = Object.values(words.sheets);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[':\\/?*[\]]/.test(name))).toEqual([]);
  });

  it('says no more about an input than a spreadsheet shows', () => {
    const { prompts } = words.yourPay;
    const texts = Object.values({ ...prompts, aging: prompts.aging('3.5%') });
    expect(texts.filter((text) => text.length > 255)).toEqual([]);
    expect([words.input.fillIn, words.input.notAccepted].filter((text) => text.length > 32)).toEqual([]);
  });
});

/** Words that are the same in Spanish. */
const alike = /^(?:P\d\d|SOC|LGBT|Compa-ratio|[\p{P}\s…]*|Role Reports)$/u;

it('has every text translated', () => {
  const english = new Map(textsIn(en));
  const spanish = textsIn(es);
  expect(spanish.length).toBeGreaterThan(250);
  const same = spanish.filter(([path, text]) => english.get(path) === text && !alike.test(text));
  expect(same).toEqual([]);
});

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B', 'C'], 'A, B y C'],
  [['Java', 'Inglés'], 'Java e Inglés'],
  [['Hielo', 'Hierro'], 'Hielo y Hierro'],
  [['A', 'HTML'], 'A y HTML'],
])('joins %o in Spanish as "%s"', (items, text) => {
  expect(es.join(items)).toBe(text);
});

it('gives each locale its words, and says in which language they are', () => {
  expect(locales.map((locale) => [locale, languageOf(locale), wordsTag(locale)])).toEqual([
    ['en-US', 'en', 'en-US'],
    ['en-GB', 'en', 'en-GB'],
    ['de-DE', 'en', 'en-US'],
    ['fr-FR', 'en', 'en-US'],
    ['es-ES', 'es', 'es-ES'],
  ]);
  expect(wordsOf('es-ES').sections.salary).toBe('Salario');
});

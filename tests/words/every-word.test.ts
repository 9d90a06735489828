/**
 * Every word of ours comes from the catalogue: in a language whose every entry stands between « and », nothing of a
 * report is outside them but names and texts of the release. A label that a file writes by itself is found here.
 */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { technologyName } from '../../src/dataset/overview-words.ts';
import type { FileFormat } from '../../src/render/renderer.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { createReport } from '../../src/report/create-report.ts';
import { fileKey } from '../../src/report/receipt.ts';
import { reportDocument } from '../../templates/report.ts';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { embeddedDataset, testServices } from '../support/services.ts';

/** What a sentence is given stands outside its marks: it must be marked or published by itself. */
function given(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `»${value}«`;
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, given(part)]));
}

/** The entries of a catalogue between marks. */
function marked(entry: unknown): unknown {
  if (typeof entry === 'string') return entry === '' ? '' : `«${entry}»`;
  if (typeof entry === 'function') return (...values: unknown[]) => marked(entry(...values.map(given)));
  return Object.fromEntries(Object.entries(entry ?? {}).map(([key, value]) => [key, marked(value)]));
}

vi.mock('../../src/words/es.ts', async () => {
  const { en } = await import('../../src/words/en.ts');
  return { es: marked(en) };
});

const locale = 'es-ES';
const requests = {
  'two job titles': { roles: ['technical-specialist', 'lead-technician'], locale },
  'a state': { roles: ['software-developers', 'actors', 'lead-technician'], location: 'WA', locale },
  'a metropolitan area': {
    roles: ['registered-nurses', 'chief-executives'],
    location: 'metro:41860',
    exclude: ['people'],
    locale,
  },
};

/** Every text in a value, and every name of an entry that is no key of ours: skills are names of ratings. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [
    ...(/^[A-Z]/.test(key) ? [key] : []),
    ...textsIn(entry),
  ]);
}

const dataset = await embeddedDataset();
/** Names and texts of the release, the longest first. */
let published: readonly string[] = [];
/** Names of ours that no translation changes; they stand alone. */
let ids: ReadonlySet<string> = new Set();

beforeAll(async () => {
  const roles = new Set(Object.values(requests).flatMap((request) => request.roles));
  const profiles = dataset.roles.filter(({ id }) => roles.has(id)).map((role) => dataset.profile(role));
  const comparisons = Object.values(requests).map((request) => compareRoles(request, dataset));
  const metrics = (await Promise.all(comparisons)).flatMap(({ rows }) => rows.map(({ metric }) => metric));
  ids = new Set(['release', ...metrics, ...metrics.map((metric) => metric.split('/')[0] ?? '')]);
  const { release, sources, groups } = dataset.manifest;
  const texts = textsIn([
    await Promise.all(profiles),
    await dataset.places(),
    dataset.roles.map(({ id, title, soc }) => [id, title, soc]),
    { release, sources, groups, sha256: dataset.sha256 },
    'Role Reports',
  ]).flatMap((text) => [text, technologyName(text)]);
  // These are closed lists, which the catalogue has.
  const ours = new Set(['Male', 'Female', 'Asian', 'White', 'Unknown', 'Hispanic or Latino']);
  published = [...new Set(texts)]
    .filter((text) => /\p{L}/u.test(text) && !ours.has(text))
    .toSorted((a, b) => b.length - a.length);
});

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/** What of a text is neither marked nor published nor a figure: words that a file has written by itself. */
function leftover(text: string): string {
  if (ids.has(text)) return '';
  let rest = text.replaceAll(/«[^«»]*»/g, ' ').replaceAll(/\s+/g, ' ');
  for (const name of published) {
    if (!/\p{L}/u.test(rest)) return '';
    if (!rest.includes(name)) continue;
    // As a whole: the names of programming languages are letters that stand in many words.
    rest = rest.replaceAll(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'gu'), ' ');
  }
  // What Intl writes in Spanish of its own accord.
  rest = rest.replaceAll(/US\$|\d de \p{L}+ de \d{4}/gu, ' ');
  return rest.replaceAll(/[^\p{L}]+/gu, ' ').trim();
}

function leftovers(texts: readonly string[]): string[] {
  return [...new Set(texts.map(leftover).filter((rest) => rest !== ''))];
}

/** Where a document keeps what a reader sees; all else in it is for programs. */
const shownKeys = new Set(
  'title subtitle footer text heading label alt note items parts prompt description'.split(' '),
);

/** Every text of a document that a reader sees. */
function shownIn(value: unknown, isShown = false): string[] {
  if (typeof value === 'string') return isShown ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => shownIn(entry, isShown));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => shownIn(entry, shownKeys.has(key)));
}

const attributes = /(?:prompt|promptTitle|error|errorTitle|descr)="([^"]*)"/g;
const contents = /<(?:t|a:t|oddHeader|oddFooter)(?: [^>]*)?>([^<]*)</g;

function plainXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/&[LRAPN]/g, ' ');
}

/** The lines that every page after the first has at its top, and every page at its foot. */
const runningLines =
  /(?:«(?:»[^«»]+«(?: vs )?)+» )?«Role Reports · dataset release »[^«»]+« · »[^«»]+«» «Page »\d+« of »\d+«»/g;

describe.each(Object.entries(requests))('every word of a report on %s', (_, request) => {
  const fileOf = async (format: FileFormat) => {
    const services = await testServices();
    const { receipt } = await createReport(request, services);
    const bytes = await services.reports.get(fileKey(receipt.id, format));
    return bytes ?? new Uint8Array();
  };

  it('is in the catalogue, in all faces of the document', async () => {
    const comparison = await compareRoles(request, dataset, { statePay: true });
    const texts = shownIn(reportDocument(comparison));
    expect(texts.length).toBeGreaterThan(500);
    expect(leftovers(texts)).toEqual([]);
  });

  it('is in the catalogue, in the workbook', async () => {
    const parts = Object.entries(unzipSync(await fileOf('xlsx')));
    const texts = parts
      .filter(([name]) => /sharedStrings|worksheets\/sheet|charts\/chart|drawings\/drawing/.test(name))
      .flatMap(([, part]) => {
        const xml = Buffer.from(part).toString('utf8');
        return [...xml.matchAll(attributes), ...xml.matchAll(contents)].map(([, text = '']) =>
          plainXml(text),
        );
      });
    expect(texts.some((text) => text.includes('«Fill in»'))).toBe(true);
    expect(leftovers(texts)).toEqual([]);
  });

  it('is in the catalogue, on the pages of the PDF', async () => {
    const { pages } = await readPdf(await fileOf('pdf'));
    const printed = pages.map(({ texts }) => texts.map(({ text }) => text).join(' '));
    for (const page of printed) expect(page).toMatch(/«Page »\d+« of »\d+«»/);
    // A text may go on in the next line after a hyphen or a slash, and on the next page after the foot of this one.
    const whole = printed
      .join(' ')
      .replaceAll(runningLines, ' ')
      .replaceAll(/(?<=[-–/]) (?=\p{L})/gu, '');
    expect(leftover(whole)).toBe('');
  });

  it('is in the catalogue, in the description of the CSV', async () => {
    const { tableSchema, 'rdfs:comment': comment } = JSON.parse(
      Buffer.from(await fileOf('csv-metadata')).toString('utf8'),
    );
    expect(
      leftovers([comment, ...tableSchema.columns.map(({ titles }: { titles: string }) => titles)]),
    ).toEqual([]);
  });
});

/**
 * Strings that break files, through every format: the file is sound, the text comes back, and no fact beside it has
 * changed. In own roles as an organisation may enter them, and in documents that hold what no sheet may.
 */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { addOwnRoles } from '../../src/dataset/own-roles/add-own-roles.ts';
import { type CsvProfile, csvProfiles } from '../../src/document/csv-choice.ts';
import type { Document } from '../../src/document/document.ts';
import { createApp } from '../../src/http/app.ts';
import { comparisonAnswerSchema } from '../../src/http/comparisons.ts';
import { dialects } from '../../src/render/csv/dialect.ts';
import { readTextField } from '../../src/render/csv/text-guard.ts';
import type { FileFormat } from '../../src/render/renderer.ts';
import { withoutTurning } from '../../src/render/text/direction-marks.ts';
import { longestText } from '../../src/render/xlsx/sheet-text.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { reportDocument } from '../../templates/report.ts';
import { summarySentences } from '../../templates/summary.ts';
import { theme } from '../../templates/theme.ts';
import { baseRelease, opened, sheetOf } from '../dataset/own-roles/base-release.ts';
import {
  drawn,
  factsOf,
  jsonFinder,
  longCsvFinder,
  nameOf,
  pdfFinder,
  wideCsvFinder,
  workbookFinder,
} from '../render/facts.ts';
import { allElements, elementsOf, readPdf, squash } from '../render/pdf/read-pdf.ts';
import { openWorkbook } from '../render/xlsx/read-workbook.ts';
import { documentWith, tableWith } from '../support/documents.ts';
import { testServices } from '../support/services.ts';

/** Texts that a sheet of own roles may hold. */
const allowed = {
  quotes: 'The "quoted" \'one\', with a comma; and a semicolon',
  markup: '<b>&amp;</b> ]]> </script><script>alert(1)</script> <!-- -->',
  escapes: '_x0041_ _x005F_ \\n %00 {{x}}',
  emoji: 'Builder \u{1f600}\u{1f469}\u200d\u{1f4bb}',
  'right to left': '\u05de\u05e4\u05ea\u05d7 abc \u0645\u0647\u0646\u062f\u0633\u200f',
  formula: '=HYPERLINK("http://example.com/"&A1,"x")',
  plus: '+1+1',
  minus: '-2+3',
  at: '@SUM(A1:A9)',
  'full-width formula': '\uff1dSUM(A1) \uff0b1',
  'looks like a date': '1/2 Engineer 11-2021',
} as const;

/** Texts that no sheet may hold, but a document could: from a release that somebody else built. */
const worse = {
  'turning what follows': 'a \u202edcba \u2066x\u2069 \u2069 \u2068y \u05d0',
  ...allowed,
  'line breaks': 'one\ntwo\r\nthree\rfour',
  tabs: '\ttab\tand tab\t',
  controls: 'bell\u0007 null\u0000 escape\u001b[31m delete\u007f',
  'no characters': 'noncharacter \ufffe and \uffff',
  'lone surrogates': 'high \ud800 low \udc00 end',
  spaces: '  led and followed  ',
  long: `${'0123456789'.repeat(3999)}the end`,
} as const;

async function renderedAs(document: Document, format: FileFormat): Promise<Uint8Array> {
  const { renderer } = await testServices();
  return (await renderer(format)).render(document);
}

/** An own role for each text: its title, its overview, a duty and a skill hold it. A number keeps ids apart. */
async function releaseOf(texts: Readonly<Record<string, string>>): Promise<Dataset> {
  const rows = Object.values(texts).map((text, index) => [
    `${text} ${index}a`,
    '15-1252',
    100_000 + index,
    150_000 + index,
    text,
    text,
    text,
    text,
  ]);
  const headings = [
    'Title',
    'Matched occupation',
    'Pay minimum',
    'Pay maximum',
    'Family',
    'Overview',
    'Duties',
    'Skills',
  ];
  const release = '2026.11-acme';
  const sheet = sheetOf(headings, ...rows);
  return opened(release, (await addOwnRoles({ base: await baseRelease(), sheet, release })).files);
}

/** Facts that are not found, of each file of a comparison and of the API's answer. */
async function lostFacts(comparison: Comparison, dataset: Dataset): Promise<Record<string, string[]>> {
  const facts = factsOf(comparison, summarySentences(comparison));
  const wide = reportDocument(comparison, { csv: { shape: 'wide', profile: 'machine' } });
  const long = reportDocument(comparison, { csv: { shape: 'long', profile: 'machine' } });
  const app = createApp({ ...(await testServices()), dataset });
  const path = `/v1/comparisons/${comparison.roles.map(({ id }) => id).join('-vs-')}`;
  const answer = comparisonAnswerSchema().parse(await (await app.request(path)).json());
  const finders = {
    'wide CSV': wideCsvFinder(
      await renderedAs(wide, 'csv'),
      await renderedAs(wide, 'csv-metadata'),
      comparison,
    ),
    'long CSV': longCsvFinder(
      await renderedAs(long, 'csv'),
      await renderedAs(long, 'csv-metadata'),
      comparison,
    ),
    XLSX: await workbookFinder(await renderedAs(wide, 'xlsx'), comparison),
    PDF: await pdfFinder(await renderedAs(wide, 'pdf'), comparison),
    JSON: jsonFinder(answer),
  };
  const lost = Object.entries(finders).map(([format, finder]): [string, string[]] => [
    format,
    facts.filter((fact) => !finder(fact)).map(nameOf),
  ]);
  return Object.fromEntries(lost);
}

describe('own roles with hostile texts', () => {
  it.each(Object.keys(allowed))(
    'lose no fact and change none beside them, in any format: %s',
    async (name) => {
      const texts = Object.entries(allowed).filter(([each]) => each === name);
      const dataset = await releaseOf(Object.fromEntries(texts));
      const own = dataset.roles.find(({ kind }) => kind === 'own-role');
      expect(own?.title).toContain(texts[0]?.[1]);
      const comparison = await compareRoles({ roles: [own?.id ?? '', 'registered-nurses'] }, dataset);
      expect(await lostFacts(comparison, dataset)).toEqual({
        'wide CSV': [],
        'long CSV': [],
        XLSX: [],
        JSON: [],
        PDF: [],
      });
    },
  );

  it.each(['\u0007', '\u0000', '\ufffe', '\ud800', '\ufffd'])(
    'are refused where they are no text: %j',
    async (character) => {
      await expect(releaseOf({ bad: `bad ${character} text` })).rejects.toMatchObject({
        code: 'invalid-own-roles',
      });
    },
  );
});

/** A table whose first column says what each text is, whose second is the text, and whose third is a number. */
function hostileTable() {
  return tableWith(
    ['Name', 'Text', 'Number'],
    Object.entries(worse).map(([name, text], index) => [
      { type: 'text', text: name },
      { type: 'text', text },
      { type: 'number', value: 1000 + index, unit: 'jobs' },
    ]),
  );
}

function hostileDocument(profile: CsvProfile = 'excel'): Document {
  return {
    ...documentWith(hostileTable(), profile),
    title: Object.values(allowed).join(' '),
    subtitle: worse.controls,
  };
}

const names = Object.keys(worse);
/** Whether a workbook has no room for all of the text. */
const isCut = (text: string) => text.length > longestText;

const numbers = names.map((_, index) => 1000 + index);

/** Text as UTF-8 has it: half of a character becomes U+FFFD, and nothing else changes. */
const wellFormed = (text: string) => text.toWellFormed();

describe('a document of hostile texts', () => {
  it.each(csvProfiles)('comes back from a CSV of the profile %s as it was', async (profile) => {
    const { byteOrderMark, delimiter, guarded } = dialects[profile];
    const text = Buffer.from(await renderedAs(hostileDocument(profile), 'csv')).toString('utf8');
    const rows = z
      .array(z.tuple([z.string(), z.string(), z.string()]))
      .parse(parse(text, { bom: byteOrderMark, delimiter, from: 2 }));
    const read = guarded ? readTextField : (field: string) => field;
    expect(rows.map(([, field]) => read(field))).toEqual(
      Object.values(worse).map((written) => wellFormed(withoutTurning(written))),
    );
    expect(rows.map(([name]) => read(name))).toEqual(names);
    expect(rows.map(([, , number]) => Number(number))).toEqual(numbers);
  });

  it('has a description of its CSV that is JSON, with its title as it was', async () => {
    const description = JSON.parse(
      Buffer.from(await renderedAs(hostileDocument(), 'csv-metadata')).toString('utf8'),
    );
    expect(description).toMatchObject({
      'dc:title': hostileDocument().title,
      'dc:description': worse.controls,
    });
  });

  it('comes back from a workbook without what XML forbids, and a cut text says that it is cut', async () => {
    const workbook = await openWorkbook(await renderedAs(hostileDocument(), 'xlsx'));
    const sheet = workbook.getWorksheet('Table');
    const column = (number: number) => names.map((_, index) => sheet?.getCell(index + 2, number).value);
    expect(column(1)).toEqual(names);
    expect(column(3)).toEqual(numbers);
    const found = z.array(z.string()).parse(column(2));
    // Control characters and U+FFFE cannot be in XML, which has line feeds alone; exceljs leaves out U+007F as well.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
    const kept = Object.values(worse).map((text) =>
      wellFormed(withoutTurning(text)).replaceAll(forbidden, '').replaceAll(/\r\n?/g, '\n'),
    );
    expect(kept.filter(isCut)).toEqual([worse.long]);
    expect(found.map((text) => text.replaceAll('\u007f', '').replaceAll(/\r\n?/g, '\n'))).toEqual(
      kept.map((text) => (isCut(text) ? `${text.slice(0, longestText - 1)}\u2026` : text)),
    );
  });

  it('comes back from the pages of a PDF as far as its fonts have the characters', async () => {
    const pdf = await readPdf(await renderedAs(hostileDocument(), 'pdf'));
    const rows = elementsOf(allElements(pdf), 'TR').map((row) =>
      row.children.map(({ text }) => squash(text)),
    );
    const whole = new Map<string, string>();
    let name = '';
    // A row over several pages is on each of them with a part of its text.
    for (const [first = '', text = ''] of rows.slice(1)) {
      name = first === '' ? name : first;
      whole.set(name, (whole.get(name) ?? '') + text);
    }
    for (const [key, text] of Object.entries(worse))
      expect(drawn(whole.get(squash(key)) ?? ''), key).toBe(drawn(text));
    expect(rows.map((row) => row.at(-1)).filter((text) => text !== '')).toEqual([
      'Number',
      ...numbers.map((number) => number.toLocaleString('en-US')),
    ]);
    const { left, right } = theme.page.margins;
    for (const page of pdf.pages)
      for (const { text, x, width } of page.texts) {
        expect(x, text).toBeGreaterThanOrEqual(left - 0.1);
        expect(x + width, text).toBeLessThanOrEqual(page.width - right + 0.1);
      }
  });
});

/** What each renderer takes for the documents of a request, by turns with its peer. */
import type { Document } from '../../src/document/document.ts';
import { fileFormats } from '../../src/render/renderer.ts';
import { renderOwn } from './own-files.ts';
import { snapshotOf } from './peers/exceljs.ts';
import { type Opened, type Peers, whyNot } from './peers/open-peers.ts';
import { documentOf, type MeasuredRequest, type Services, withoutSheetCharts } from './requests.ts';
import { type Lane, type Plan, race, Stopwatch } from './stopwatch.ts';
import type { Row, Section, Target } from './table.ts';

/** A file that each of ours and of the peers makes must at least begin like one. */
function checkFile(bytes: Uint8Array, magic: 'PK' | '%PDF', maker: string): void {
  if (Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') !== magic)
    throw new Error(`${maker} did not make a file that begins with ${magic}.`);
}

/** Our own renderers, each alone. */
function ownLanes(document: Document, services: Services): Lane[] {
  const bare = withoutSheetCharts(document);
  return [
    (watch) => watch.time('csv', () => renderOwn('csv', document, services)),
    (watch) => watch.time('csv-metadata', () => renderOwn('csv-metadata', document, services)),
    (watch) => watch.time('xlsx, no charts', () => renderOwn('xlsx', bare, services)),
    (watch) => watch.time('xlsx', () => renderOwn('xlsx', document, services)),
    (watch) => watch.time('pdf', () => renderOwn('pdf', document, services)),
  ];
}

/** Every file of a report, one after the other. */
function allFilesLane(document: Document, services: Services): Lane {
  return (watch) =>
    watch.time('all files', async () => {
      for (const format of fileFormats) await renderOwn(format, document, services);
    });
}

/** exceljs with the cells of our workbook, set in the two ways in which its users give cells their styles. */
async function exceljsLanes(document: Document, services: Services, { exceljs }: Peers): Promise<Lane[]> {
  if (!('peer' in exceljs)) return [];
  const { peer } = exceljs;
  const snapshot = await snapshotOf(await renderOwn('xlsx', document, services), peer);
  const lane = (name: string, sharesStyles: boolean): Lane => {
    return async (watch) => {
      const start = performance.now();
      const workbook = peer.build(snapshot, sharesStyles);
      const bytes = await watch.time(`${name}, writeBuffer`, () => workbook.xlsx.writeBuffer());
      watch.note(name, performance.now() - start);
      checkFile(bytes, 'PK', 'exceljs');
    };
  };
  return [lane('exceljs', false), lane('exceljs, shared styles', true)];
}

/**
 * Typst in three ways. It remembers what it laid out before: with a word changed, that is nearly everything; anew, it
 * has forgotten all but its fonts, as with a report that it never saw.
 */
function typstLanes(document: Document, { typst }: Peers): Lane[] {
  if (!('peer' in typst)) return [];
  const { peer } = typst;
  const pdfOf = peer.prepare(document);
  let count = 0;
  const lane = (name: string, changes: boolean, forgets: boolean): Lane => {
    return async (watch) => {
      if (forgets) peer.forget();
      if (changes) count += 1;
      checkFile(await watch.time(name, () => pdfOf(count)), '%PDF', 'Typst');
    };
  };
  return [
    lane('typst, a word changed', true, false),
    lane('typst, unchanged', false, false),
    lane('typst, anew', true, true),
  ];
}

type RowOf = (what: string, own: string | null, other?: [string, Opened<unknown>], target?: Target) => Row;

/** Makes rows of what the watch has noted. */
function rowsFrom(watch: Stopwatch): RowOf {
  return (what, own, other, target) => ({
    what,
    rounds: watch.count(own ?? other?.[0] ?? ''),
    ours: own === null ? null : watch.median(own),
    peer: other === undefined ? null : (whyNot(other[1]) ?? watch.median(other[0])),
    target: target ?? null,
  });
}

function peerRows(row: RowOf, { exceljs, typst }: Peers): Row[] {
  return [
    row('XLSX without charts : exceljs', 'xlsx, no charts', ['exceljs', exceljs], { ratio: 0.4 }),
    row('  : exceljs, styles shared', 'xlsx, no charts', ['exceljs, shared styles', exceljs]),
    row('XLSX : exceljs, which has no charts', 'xlsx', ['exceljs', exceljs], { ratio: 0.8 }),
    row('  : exceljs, styles shared', 'xlsx', ['exceljs, shared styles', exceljs]),
    row('  writeBuffer alone', null, ['exceljs, writeBuffer', exceljs]),
    row('  writeBuffer alone, styles shared', null, ['exceljs, shared styles, writeBuffer', exceljs]),
    row('PDF : Typst, compiled anew', 'pdf', ['typst, anew', typst], { ratio: 0.5 }),
    row('  a word changed in what it knows', 'pdf', ['typst, a word changed', typst]),
    row('  nothing changed', 'pdf', ['typst, unchanged', typst]),
  ];
}

function ownRows(row: RowOf): Row[] {
  return [row('XLSX without charts', 'xlsx, no charts'), row('XLSX', 'xlsx'), row('PDF', 'pdf')];
}

/** Measures our renderers beside exceljs and Typst, or alone when there are no peers. */
export async function measureRenderers(
  measured: MeasuredRequest,
  services: Services,
  peers: Peers | null,
  plan: Plan,
): Promise<Section> {
  const document = await documentOf(measured.request, services);
  const lanes = ownLanes(document, services);
  if (peers !== null)
    lanes.push(...(await exceljsLanes(document, services, peers)), ...typstLanes(document, peers));
  const watch = new Stopwatch();
  await race(lanes, watch, plan);
  const row = rowsFrom(watch);
  return {
    title: `Files: ${measured.name}`,
    rows: [
      row('CSV', 'csv', undefined, peers === null ? undefined : { milliseconds: 0.3 }),
      row('the description beside it', 'csv-metadata'),
      ...(peers === null ? ownRows(row) : peerRows(row, peers)),
    ],
  };
}

/** Measures what a request for all formats renders. */
export async function measureAllFiles(
  measured: MeasuredRequest,
  services: Services,
  plan: Plan,
): Promise<Section> {
  const document = await documentOf(measured.request, services);
  const watch = new Stopwatch();
  await race([allFilesLane(document, services)], watch, plan);
  const what = 'CSV, its description, XLSX, PDF';
  const row = rowsFrom(watch)(what, 'all files', undefined, { milliseconds: 15 });
  return { title: `All formats: ${measured.name}`, rows: [row] };
}

/** Measures our PDF beside Chromium's, whose rounds are fewer. */
export async function measurePrinting(
  measured: MeasuredRequest,
  services: Services,
  { chromium }: Peers,
  plan: Plan,
): Promise<Section> {
  const document = await documentOf(measured.request, services);
  const watch = new Stopwatch();
  const own: Lane = (noted) => noted.time('pdf', () => renderOwn('pdf', document, services));
  const lanes = [own];
  if ('peer' in chromium) {
    const pdfOf = chromium.peer.prepare(document);
    lanes.push(async (noted) => checkFile(await noted.time('chromium', pdfOf), '%PDF', 'Chromium'));
  }
  await race(lanes, watch, plan);
  const row = rowsFrom(watch);
  return {
    title: `Printing: ${measured.name}`,
    rows: [row('PDF : Chromium', 'pdf', ['chromium', chromium], { ratio: 0.2 })],
  };
}

/** The bench of pages: how long they take to become HTML and to be answered, and what they weigh to a reader. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readTsx } from '../../functions/read-tsx.ts';
import { createHttpServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import type { Change } from '../../src/edition/changes.ts';
import { createApp } from '../../src/http/app.ts';
import { groupInAddress } from '../../src/pages/browse-address.ts';
import { pageAddress } from '../../src/pages/comparison-address.ts';
import { comparisonPage } from '../../src/pages/comparison-page.ts';
import { createGroupRoles, groupPage } from '../../src/pages/group-page.ts';
import { rolePage } from '../../src/pages/role-page.ts';
import type { EditionView } from '../../src/pages/views.ts';
import { compareResolved } from '../../src/report/compare-roles.ts';
import { resolveComparison } from '../../src/report/request.ts';
import { machineWords } from './machine.ts';
import { type BenchOptions, optionsUsage, readOptions } from './options.ts';
import { fiveOccupations, type MeasuredRequest, threeWithPlace, twoTitles } from './requests.ts';
import { type Lane, type Plan, race, Stopwatch } from './stopwatch.ts';
import { keepsTarget, type Row, type Section, tableText } from './table.ts';

/** What a reader waits for at most, and all that a browser loads for one page. */
const target = { milliseconds: 5, kilobytes: 60 } as const;

type HttpServices = Awaited<ReturnType<typeof createHttpServices>>;

/** What a browser loads beside the page, in bytes as they come. */
function assetBytes({ assets }: Awaited<ReturnType<HttpServices['pages']>>): number {
  return [...assets.values()].reduce(
    (sum, { bytes, shrinks }) => sum + (shrinks ? gzipSync(bytes) : bytes).length,
    0,
  );
}

/** A line of what is loaded. */
function weight(what: string, bytes: number, kilobytes: number | null): Row {
  return {
    what,
    rounds: null,
    ours: bytes / 1000,
    peer: null,
    target: kilobytes === null ? null : { kilobytes },
  };
}

/** A page that is measured beside comparisons: how it is made of its view, and where it is. */
interface OtherPage {
  readonly name: string;
  readonly make: () => string;
  /** Where it can be asked for; null where it would take an edition to be there. */
  readonly address: string | null;
}

/** An edition in which much changed: so many subscriptions, each with so many changes. */
function largeEdition(subscriptions: number, changes: number): EditionView {
  const change: Change = {
    role: 'actors',
    roleTitle: 'Actors',
    metric: 'yearly-salary',
    label: 'Yearly salary (mean)',
    unit: 'usd-year',
    before: { value: 40_000 },
    now: { value: 41_250 },
    difference: { amount: 1250, unit: 'usd-year', percent: 3.1 },
    why: 'new-vintage',
  };
  const counts = {
    expected: subscriptions,
    written: subscriptions,
    unchanged: 0,
    failed: 0,
    changed: subscriptions,
  };
  return {
    month: '2026-11',
    href: '/editions/2026-11',
    release: '2026.11',
    publishedAt: '2026-11-25T06:00:00Z',
    begunAt: null,
    counts,
    progress: { expected: subscriptions, done: subscriptions, isFinished: true },
    previous: { month: '2026-10', href: '/editions/2026-10' },
    items: Array.from({ length: subscriptions }, (_, position) => ({
      subscription: `report-${position}`,
      name: `Report ${position}`,
      owner: null,
      status: 'written' as const,
      href: '/compare/actors-vs-dancers',
      changeCount: changes,
      changes: Array.from({ length: changes }, () => change),
      files: [
        {
          format: 'pdf' as const,
          name: 'report.pdf',
          bytes: 46_000,
          href: `/downloads/reports/${position}/pdf`,
        },
      ],
      error: null,
    })),
    index: [],
    progressHref: '/editions/2026-11/progress',
  };
}

async function otherPages({ dataset, pages: load }: HttpServices): Promise<OtherPage[]> {
  const pages = await load();
  const role = await rolePage('software-developers', '/roles/software-developers', dataset);
  if (role.kind !== 'page') throw new Error('The role has no page.');
  const group = groupInAddress('production', dataset);
  const roles = await createGroupRoles(dataset)(group.code);
  const groupView = groupPage(group, roles, 'title', dataset);
  const edition = largeEdition(10, 20);
  return [
    { name: 'a role', make: () => pages.role(role.view), address: '/roles/software-developers' },
    { name: 'the largest group', make: () => pages.group(groupView), address: '/groups/production' },
    { name: 'an edition with 200 changes', make: () => pages.edition(edition), address: null },
  ];
}

async function measureOther(
  { name, make, address }: OtherPage,
  services: HttpServices,
  plan: Plan,
): Promise<Section[]> {
  const app = createApp(services);
  const ask = () => app.request(`http://127.0.0.1${address ?? '/'}`, { headers: { Accept: 'text/html' } });
  const watch = new Stopwatch();
  const lanes: Lane[] = [(laneWatch) => laneWatch.time('page', make)];
  if (address !== null) lanes.push((laneWatch) => laneWatch.time('answer', async () => (await ask()).text()));
  await race(lanes, watch, plan);
  const bytes = gzipSync(make()).length + assetBytes(await services.pages());
  const rows = [
    { key: 'page', what: 'the page, from its view' },
    { key: 'answer', what: 'the whole answer, asked again' },
  ].slice(0, lanes.length);
  return [
    {
      title: name,
      rows: rows.map(({ key, what }) => ({
        what,
        rounds: watch.count(key),
        ours: watch.median(key),
        peer: null,
        target: { milliseconds: target.milliseconds },
      })),
    },
    {
      title: 'what a browser loads for it, gzipped',
      unit: 'kB',
      rows: [weight('with styles, script, icon and fonts', bytes, target.kilobytes)],
    },
  ];
}

async function measurePage(
  { name, request }: MeasuredRequest,
  services: HttpServices,
  plan: Plan,
): Promise<Section[]> {
  const { dataset } = services;
  const pages = await services.pages();
  const resolved = await resolveComparison(request, dataset);
  const choices = { roles: resolved.roles.map(({ id }) => id), location: resolved.location };
  const address = pageAddress(choices);
  const found = await comparisonPage(choices, address, dataset);
  if (found.kind !== 'page') throw new Error(`${address} is no page.`);
  const app = createApp(services);
  const ask = () => app.request(`http://127.0.0.1${address}`, { headers: { Accept: 'text/html' } });
  const watch = new Stopwatch();
  const lanes: Lane[] = [
    (laneWatch) => laneWatch.time('page', () => pages.comparison(found.view)),
    (laneWatch) => laneWatch.time('profiles', () => compareResolved(resolved, dataset)),
    (laneWatch) => laneWatch.time('answer', async () => (await ask()).text()),
  ];
  await race(lanes, watch, plan);
  const html = gzipSync(pages.comparison(found.view)).length;
  const row = (what: string, key: string, milliseconds: number | null) => ({
    what,
    rounds: watch.count(key),
    ours: watch.median(key),
    peer: null,
    target: milliseconds === null ? null : { milliseconds },
  });
  return [
    {
      title: name,
      rows: [
        row('the page, from the comparison', 'page', target.milliseconds),
        row('the comparison, from the dataset', 'profiles', null),
        row('the whole answer, asked again', 'answer', target.milliseconds),
      ],
    },
    {
      title: `what a browser loads for it, gzipped`,
      unit: 'kB',
      rows: [
        weight('the page alone', html, null),
        weight('with styles, script, icon and fonts', html + assetBytes(pages), target.kilobytes),
      ],
    },
  ];
}

/** Measures and prints. Answers 1 when a target is missed and the caller is strict, 2 for an unusable option. */
export async function runPagesBench(args: string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason.replace(/\.$/, '')}. Allowed: ${optionsUsage}`);
    return 2;
  }
  readTsx();
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-pages-'));
  try {
    const services = await createHttpServices(readSettings({ REPORTS: `file:${folder}`, RATE_LIMIT: '0' }));
    const plan = { rounds: options.rounds, warmUp: Math.min(options.rounds, 60), seconds: 20 };
    const sections: Section[] = [];
    for (const request of [twoTitles, threeWithPlace, fiveOccupations])
      sections.push(...(await measurePage(request, services, plan)));
    for (const page of await otherPages(services))
      sections.push(...(await measureOther(page, services, plan)));
    console.log(`${machineWords()}. Medians of warm renders.\n`);
    console.log(tableText(sections));
    const isOver = sections.some(({ rows }) => rows.some((row) => keepsTarget(row) === false));
    return options.strict && isOver ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

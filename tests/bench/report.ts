/** `npm run bench`: the time a report takes in a warm process, by stage: medians of many rounds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices } from '../../functions/services.ts';
import { readSettings } from '../../functions/settings.ts';
import { compare } from '../../src/comparison/compare.ts';
import { fileFormats } from '../../src/render/renderer.ts';
import { createReport } from '../../src/report/create-report.ts';
import { resolveReport } from '../../src/report/request.ts';

const rounds = 60;
const warmUp = 10;

const requests = {
  'two roles': ['technical-specialist', 'lead-technician'],
  'five roles': [
    'software-developers',
    'registered-nurses',
    'computer-user-support-specialists',
    'first-line-supervisors-of-mechanics-installers-and-repairers',
    'elementary-school-teachers-except-special-education',
  ],
};

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Milliseconds of each named stage, over all rounds. */
class Stopwatch {
  readonly times = new Map<string, number[]>();

  async time<Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await work();
    this.times.set(stage, [...(this.times.get(stage) ?? []), performance.now() - start]);
    return result;
  }

  print(): void {
    for (const [stage, times] of this.times)
      console.log(`  ${stage.padEnd(26)} ${median(times).toFixed(2).padStart(8)} ms`);
  }
}

type Services = Awaited<ReturnType<typeof createServices>>;

async function round(roles: readonly string[], services: Services, watch: Stopwatch): Promise<void> {
  const { dataset, template } = services;
  const resolved = await watch.time('resolve the request', () =>
    resolveReport({ roles: [...roles] }, dataset),
  );
  const profiles = await watch.time('read the profiles', () =>
    Promise.all(resolved.roles.map((role) => dataset.profile(role))),
  );
  const { release, sources, groups } = dataset.manifest;
  const input = {
    release,
    releaseSha256: dataset.sha256,
    location: null,
    places: await dataset.places(),
    profiles,
    baseline: resolved.baseline.id,
    exclude: [],
    sources,
    groups,
    similar: [],
    related: [],
  };
  const comparison = await watch.time('compare', () => compare(input));
  const document = await watch.time('lay out the document', () =>
    template.document(comparison, { ...resolved, csvFileName: 'report.csv' }),
  );
  for (const format of fileFormats) {
    const renderer = await services.renderer(format);
    await watch.time(`render ${format}`, () => renderer.render(document));
  }
}

const folder = await mkdtemp(join(tmpdir(), 'role-reports-bench-'));
try {
  const services = await createServices({ ...readSettings({}), REPORTS: `file:${folder}` });
  for (const [name, roles] of Object.entries(requests)) {
    const watch = new Stopwatch();
    for (let count = 0; count < warmUp + rounds; count += 1) {
      if (count === warmUp) watch.times.clear();
      await round(roles, services, watch);
      // Another template version is another report, so that each round renders and stores anew.
      const fresh = { ...services, template: { ...services.template, version: count + 1000 } };
      await watch.time('whole report, with storage', () => createReport({ roles }, fresh));
      await watch.time('the same asked for again', () => createReport({ roles }, fresh));
    }
    console.log(`${name}, ${rounds} rounds, median of each stage:`);
    watch.print();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** What each stage of making a report takes, from the request to the stored files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { compareResolved } from '../../src/report/compare-roles.ts';
import { createReport } from '../../src/report/create-report.ts';
import { type ResolvedReport, resolveReport } from '../../src/report/request.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { MeasuredRequest, Services } from './requests.ts';
import { type Plan, race, Stopwatch } from './stopwatch.ts';
import type { Section } from './table.ts';

const stages = [
  'resolve the request',
  'read the profiles',
  'compare',
  'lay out the document',
  'whole report, with storage',
  'the same asked for again',
] as const;

type Stage = (typeof stages)[number];

/** The dataset with the profiles at hand, so that comparing is timed without reading. */
function atHand(dataset: Dataset, { roles }: ResolvedReport, profiles: readonly Profile[]): Dataset {
  return {
    ...dataset,
    profile: async (entry) => profiles[roles.indexOf(entry)] ?? dataset.profile(entry),
  };
}

/** Times the stages up to the document. */
async function upToTheDocument(
  { request }: MeasuredRequest,
  { dataset, template }: Services,
  watch: Stopwatch,
) {
  const time = <Result>(stage: Stage, work: () => Result | Promise<Result>) => watch.time(stage, work);
  const resolved = await time('resolve the request', () => resolveReport(request, dataset));
  const profiles = await time('read the profiles', () =>
    Promise.all(resolved.roles.map((role) => dataset.profile(role))),
  );
  const read = atHand(dataset, resolved, profiles);
  const comparison = await time('compare', () => compareResolved(resolved, read, { statePay: true }));
  await time('lay out the document', () =>
    template.document(comparison, { ...resolved, csvFileName: 'report.csv' }),
  );
}

/** Times whole reports, each rendered and stored anew, because another version of the template is another report. */
function wholeReports({ request }: MeasuredRequest, services: Services) {
  let version = services.template.version;
  return async (watch: Stopwatch) => {
    version += 1;
    const fresh = { ...services, template: { ...services.template, version } };
    await watch.time('whole report, with storage', () => createReport(request, fresh));
    await watch.time('the same asked for again', () => createReport(request, fresh));
  };
}

/** Measures the stages of a request; what it stores goes to a folder that is removed again. */
export async function measureStages(
  measured: MeasuredRequest,
  services: Services,
  plan: Plan,
): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-bench-'));
  const watch = new Stopwatch();
  try {
    const ownStore = { ...services, reports: await openStore(`file:${folder}`) };
    const early = (noted: Stopwatch) => upToTheDocument(measured, services, noted);
    await race([early, wholeReports(measured, ownStore)], watch, plan);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const rows = stages.map((what) => ({
    what,
    rounds: watch.count(what),
    ours: watch.median(what),
    peer: null,
    target: null,
  }));
  return { title: `Stages: ${measured.name}`, rows };
}

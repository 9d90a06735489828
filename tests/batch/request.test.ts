/** What a batch is asked for in, and how it is checked against a release. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pairsOf } from '../../src/batch/pairs.ts';
import { resolveBatch } from '../../src/batch/request.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { resolveReport } from '../../src/report/request.ts';
import { newWorld, putRelease, type Roles } from '../support/editions.ts';
import { embeddedDataset } from '../support/services.ts';

let dataset: Dataset;
beforeEach(async () => {
  dataset = await embeddedDataset();
});

describe('the pairs of a group', () => {
  it.each([
    ['15-0000', 21, '15-'],
    ['15-1200', 15, '15-12'],
    ['29-1210', 8, '29-121'],
  ])('%s are those of its occupations, each once', (group, count, start) => {
    const socs = new Map(dataset.roles.map(({ id, soc, kind }) => [id, kind === 'occupation' ? soc : null]));
    const inGroup = [...socs].filter(([, soc]) => soc?.startsWith(start));
    const pairs = pairsOf(group, dataset);
    expect(inGroup).toHaveLength(count);
    expect(pairs).toHaveLength((inGroup.length * (inGroup.length - 1)) / 2);
    expect(new Set(pairs.map((pair) => pair.toSorted().join())).size).toBe(pairs.length);
    for (const id of pairs.flat()) expect(socs.get(id)).toContain(start);
  });

  it.each(['15-1252', '99-0000', '15', '', '15-0000 ', '-'])('%j is refused', (group) => {
    expect(() => pairsOf(group, dataset)).toThrow(
      `No group '${group}' with two occupations. Allowed: 11-0000, `,
    );
  });

  it('are refused where they are too many, with their number and the groups that fit', async () => {
    const roles: Roles = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [
        `Role ${at}`,
        { soc: `15-${at < 141 ? 1 : 2}${String(at).padStart(3, '0')}`, yearlyMean: 40_000 },
      ]),
    );
    const { releases, services } = await newWorld();
    await putRelease(releases, '2026.12', roles);
    const large = await services.releases.open('2026.12');
    expect(() => pairsOf('15-0000', large)).toThrow(
      'The group 15-0000 has 11175 pairs of occupations, and a batch takes at most 10000 comparisons. Groups of it that fit: 15-1000, 15-2000.',
    );
    expect(pairsOf('15-1000', large)).toHaveLength(9870);
  });
});

describe('the comparisons of a batch', () => {
  it('are resolved as reports are, whatever words they are asked for in', async () => {
    const requests = [
      { roles: ['DevOps Engineer', 'Barista'], baseline: 'Barista', location: 'California' },
      {
        roles: ['actors', 'Registered Nurses'],
        baseline: 'Registered Nurses',
        formats: ['pdf'],
        locale: 'es-ES',
      },
      { roles: ['actors', 'dancers'], exclude: ['people'], csv: { shape: 'long' }, paper: 'a4' },
      { roles: ['dancers', 'DevOps Engineer', 'actors'], location: 'San Jose' },
    ];
    const { comparisons } = await resolveBatch({ comparisons: requests }, dataset);
    for (const [position, request] of requests.entries())
      expect(comparisons[position]).toEqual({
        ...(await resolveReport(request, dataset)),
        // A title that was looked up before is forgotten: files do not depend on it.
        matches: expect.anything(),
      });
  });

  it('take what holds for all, unless they say otherwise', async () => {
    const { comparisons } = await resolveBatch(
      {
        comparisons: [
          { roles: ['actors', 'dancers'] },
          { roles: ['actors', 'dancers'], formats: ['pdf'], location: 'WA' },
          { roles: ['actors', 'dancers'], csv: { shape: 'long' } },
        ],
        formats: ['csv'],
        csv: { profile: 'machine' },
        location: 'CA',
        locale: 'de-DE',
      },
      dataset,
    );
    expect(comparisons).toMatchObject([
      { formats: ['csv'], location: 'CA', locale: 'de-DE', csv: { profile: 'machine' } },
      { formats: ['pdf'], location: 'WA', locale: 'de-DE', csv: { profile: 'machine' } },
      { formats: ['csv'], location: 'CA', csv: { shape: 'long', profile: 'machine' } },
    ]);
  });

  it('that cannot be made are all told of, each with the words of its own error', async () => {
    const good = { roles: ['actors', 'dancers'] };
    const bad = [
      { roles: ['actors', 'softwar-developer'] },
      { roles: ['actors', 'Actors'] },
      { ...good, baseline: 'bakers' },
      { ...good, locale: 'xx' },
      { ...good, formats: [] },
    ];
    const entries = await Promise.all(
      bad.map(async (request, at) => ({
        pointer: `/comparisons/${at * 2 + 1}`,
        error: await resolveReport(request, dataset).catch((error: unknown) => error),
      })),
    );
    await expect(
      resolveBatch({ comparisons: bad.flatMap((request) => [good, request]) }, dataset),
    ).rejects.toMatchObject({ code: 'invalid-batch', details: { entries } });
  });

  it('are looked up once for each title: ten thousand in seconds', async () => {
    const words = ['DevOps Engineer', 'Registered Nurses', '15-1251', 'actors', 'Barista'];
    const comparisons = Array.from({ length: 10_000 }, (_, at) => ({
      roles: [words[at % 5] ?? '', words[(at + 1) % 5] ?? ''],
      location: 'San Jose',
    }));
    const start = performance.now();
    await resolveBatch({ comparisons }, dataset);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

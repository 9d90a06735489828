/** Making a report: files under a deterministic id, the receipt last, and nothing rendered twice. */
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/render/renderer.ts';
import { createReport, type ReportServices } from '../../src/report/create-report.ts';
import { readReportFile } from '../../src/report/read-report-file.ts';
import { fileKey, receiptKey } from '../../src/report/receipt.ts';
import { reportId } from '../../src/report/report-id.ts';
import { type ReportRequest, resolveReport } from '../../src/report/request.ts';
import { testServices } from '../support/services.ts';

const request: ReportRequest = { roles: ['technical-specialist', 'lead-technician'] };

const unreadablePlaces = () => Promise.reject(new Error('places were read'));
const unreadable = () => Promise.reject(new Error('titles were read'));

/** The services, with every key put and every document rendered written down. */
async function watchedServices() {
  const services = await testServices();
  const seen = { puts: [] as string[], renders: [] as string[], types: [] as unknown[] };
  const watched: ReportServices = {
    ...services,
    reports: {
      ...services.reports,
      put: (key, body, options) => {
        seen.puts.push(key);
        seen.types.push(options?.contentType);
        return services.reports.put(key, body, options);
      },
    },
    renderer: async (format) => {
      const renderer = await services.renderer(format);
      return {
        format,
        render: (document, warn) => {
          seen.renders.push(format);
          return renderer.render(document, warn);
        },
      };
    },
  };
  return { services: watched, seen, folder: services.folder };
}

/** Services whose reports say a word that no font of ours has. */
async function servicesWithRunes(): Promise<ReportServices> {
  const services = await testServices();
  const { template } = services;
  const document: typeof template.document = (...given) => ({ ...template.document(...given), footer: 'ᚠᚢ' });
  return { ...services, template: { ...template, document } };
}

describe('a report', () => {
  it('says in its receipt, which is kept, what had to be replaced in a file', async () => {
    const services = await servicesWithRunes();
    await createReport(request, services);
    const { receipt, created } = await createReport(request, services);
    expect(created).toBe(false);
    expect(receipt.files.map(({ format, warnings }) => [format, warnings])).toContainEqual([
      'pdf',
      [
        {
          code: 'replaced-characters',
          message: "Replaced in the PDF, for want of a font: 'ᚠ' (U+16A0), 'ᚢ' (U+16A2).",
        },
      ],
    ]);
    expect(receipt.files.filter(({ warnings }) => warnings !== undefined)).toHaveLength(1);
  });

  it('is its files and, written last, its receipt', async () => {
    const { services, seen } = await watchedServices();
    const { receipt, created } = await createReport(request, services);
    expect(created).toBe(true);
    expect(seen.puts).toEqual([
      `reports/${receipt.id}/report.csv`,
      `reports/${receipt.id}/report.csv-metadata.json`,
      `reports/${receipt.id}/report.xlsx`,
      `reports/${receipt.id}/report.pdf`,
      `reports/${receipt.id}/report.json`,
    ]);
  });

  it('has a receipt that tells the request, the release and each file', async () => {
    const services = await testServices();
    const { receipt } = await createReport(request, services);
    expect(receipt).toMatchObject({
      title: 'Technical Specialist vs Lead Technician',
      request: {
        roles: ['technical-specialist', 'lead-technician'],
        formats: ['csv', 'xlsx', 'pdf'],
        location: 'US',
        baseline: 'technical-specialist',
        paper: 'letter',
        csv: { shape: 'wide', profile: 'excel' },
        exclude: [],
        locale: 'en-US',
      },
      release: '2026.11',
      createdAt: '2026-11-15T12:00:00.000Z',
    });
    for (const { format, name, bytes, sha256 } of receipt.files) {
      const stored = await services.reports.get(fileKey(receipt.id, format));
      expect(name).toBe(`technical-specialist-vs-lead-technician-2026.11.${formats[format].extension}`);
      expect(stored).toHaveLength(bytes);
      expect(
        createHash('sha256')
          .update(stored ?? '')
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  it('is found and not rendered again when asked for again', async () => {
    const { services, seen } = await watchedServices();
    const first = await createReport(request, services);
    seen.renders.length = 0;
    const second = await createReport({ ...request, formats: ['pdf', 'csv', 'xlsx', 'csv'] }, services);
    expect(second).toEqual({ ...first, created: false });
    expect(seen.renders).toEqual([]);
  });

  it('is the same whatever its roles are called, and tells by which titles they were found', async () => {
    const services = await testServices();
    const byId = await createReport({ roles: ['software-developers', 'registered-nurses'] }, services);
    const byTitle = await createReport({ roles: ['devops-engineer', '29-1141'] }, services);
    expect(byTitle).toMatchObject({ receipt: byId.receipt, created: false });
    expect(byTitle.matches.map(({ title }) => title)).toEqual(['DevOps Engineer', 'Registered Nurses']);
  });

  it('takes as its baseline any title of a compared role', async () => {
    const services = await testServices();
    const roles = ['registered-nurses', 'software-developers'];
    const { receipt } = await createReport({ roles, baseline: 'devops-engineer' }, services);
    expect(receipt.request.baseline).toBe('software-developers');
  });

  it('is made without the places of the release where there is no workbook and no place', async () => {
    const services = await testServices();
    const watched = { ...services, dataset: { ...services.dataset, places: unreadablePlaces } };
    const roles = ['registered-nurses', 'software-developers'];
    const { created } = await createReport({ roles, formats: ['csv', 'pdf'] }, watched);
    expect(created).toBe(true);
    await expect(createReport({ roles, formats: ['xlsx'] }, watched)).rejects.toThrow('places were read');
  });

  it('is made without the titles of the release when its roles are named by id', async () => {
    const services = await testServices();
    const dataset = { ...services.dataset, titles: unreadable };
    const asked = { ...request, baseline: 'lead-technician', formats: ['csv'] };
    const { created } = await createReport(asked, { ...services, dataset });
    expect(created).toBe(true);
  });

  it('is the same bytes in another place', async () => {
    const first = await createReport(request, await testServices());
    const second = await createReport(request, await testServices());
    expect(second.receipt).toEqual(first.receipt);
  });

  it('is made again when one of its files is gone', async () => {
    const { services, folder } = await watchedServices();
    const { receipt } = await createReport(request, services);
    await rm(join(folder, fileKey(receipt.id, 'pdf')));
    expect((await createReport(request, services)).created).toBe(true);
    expect(await services.reports.head(fileKey(receipt.id, 'pdf'))).not.toBeNull();
  });

  it.each<[string, Partial<ReportRequest>]>([
    ['order of roles', { roles: ['lead-technician', 'technical-specialist'] }],
    ['baseline', { baseline: 'lead-technician' }],
    ['formats', { formats: ['csv'] }],
    ['paper', { paper: 'a4' }],
    ['exclusion', { exclude: ['people'] }],
    ['locale', { locale: 'en-GB' }],
    ['shape of CSV', { csv: { shape: 'long' } }],
    ['profile of CSV', { csv: { profile: 'machine' } }],
  ])('has another id with another %s', async (_, change) => {
    const services = await testServices();
    const { receipt } = await createReport(request, services);
    expect((await createReport({ ...request, ...change }, services)).receipt.id).not.toBe(receipt.id);
  });

  it('is made again when its receipt cannot be read', async () => {
    const services = await testServices();
    const made = await createReport(request, services);
    await services.reports.put(receiptKey(made.receipt.id), new TextEncoder().encode('{"half'));
    expect(await createReport(request, services)).toEqual(made);
  });

  it('is not handed out when a file has changed since', async () => {
    const services = await testServices();
    const { receipt } = await createReport({ ...request, formats: ['csv'] }, services);
    const [file] = receipt.files;
    if (file === undefined) throw new Error('no file');
    const bytes = await readReportFile(services.reports, receipt, file);
    await services.reports.put(
      fileKey(receipt.id, 'csv'),
      bytes.map((byte) => byte ^ 1),
    );
    await expect(readReportFile(services.reports, receipt, file)).rejects.toMatchObject({
      code: 'storage-failed',
      message: expect.stringContaining('is not what its receipt says'),
    });
  });

  it('is stored with the type of each format', async () => {
    const { services, seen } = await watchedServices();
    await createReport(request, services);
    expect(seen.types).toEqual([
      'text/csv; charset=utf-8',
      'application/csvm+json',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/pdf',
      'application/json',
    ]);
  });

  it('has another id with another location, release or template', async () => {
    const { dataset } = await testServices();
    const { sha256 } = dataset;
    const resolved = await resolveReport(request, dataset);
    const ids = [
      reportId(resolved, sha256, 1),
      reportId({ ...resolved, location: 'CA' }, sha256, 1),
      reportId(resolved, '0'.repeat(64), 1),
      reportId(resolved, sha256, 2),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a file name that tells another baseline and paper, and what is left out', async () => {
    const change = { baseline: 'lead-technician', paper: 'a4', exclude: ['people'], formats: ['pdf'] };
    const { receipt } = await createReport({ ...request, ...change }, await testServices());
    expect(receipt.files[0]?.name).toBe(
      'technical-specialist-vs-lead-technician-2026.11-from-lead-technician-without-people-a4.pdf',
    );
  });

  it('names the CSV by what is not as usual in it, and the other files as ever', async () => {
    const csv = { shape: 'long', profile: 'machine' };
    const { receipt } = await createReport({ ...request, csv }, await testServices());
    const stem = 'technical-specialist-vs-lead-technician-2026.11';
    expect(receipt.files.map(({ name }) => name)).toEqual([
      `${stem}-long-machine.csv`,
      `${stem}-long-machine.csv-metadata.json`,
      `${stem}.xlsx`,
      `${stem}.pdf`,
    ]);
  });

  it('names its files by another locale than the usual, in which the CSV is for its spreadsheets', async () => {
    const { receipt } = await createReport({ ...request, locale: 'es-ES' }, await testServices());
    const stem = 'technical-specialist-vs-lead-technician-2026.11-es-ES';
    expect(receipt.files.map(({ name }) => name)).toEqual(
      ['csv', 'csv-metadata.json', 'xlsx', 'pdf'].map((ending) => `${stem}.${ending}`),
    );
    expect(receipt.title).toBe('Technical Specialist vs. Lead Technician');
    expect(receipt.request).toMatchObject({ locale: 'es-ES', csv: { shape: 'wide', profile: 'excel-eu' } });
  });

  it.each([
    ['en-US', 'excel'],
    ['en-GB', 'excel'],
    ['de-DE', 'excel-eu'],
    ['fr-FR', 'excel-eu'],
    ['es-ES', 'excel-eu'],
  ])('in %s has by itself the CSV profile %s, and any other when it is asked for', async (locale, usual) => {
    const { dataset } = await testServices();
    const profileOf = async (csv: ReportRequest['csv']) =>
      (await resolveReport({ ...request, locale, csv }, dataset)).csv.profile;
    expect(await profileOf(undefined)).toBe(usual);
    expect(await profileOf({ profile: 'machine' })).toBe('machine');
    expect(await profileOf({ profile: 'excel' })).toBe('excel');
  });

  it('has a file name that a file system takes, whatever its roles', async () => {
    const services = await testServices();
    const roles = services.dataset.roles
      .toSorted((a, b) => b.id.length - a.id.length)
      .slice(0, 5)
      .map(({ id }) => id);
    const everything = {
      location: 'metro:41860',
      baseline: roles.at(-1) ?? '',
      exclude: ['people'],
      paper: 'a4',
      locale: 'en-GB',
      csv: { shape: 'long', profile: 'excel-eu' },
    };
    const { receipt } = await createReport({ roles, formats: ['csv'], ...everything }, services);
    for (const { name } of receipt.files) expect(name.length).toBeLessThan(240);
  });

  it('leaves nothing behind when a format cannot be rendered', async () => {
    const { services, folder } = await watchedServices();
    const failing: ReportServices = {
      ...services,
      renderer: async (format) => {
        if (format !== 'pdf') return services.renderer(format);
        return { format, render: () => Promise.reject(new Error('out of ink')) };
      },
    };
    await expect(createReport(request, failing)).rejects.toThrow('out of ink');
    expect(await readdir(folder)).toEqual([]);
  });

  it('has no receipt when a file cannot be stored', async () => {
    const { services } = await watchedServices();
    const full: ReportServices = {
      ...services,
      reports: {
        ...services.reports,
        put: (key, body, options) =>
          key.endsWith('.pdf')
            ? Promise.reject(new Error('disk full'))
            : services.reports.put(key, body, options),
      },
    };
    await expect(createReport(request, full)).rejects.toThrow('disk full');
    const { receipt } = await createReport(request, services);
    expect(await services.reports.head(receiptKey(receipt.id))).not.toBeNull();
  });
});

describe('a bad request', () => {
  const two = ['actors', 'dancers'];
  it.each<[string, ReportRequest, object]>([
    ['one role', { roles: ['actors'] }, { code: 'too-few-roles', details: { value: 1 } }],
    ['no role', { roles: [] }, { code: 'too-few-roles', details: { value: 0 } }],
    [
      'six roles',
      { roles: ['a', 'b', 'c', 'd', 'e', 'f'] },
      { code: 'too-many-roles', details: { value: 6 } },
    ],
    [
      'an unknown role',
      { roles: ['actors', 'wizards'] },
      { code: 'unknown-role', details: { value: 'wizards' } },
    ],
    [
      'the same role twice',
      { roles: ['actors', 'Actors'] },
      { code: 'repeated-role', details: { value: 'actors' } },
    ],
    [
      'an unknown format',
      { roles: two, formats: ['doc'] },
      { code: 'unknown-format', details: { value: 'doc', allowed: ['csv', 'xlsx', 'pdf'] } },
    ],
    ['no format', { roles: two, formats: [] }, { code: 'unknown-format' }],
    [
      'an unknown location',
      { roles: two, location: 'Mars' },
      { code: 'unknown-location', details: { value: 'Mars' } },
    ],
    [
      'an unknown baseline',
      { roles: two, baseline: 'chefs' },
      { code: 'unknown-baseline', details: { value: 'chefs', allowed: two } },
    ],
    [
      'a baseline that is not compared',
      { roles: two, baseline: 'registered-nurses' },
      { code: 'unknown-baseline' },
    ],
    [
      'an unknown paper',
      { roles: two, paper: 'a5' },
      { code: 'unknown-paper', details: { value: 'a5', allowed: ['letter', 'a4'] } },
    ],
    [
      'an unknown shape of CSV',
      { roles: two, csv: { shape: 'deep' } },
      { code: 'unknown-csv-shape', details: { value: 'deep', allowed: ['wide', 'long'] } },
    ],
    [
      'an unknown profile of CSV',
      { roles: two, csv: { profile: 'calc' } },
      { code: 'unknown-csv-profile', details: { value: 'calc', allowed: ['excel', 'excel-eu', 'machine'] } },
    ],
    [
      'an unknown exclusion',
      { roles: two, exclude: ['people', 'pay'] },
      { code: 'unknown-exclusion', details: { value: 'pay', allowed: ['people'] } },
    ],
    [
      'an unknown locale',
      { roles: two, locale: 'es' },
      {
        code: 'unknown-locale',
        details: { value: 'es', allowed: ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'] },
      },
    ],
  ])(
    'with %s is refused, naming the value and the allowed ones, and writes nothing',
    async (_, bad, error) => {
      const services = await testServices();
      await expect(createReport(bad, services)).rejects.toMatchObject(error);
      expect(await readdir(services.folder)).toEqual([]);
    },
  );
});

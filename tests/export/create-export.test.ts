/** Making exports: receipts, the same answer again, conditions, and what is left when something fails. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createExport, type ExportServices } from '../../src/export/create-export.ts';
import { readExportFile } from '../../src/export/read-export-file.ts';
import type { ExportRequest } from '../../src/export/request.ts';
import { testServices } from '../support/services.ts';
import { bytesOf, csvFields } from './read-back.ts';

let services: ExportServices;
beforeEach(async () => {
  services = await testServices();
});

const request = { table: 'pay-by-state', format: 'csv', where: ['group=15-0000', 'state=CA,WA'] };

async function keysIn({ reports }: ExportServices): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of reports.list('')) keys.push(key);
  return keys;
}

async function fieldsOf(asked: ExportRequest): Promise<string[][]> {
  const { receipt } = await createExport(asked, services);
  return csvFields(await bytesOf({ chunks: await readExportFile(services.reports, receipt) }));
}

describe('a receipt', () => {
  it('says what was asked for, and that all of it was written', async () => {
    const { receipt } = await createExport(request, services);
    const bytes = await services.reports.get(`exports/${receipt.id}/export.csv`);
    expect(receipt).toMatchObject({
      request: { where: ['group=15-0000', 'state=CA,WA'], csv: { profile: 'excel' } },
      release: '2026.11',
      releaseSha256: services.dataset.sha256,
      createdAt: '2026-11-15T12:00:00.000Z',
      roles: 23,
      rows: { expected: 46, written: 46 },
      sheets: [],
      file: {
        name: 'pay-by-state-group-15-0000-state-ca-wa-2026.11.csv',
        bytes: bytes?.length,
        sha256: createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      },
    });
  });

  it('of a workbook names its sheets', async () => {
    const { receipt } = await createExport({ ...request, format: 'xlsx' }, services);
    expect(receipt).toMatchObject({ sheets: [{ name: 'Pay by state', rows: 46 }], request: { csv: null } });
  });

  it('is found again, however the same conditions are written', async () => {
    const first = await createExport(request, services);
    const where = ['state=Washington,ca', 'state=CA,WA,OR', 'group=15-0000'];
    const again = await createExport({ ...request, where }, services);
    expect(again).toEqual({ receipt: first.receipt, created: false });
  });

  it.each<[string, Partial<ExportRequest>]>([
    ['format', { format: 'xlsx' }],
    ['columns', { columns: ['role', 'mean'] }],
    ['order of columns', { columns: ['mean', 'role'] }],
    ['conditions', { where: ['group=15-0000'] }],
    ['profile', { csv: { profile: 'machine' } }],
  ])('of another %s is another', async (_, change) => {
    const one = await createExport(request, services);
    const other = await createExport({ ...request, ...change }, services);
    expect(other.created).toBe(true);
    expect(other.receipt.id).not.toBe(one.receipt.id);
  });

  it('is made anew where the file is gone', async () => {
    const { receipt } = await createExport(request, services);
    await services.reports.delete(`exports/${receipt.id}/export.csv`);
    expect(await createExport(request, services)).toMatchObject({
      created: true,
      receipt: { id: receipt.id },
    });
  });
});

describe('conditions', () => {
  it.each<[string[], string[]]>([
    [['role=actors,dancers'], ['actors', 'dancers']],
    [['soc=15-1252'], ['software-developers']],
    [['role=actors,software-developers', 'group=15-0000'], ['software-developers']],
    [['role=actors', 'role=dancers'], []],
  ])('%j leave %j', async (where, roles) => {
    const fields = await fieldsOf({ table: 'roles', format: 'csv', where, columns: ['role'] });
    expect(fields).toEqual([['Role'], ...roles.map((role) => [role])]);
  });

  it('choose areas by their state and by their code', async () => {
    const table = 'pay-by-metro';
    const asked = { table, format: 'csv', columns: ['metro'] };
    expect(await fieldsOf({ ...asked, where: ['role=actors', 'metro=41860'] })).toHaveLength(2);
    const inHawaii = await fieldsOf({ ...asked, where: ['role=actors', 'state=HI'] });
    expect(inHawaii.slice(1).map(([code]) => code)).toEqual(expect.arrayContaining(['46520']));
  });

  it('choose industries', async () => {
    const where = ['soc=15-1252', 'industry=51'];
    const columns = ['industry_title', 'mean'];
    const fields = await fieldsOf({ table: 'pay-by-industry', format: 'csv', where, columns });
    expect(fields.slice(1)).toEqual([['Information', '165160']]);
  });
});

describe('a request that cannot be done', () => {
  it.each<[Partial<ExportRequest>, string, RegExp]>([
    [{ table: 'wages' }, 'unknown-table', /'wages'. Allowed: roles, pay, pay-by-state/],
    [{ format: 'pdf' }, 'unknown-format', /'pdf'. Allowed: csv, xlsx/],
    [{ columns: ['role', 'wage'] }, 'unknown-column', /'wage'. Allowed: role, title/],
    [{ columns: [] }, 'unknown-column', /No column is named/],
    [{ columns: ['role', 'role'] }, 'invalid-request', /more than once/],
    [{ where: ['industry=51'] }, 'unknown-condition', /'industry'. Allowed: group, soc, role, state/],
    [{ where: ['state'] }, 'unknown-condition', /'state' is no condition/],
    [{ where: ['state='] }, 'unknown-condition', /'state=' is no condition/],
    [{ where: ['group=99-0000'] }, 'unknown-group', /99-0000/],
    [{ where: ['soc=99-9999'] }, 'unknown-role', /no role has it/],
    [{ where: ['role=wizards'] }, 'unknown-role', /wizards/],
    [{ where: ['state=Mars'] }, 'unknown-location', /Mars/],
    [{ table: 'pay-by-industry', where: ['industry=magic'] }, 'unknown-industry', /magic/],
    [{ csv: { profile: 'word' } }, 'unknown-csv-profile', /word/],
  ])('%j is %s', async (change, code, message) => {
    const failing = createExport({ table: 'pay-by-state', format: 'csv', ...change }, services);
    await expect(failing).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await keysIn(services)).toEqual([]);
  });
});

/** The services over a dataset whose reading fails after some roles, or comes to an early end. */
function cutShort(fail: boolean): ExportServices {
  const { dataset } = services;
  async function* profiles(isWanted: Parameters<typeof dataset.profiles>[0]) {
    let read = 0;
    for await (const profile of dataset.profiles(isWanted)) {
      if (read === 100 && fail) throw new Error('the medium is gone');
      if (read === 100) return;
      read += 1;
      yield profile;
    }
  }
  return { ...services, dataset: { ...dataset, profiles } };
}

describe('an export that fails midway', () => {
  it.each(['csv', 'xlsx'])('because the dataset cannot be read leaves nothing (%s)', async (format) => {
    const broken = cutShort(true);
    await expect(createExport({ table: 'pay-by-metro', format }, broken)).rejects.toThrow(
      'the medium is gone',
    );
    expect(await keysIn(services)).toEqual([]);
  });

  it.each(['csv', 'xlsx'])(
    'because roles are lacking is an error, and leaves nothing (%s)',
    async (format) => {
      const failing = createExport({ table: 'skills', format }, cutShort(false));
      await expect(failing).rejects.toThrow('The index has 832 roles to export, and 100 were read.');
      expect(await keysIn(services)).toEqual([]);
    },
  );

  it('because the store takes only half of it leaves no receipt', async () => {
    const reports: ExportServices['reports'] = {
      ...services.reports,
      async putStream(key, stream, options) {
        async function* half() {
          let left = 3;
          for await (const chunk of stream) {
            left -= 1;
            if (left === 0) throw new Error('the disk is full');
            yield chunk;
          }
        }
        return services.reports.putStream(key, half(), options);
      },
    };
    const failing = createExport({ table: 'pay-by-state', format: 'csv' }, { ...services, reports });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await keysIn(services)).toEqual([]);
  });
});

describe('a stored file', () => {
  it('that was changed is not handed out to its end', async () => {
    const { receipt } = await createExport(request, services);
    const key = `exports/${receipt.id}/export.csv`;
    const bytes = await services.reports.get(key);
    await services.reports.put(key, Buffer.alloc(bytes?.length ?? 0, 'x'));
    const reading = readExportFile(services.reports, receipt).then((chunks) => bytesOf({ chunks }));
    await expect(reading).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('that is gone is named', async () => {
    const { receipt } = await createExport(request, services);
    await services.reports.delete(`exports/${receipt.id}/export.csv`);
    await expect(readExportFile(services.reports, receipt)).rejects.toThrow('is gone from storage');
  });
});

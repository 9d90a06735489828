/** Roles transcribed from a page: every figure taken over, and a wrong field named. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTranscribed } from '../../../src/dataset/import/transcribed.ts';
import { sourceDir, temporaryFolder } from './official-files.ts';

const source = 'transcribed-page';
const ofRole = (file: string) => importTranscribed(join(sourceDir, file), source);

/** Writes a copy of a transcribed role with some fields changed, and imports it. */
async function importChanged(change: Record<string, unknown>) {
  const path = join(await temporaryFolder(), 'changed.json');
  const role: unknown = JSON.parse(await readFile(join(sourceDir, 'lead-technician.json'), 'utf8'));
  await writeFile(path, JSON.stringify(Object.assign({}, role, change)));
  return importTranscribed(path, source);
}

describe('the importer of transcribed roles', () => {
  it('is a job title without a SOC code, in the computer and mathematical group', async () => {
    expect(await ofRole('technical-specialist.json')).toMatchObject({
      id: 'technical-specialist',
      kind: 'job-title',
      soc: null,
      group: '15-0000',
    });
  });

  it.each([
    ['technical-specialist.json', 88773, 42.68],
    ['lead-technician.json', 90615, 43.56],
  ])('computes the hourly rate of %s from the yearly salary', async (file, yearly, hourly) => {
    const { pay } = await ofRole(file);
    expect(pay.annual.mean).toEqual({ value: yearly, source });
    expect(pay.hourly.mean).toEqual({ value: hourly, source, note: 'Yearly salary / 2,080 hours' });
  });

  it('says that the overview and the duties are our own words', async () => {
    const { overview, duties } = await ofRole('lead-technician.json');
    expect(overview.source).toBe('own-words');
    expect(duties.source).toBe('own-words');
  });

  it('says that job satisfaction is not collected, and what the page lacks not in the release', async () => {
    const { jobs, pay, people } = await ofRole('lead-technician.json');
    expect(jobs.satisfaction).toEqual({ missing: 'not-collected' });
    expect(pay.annual.median).toEqual({ missing: 'not-in-release' });
    expect(people.medianAge).toEqual({ missing: 'not-in-release' });
  });

  it('has nothing by state, area or industry, and nothing of O*NET', async () => {
    const missing = { missing: 'not-in-release' };
    expect(await ofRole('lead-technician.json')).toMatchObject({
      states: missing,
      metros: missing,
      industries: missing,
      skillImportance: missing,
      technologies: missing,
      related: missing,
      entry: { jobZone: missing },
      education: { attainment: missing, required: missing },
    });
  });

  it('names the best-paying places and industry without their pay', async () => {
    const { pay } = await ofRole('lead-technician.json');
    expect(pay.highestPayingCity).toMatchObject({ value: 'San Francisco, CA' });
    expect(pay.highestPayingCityMean).toEqual({ missing: 'not-in-release' });
    expect(pay.bestPayingIndustry).toMatchObject({ value: 'Retail' });
    expect(pay.bestPayingIndustryMean).toEqual({ missing: 'not-in-release' });
  });

  it('names the file and the field that does not fit', async () => {
    await expect(importChanged({ jobs: { employment: 'many', growthPercent: 10 } })).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: expect.stringMatching(/^changed\.json: field "jobs\.employment"/),
    });
  });

  it('refuses a field that it does not know', async () => {
    await expect(importChanged({ remote: true })).rejects.toThrow('changed.json');
  });

  it('refuses a file that is not JSON', async () => {
    const path = join(await temporaryFolder(), 'broken.json');
    await writeFile(path, '{');
    await expect(importTranscribed(path, source)).rejects.toThrow('broken.json is not JSON');
  });

  it('names the path of a missing file', async () => {
    await expect(ofRole('absent.json')).rejects.toMatchObject({ code: 'missing-file' });
  });
});

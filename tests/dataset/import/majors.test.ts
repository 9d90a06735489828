/** The most common major and college, derived from awards in the programmes of an occupation. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { importMajors } from '../../../src/dataset/import/majors.ts';
import { csv, temporaryFolder, writeWorkbook } from './official-files.ts';

const source = 'majors';

/** A programme: its title, the occupations that it leads to, and awards by level and number of institution. */
interface SmallProgramme {
  readonly title: string;
  readonly socs: readonly string[];
  readonly awards: readonly (readonly [level: number, institution: number, count: number])[];
}

const bachelor = 5;
const doctorate = 17;
const certificate = 2;

const computerScience: SmallProgramme = {
  title: 'Computer Science.',
  socs: ['15-1252'],
  awards: [[bachelor, 1, 100]],
};

/** Twenty occupations in five minor groups, as many as no single profession has. */
const everywhere = ['11-1', '11-2', '11-3', '13-1', '13-2'].flatMap((group) =>
  ['011', '021', '031', '041'].map((end) => `${group}${end}`),
);

/** OEWS publishes buyers of all kinds as one occupation, and leaves others out. */
const buyersOnly = (soc: string) => (soc.startsWith('13-102') ? '13-1020' : undefined);

const sameCode = (soc: string): string | undefined => soc;

/** The three files with these programmes, coded in their order, and colleges by number. */
async function writeFiles(programmes: readonly SmallProgramme[]) {
  const folder = await temporaryFolder();
  const crosswalk = join(folder, 'crosswalk.xlsx');
  const completions = join(folder, 'awards.parquet');
  const institutions = join(folder, 'names.csv');
  const coded = programmes.map((programme, index) => ({ ...programme, cip: `11.000${index}` }));
  const pairs = coded.flatMap(({ cip, title, socs }) => socs.map((soc) => [cip, title, soc, 'A title']));
  const header = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title'];
  await writeWorkbook(crosswalk, [header, ...pairs], 'CIP-SOC');
  const rows = coded.flatMap(({ cip, awards }) =>
    awards.map(([level, unitId, count]) => [unitId, cip, 1, level, count, 0, count, true]),
  );
  const columns = 'UNITID CIPCODE MAJORNUM AWLEVEL CTOTALT CTOTALM CTOTALW IS_CIP_6DIGIT'.split(' ');
  const columnData = columns.map((name, index) => ({ name, data: rows.map((row) => row[index]) }));
  await writeFile(completions, new Uint8Array(parquetWriteBuffer({ columnData })));
  const names = [1, 2].map((unitId) => [unitId, `College ${unitId}`, 'Boston', 'MA', 1, 1]);
  await writeFile(institutions, csv([['UNITID', 'INSTNM', 'CITY', 'STABBR', 'SECTOR', 'ICLEVEL'], ...names]));
  return { crosswalk, completions, institutions };
}

async function majorsOf(
  soc: string,
  programmes: readonly SmallProgramme[],
  { education = "Bachelor's degree", occupationOf = sameCode } = {},
) {
  const paths = await writeFiles(programmes);
  const entryEducation = new Map([[soc, education]]);
  const majors = await importMajors({ ...paths, source, occupationOf, entryEducation });
  return majors.get(soc);
}

/** The title of the most common major. */
async function majorOf(...given: Parameters<typeof majorsOf>) {
  const majors = await majorsOf(...given);
  return majors && 'value' in majors.major ? majors.major.value : undefined;
}

describe('the majors of an occupation', () => {
  it('are the programme and the institution with the most awards', async () => {
    const majors = await majorsOf('15-1252', [
      {
        ...computerScience,
        awards: [
          [bachelor, 1, 60],
          [bachelor, 2, 70],
        ],
      },
      { title: 'Informatics.', socs: ['15-1252'], awards: [[bachelor, 1, 50]] },
    ]);
    expect(majors).toEqual({
      major: { value: 'Computer Science', source },
      college: { value: 'College 1', source },
    });
  });

  it('count the awards at the level of entry and above', async () => {
    const psychology = { title: 'Psychology.', socs: ['19-3033'], awards: [[bachelor, 1, 900]] } as const;
    const clinical = {
      title: 'Clinical Psychology.',
      socs: ['19-3033'],
      awards: [[doctorate, 1, 40]],
    } as const;
    const programmes = [psychology, clinical];
    expect(await majorOf('19-3033', programmes, { education: 'Doctoral or professional degree' })).toBe(
      'Clinical Psychology',
    );
    expect(await majorOf('19-3033', programmes)).toBe('Psychology');
  });

  it('count certificates where entry asks for less than a bachelor’s degree', async () => {
    const programmes: SmallProgramme[] = [
      { title: 'Electrician.', socs: ['47-2111'], awards: [[certificate, 1, 90]] },
      { title: 'Electrical Engineering.', socs: ['47-2111'], awards: [[bachelor, 1, 80]] },
    ];
    const education = 'High school diploma or equivalent';
    expect(await majorOf('47-2111', programmes, { education })).toBe('Electrician');
    expect(await majorOf('47-2111', programmes)).toBe('Electrical Engineering');
  });

  it('share the awards of a programme out over where it leads, for the college too', async () => {
    const majors = await majorsOf('39-7010', [
      { title: 'History.', socs: ['39-7010', '19-3093', '25-2031'], awards: [[bachelor, 2, 110]] },
      { title: 'Tourism.', socs: ['39-7010'], awards: [[bachelor, 1, 40]] },
    ]);
    expect(majors).toMatchObject({ major: { value: 'Tourism' }, college: { value: 'College 1' } });
  });

  it('take a further occupation of one group for half a one, for a profession has many codes', async () => {
    const programmes: SmallProgramme[] = [
      { title: 'Medicine.', socs: ['29-1211', '29-1212', '29-1213'], awards: [[doctorate, 1, 110]] },
      { title: 'Residency.', socs: ['29-1211'], awards: [[doctorate, 1, 50]] },
    ];
    expect(await majorOf('29-1211', programmes)).toBe('Medicine');
  });

  it('leave out a programme that leads nearly everywhere, and its college', async () => {
    const majors = await majorsOf('13-1011', [
      { title: 'Business.', socs: everywhere, awards: [[bachelor, 2, 9000]] },
      { title: 'Human Resources.', socs: ['13-1011'], awards: [[bachelor, 1, 30]] },
    ]);
    expect(majors).toMatchObject({ major: { value: 'Human Resources' }, college: { value: 'College 1' } });
  });

  it('fall back on such a programme where there is no other', async () => {
    const business: SmallProgramme = { title: 'Business.', socs: everywhere, awards: [[bachelor, 1, 9000]] };
    expect(await majorOf('13-1011', [business])).toBe('Business');
  });

  it('do not count the teachers of a programme among those it leads to', async () => {
    const programmes: SmallProgramme[] = [
      { ...computerScience, socs: ['15-1252', '25-1021', '25-1194'], awards: [[bachelor, 1, 60]] },
      { title: 'Informatics.', socs: ['15-1252'], awards: [[bachelor, 1, 50]] },
    ];
    expect(await majorOf('15-1252', programmes)).toBe('Computer Science');
  });

  it('count for teachers every programme that they teach, however wide', async () => {
    const programmes: SmallProgramme[] = [
      { title: 'Business.', socs: [...everywhere, '25-1011'], awards: [[doctorate, 1, 90]] },
      { title: 'Marketing.', socs: ['25-1011'], awards: [[doctorate, 1, 80]] },
    ];
    expect(await majorOf('25-1011', programmes)).toBe('Business');
  });

  it('take codes that the release merges for one occupation', async () => {
    const purchasing: SmallProgramme = {
      title: 'Purchasing.',
      socs: ['13-1022', '13-1023', '11-3061'],
      awards: [[bachelor, 1, 40]],
    };
    const retail: SmallProgramme = { title: 'Retail.', socs: ['13-1022'], awards: [[bachelor, 1, 35]] };
    expect(await majorOf('13-1020', [purchasing, retail], { occupationOf: buyersOnly })).toBe('Purchasing');
  });

  it('are settled by the lower codes in a tie', async () => {
    const awards = [
      [bachelor, 2, 50],
      [bachelor, 1, 50],
    ] as const;
    const majors = await majorsOf('15-1252', [
      { title: 'First.', socs: ['15-1252'], awards },
      { title: 'Second.', socs: ['15-1252'], awards },
    ]);
    expect(majors).toMatchObject({ major: { value: 'First' }, college: { value: 'College 1' } });
  });

  it('are missing below 30 awards in the year', async () => {
    const few: SmallProgramme = { ...computerScience, awards: [[bachelor, 1, 29]] };
    const missing = {
      missing: 'not-collected',
      source,
      note: 'No programme tied to this occupation gave 30 awards in the year at the level needed for entry',
    };
    expect(await majorsOf('15-1252', [few])).toEqual({ major: missing, college: missing });
  });

  it('are missing for an occupation without a programme', async () => {
    expect(await majorsOf('53-7062', [computerScience])).toMatchObject({
      major: { missing: 'not-collected', note: expect.stringContaining('ties no programme') },
    });
  });

  it('refuse an entry education that they do not know', async () => {
    await expect(majorsOf('15-1252', [computerScience], { education: 'Diploma' })).rejects.toMatchObject({
      code: 'unexpected-layout',
      message: expect.stringContaining('found "Diploma"'),
    });
  });
});

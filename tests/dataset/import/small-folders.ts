/** A whole set of small official files and of our own, from which tests build a release. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import {
  ageRows,
  attainmentRows,
  geographyRows,
  inSector,
  inState,
  oewsRows,
  peopleRows,
  prevailingWageRows,
  priceParitiesText,
  projectionsRows,
  sourceDir,
  temporaryFolder,
  threeDigitRows,
  writeCsv,
  writeWorkbook,
} from './official-files.ts';
import { writeOnetFiles } from './onet-files.ts';

export interface SmallFolders {
  readonly from: string;
  readonly sourceDir: string;
}

/** The major group, for which OEWS has a row that gives the release its title. */
export const majorGroup = {
  OCC_CODE: '15-0000',
  OCC_TITLE: 'Computer and Mathematical Occupations',
  O_GROUP: 'major',
};

/** Every file that a build reads, for software developers alone, in two states, two areas and two sectors. */
export async function writeSmallFolders(): Promise<SmallFolders> {
  const folder = await temporaryFolder();
  const from = join(folder, 'official');
  const own = join(folder, 'own');
  await cp(sourceDir, own, { recursive: true });
  await writeFile(
    join(own, 'cps-occupations.csv'),
    'cps_title,soc\nTotal,summary\nComputer occupations,group 15\nProgrammers of software,15-1252\n',
  );
  await writeOews(join(from, 'oews'));
  await writePrices(from);
  await writeProjections(join(from, 'ep'));
  await writeCps(join(from, 'cps'));
  await writeOnetFiles(from);
  await writeNces(join(from, 'nces'));
  return { from, sourceDir: own };
}

async function writeOews(folder: string): Promise<void> {
  await writeWorkbook(join(folder, 'national_M2025_dl.xlsx'), oewsRows(majorGroup, {}));
  const yearBefore = oewsRows(majorGroup, { A_MEAN: '#', TOT_EMP: 900 });
  await writeWorkbook(join(folder, 'national_M2024_dl.xlsx'), yearBefore);
  const california = { ...inState('CA', 'California'), TOT_EMP: 600, A_MEAN: 150000 };
  const texas = { ...inState('TX', 'Texas'), TOT_EMP: 400, A_MEAN: 120000 };
  await writeCsv(join(folder, 'state_M2025_dl.csv'), oewsRows(california, texas));
  await writeCsv(join(folder, 'state_M2024_dl.csv'), oewsRows({ ...texas, TOT_EMP: 350 }));
  const information = { ...inSector('51', 'Information'), TOT_EMP: 700 };
  const finance = { ...inSector('52', 'Finance and Insurance'), TOT_EMP: 250, A_MEAN: 140000 };
  await writeWorkbook(join(folder, 'natsector_M2024_dl.xlsx'), oewsRows(information, finance));
  await writeCsv(join(folder, 'nat3d_M2024_dl.csv'), threeDigitRows({}));
}

async function writePrices(from: string): Promise<void> {
  const austin = { Area: '12420', Average: 55 };
  await writeCsv(join(from, 'oflc/ALC_Export.csv'), prevailingWageRows({}, austin));
  await writeCsv(
    join(from, 'oflc/Geography.csv'),
    geographyRows(
      ['41860', 'San Francisco-Oakland-Berkeley, CA'],
      ['12420', 'Austin-Round Rock-Georgetown, TX'],
    ),
  );
  await mkdir(join(from, 'bea'), { recursive: true });
  const parities = priceParitiesText({ name: 'California' }, { name: 'Texas', parity: '97.300' });
  await writeFile(join(from, 'bea/SARPP_STATE_2008_2023.csv'), parities);
}

async function writeProjections(folder: string): Promise<void> {
  await writeWorkbook(join(folder, 'occupation_2024-34.xlsx'), projectionsRows({}), 'Table 1.2');
  await writeWorkbook(join(folder, 'occupation_2022-32.xlsx'), attainmentRows({}), 'Table 5.3');
}

async function writeCps(folder: string): Promise<void> {
  await writeWorkbook(
    join(folder, 'cpsaat11_2022.xlsx'),
    peopleRows(
      ['Computer occupations', 3000, 26.1, 65, 8, 22, 8],
      ['Programmers of software', 900, 21.5, 60, 6, 30, 5],
    ),
  );
  await writeWorkbook(
    join(folder, 'cpsaat11b_2025.xlsx'),
    ageRows(['Computer occupations', 3000, 40.2], ['Programmers of software', 900, 38.6]),
  );
}

/** One programme that leads to the occupation, and 120 bachelor's degrees in it at one institution. */
async function writeNces(folder: string): Promise<void> {
  const crosswalk = [
    ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title'],
    ['11.0701', 'Computer Science.', '15-1252', 'Software Developers'],
  ];
  await writeWorkbook(join(folder, 'CIP2020_SOC2018_Crosswalk.xlsx'), crosswalk, 'CIP-SOC');
  await writeCsv(join(folder, 'institutions_2024.csv'), [
    ['UNITID', 'INSTNM', 'CITY', 'STABBR', 'SECTOR', 'ICLEVEL'],
    ['100001', 'A University', 'Springfield', 'CA', '1', '1'],
  ]);
  const completions = {
    UNITID: [100001],
    CIPCODE: ['11.0701'],
    MAJORNUM: [1],
    AWLEVEL: [5],
    CTOTALT: [120],
    CTOTALM: [90],
    CTOTALW: [30],
    IS_CIP_6DIGIT: [true],
  };
  const columnData = Object.entries(completions).map(([name, data]) => ({ name, data }));
  await writeFile(join(folder, 'c2024_a.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
}

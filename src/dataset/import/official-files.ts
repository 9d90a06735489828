/** Every importer with the file that it reads: one after the other, so that memory stays small. */
import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import { roleId } from '../role-id.ts';
import { importAttainment } from './attainment.ts';
import { importCpsAge } from './cps-age.ts';
import {
  type CpsOccupations,
  categoriesCovering,
  coversOnly,
  readCpsOccupations,
} from './cps-occupations.ts';
import { importCpsPeople } from './cps-people.ts';
import { importMajors } from './majors.ts';
import { importOewsIndustries } from './oews-industries.ts';
import { topCodeOfMay2024 } from './oews-layout.ts';
import { importOewsNational, type OewsNational, type OewsOccupation } from './oews-national.ts';
import { importOewsStates } from './oews-states.ts';
import { importOnetExperience } from './onet-experience.ts';
import { importOnetJobZones } from './onet-job-zones.ts';
import { type OnetOccupations, readOnetOccupations } from './onet-occupations.ts';
import { importOnetRelated } from './onet-related.ts';
import { importOnetSkills } from './onet-skills.ts';
import { importOnetTechnologies } from './onet-technologies.ts';
import { importOnetText } from './onet-text.ts';
import { importOnetTitles } from './onet-titles.ts';
import { importPrevailingWages } from './prevailing-wages.ts';
import { importPriceParities } from './price-parities.ts';
import { importProjections, type ProjectedOccupation } from './projections.ts';
import { importProse } from './prose.ts';
import { sourceIds } from './sources.ts';

/** What to read, and from where. */
export interface OfficialOptions {
  /** Folder of the official files. */
  readonly from: string;
  /** Folder of our own: the map of CPS titles and the prose. */
  readonly sourceDir: string;
  /** Whether O*NET's own descriptions and tasks are wanted. */
  readonly onetText: boolean;
}

/** What several importers need of the files that are read first. */
interface Basis extends OfficialOptions {
  readonly national: OewsNational;
  readonly titles: ReadonlyMap<string, string>;
  readonly hourlyOnly: ReadonlySet<string>;
  readonly projections: ReadonlyMap<string, ProjectedOccupation>;
  readonly cps: CpsOccupations;
  readonly crosswalk: OnetOccupations;
}

/** What every source says, by the name of its figures, mostly by SOC code. */
export type OfficialFiles = Awaited<ReturnType<typeof readOfficialFiles>>;

/** Reads every official file. Fails with `missing-file` or `unexpected-layout`. */
export async function readOfficialFiles(options: OfficialOptions) {
  const basis = await readBasis(options);
  return {
    national: basis.national,
    projections: basis.projections,
    otherTitles: (soc: string) => otherTitles(soc, basis),
    ...(await readPlacesAndIndustries(basis)),
    ...(await readPeople(basis)),
    ...(await readOnet(basis)),
    ...(await readEducation(basis)),
    prose: await importProse(join(options.sourceDir, 'prose')),
  };
}

async function readPlacesAndIndustries({ from, hourlyOnly }: Basis) {
  return {
    oewsYearBefore: await readOewsYearBefore(from),
    states: await importOewsStates({
      path: join(from, 'oews/state_M2025_dl'),
      pathYearBefore: join(from, 'oews/state_M2024_dl'),
      source: sourceIds.oewsStates,
      sourceYearBefore: sourceIds.oewsStatesYearBefore,
      hourlyOnly,
    }),
    industries: await importOewsIndustries({
      sectors: join(from, 'oews/natsector_M2024_dl'),
      threeDigit: join(from, 'oews/nat3d_M2024_dl'),
      source: sourceIds.oewsIndustries,
      hourlyOnly,
    }),
    metros: await importPrevailingWages({
      folder: join(from, 'oflc'),
      source: sourceIds.prevailingWages,
      hourlyOnly,
    }),
    priceParities: await importPriceParities(join(from, 'bea/SARPP_STATE_2008_2023.csv')),
  };
}

async function readOewsYearBefore(from: string): Promise<ReadonlyMap<string, OewsOccupation>> {
  const { occupations } = await importOewsNational({
    path: join(from, 'oews/national_M2024_dl'),
    source: sourceIds.oewsYearBefore,
    topCode: topCodeOfMay2024,
  });
  return new Map(occupations.map((occupation) => [occupation.soc, occupation]));
}

async function readPeople({ from, cps, national: { occupations } }: Basis) {
  return {
    people: await importCpsPeople({
      path: join(from, 'cps/cpsaat11_2022.xlsx'),
      source: sourceIds.cpsPeople,
      map: cps,
      occupations,
    }),
    ages: await importCpsAge({
      path: join(from, 'cps/cpsaat11b_2025.xlsx'),
      source: sourceIds.cpsAge,
      map: cps,
      occupations,
    }),
  };
}

async function readOnet({ from, crosswalk, titles, onetText }: Basis) {
  const onet = { folder: join(from, 'onet-29.3'), source: sourceIds.onet, crosswalk };
  return {
    skills: await importOnetSkills(onet),
    technologies: await importOnetTechnologies(onet),
    jobZones: await importOnetJobZones(onet),
    experience: await importOnetExperience(onet),
    related: await importOnetRelated({ ...onet, has: (soc) => titles.has(soc) }),
    alternateTitles: await importOnetTitles({ ...onet, titleOf: (soc) => titles.get(soc) }),
    text: onetText ? await importOnetText(onet) : undefined,
  };
}

async function readEducation({ from, crosswalk, projections }: Basis) {
  return {
    attainment: await importAttainment({
      path: join(from, 'ep/occupation_2022-32.xlsx'),
      source: sourceIds.attainment,
    }),
    majors: await importMajors({
      crosswalk: join(from, 'nces/CIP2020_SOC2018_Crosswalk.xlsx'),
      completions: join(from, 'nces/c2024_a.parquet'),
      institutions: join(from, 'nces/institutions_2024.csv'),
      source: sourceIds.completions,
      occupationOf: crosswalk.occupationOf,
      entryEducation: entryEducation(projections),
    }),
  };
}

async function readBasis(options: OfficialOptions): Promise<Basis> {
  const { from, sourceDir } = options;
  const national = await importOewsNational({
    path: join(from, 'oews/national_M2025_dl'),
    source: sourceIds.oews,
  });
  const projections = await importProjections({
    path: join(from, 'ep/occupation_2024-34.xlsx'),
    source: sourceIds.projections,
  });
  const cps = await readCpsOccupations(join(sourceDir, 'cps-occupations.csv'));
  const { occupations } = national;
  refuseUnknownCodes(cps, [...occupations.map(({ soc }) => soc), ...projections.keys()]);
  return {
    ...options,
    national,
    projections,
    cps,
    crosswalk: await readOnetOccupations(join(from, 'ep/nem-onet-to-soc-crosswalk.xlsx')),
    titles: new Map(occupations.map(({ soc, title }) => [soc, title])),
    hourlyOnly: new Set(
      occupations
        .filter(({ annual, hourly }) => 'missing' in annual.mean && 'value' in hourly.mean)
        .map(({ soc }) => soc),
    ),
  };
}

/** A mistyped code in our map would go unnoticed: its category would cover nothing. */
function refuseUnknownCodes(map: CpsOccupations, known: readonly string[]): void {
  const codes = new Set(known);
  for (const { title, socs } of map.categories.values()) {
    const unknown = socs.find((soc) => !codes.has(soc));
    if (unknown === undefined) continue;
    throw new CodedError(
      'unexpected-layout',
      `Our map of CPS titles gives "${title}" the code ${unknown}, which neither OEWS nor the projections have`,
      { value: unknown },
    );
  }
}

function entryEducation(projections: Basis['projections']): Map<string, string> {
  const known = new Map<string, string>();
  for (const [soc, { education }] of projections) if ('value' in education) known.set(soc, education.value);
  return known;
}

/** What the projections and CPS call an occupation, where they mean this one alone. */
function otherTitles(soc: string, { projections, cps }: Basis): string[] {
  const projected = projections.get(soc);
  const ofCps = categoriesCovering(soc, cps).filter((category) => coversOnly(category, soc));
  return [...(projected === undefined ? [] : [projected.title]), ...ofCps.map(({ title }) => title)];
}

/** The alternate titles of the release's roles, by role id. */
export function titlesByRole({ national, alternateTitles }: OfficialFiles): Map<string, readonly string[]> {
  return new Map(
    national.occupations.map(({ soc, title }) => [roleId(title), alternateTitles.get(soc) ?? []]),
  );
}

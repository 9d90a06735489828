/** Builds a release from the official files and our own, wholly in memory. */
import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import type { Profile } from '../profile.ts';
import { roleId } from '../role-id.ts';
import { importCpsAge } from './cps-age.ts';
import {
  type CpsOccupations,
  categoriesCovering,
  coversOnly,
  readCpsOccupations,
} from './cps-occupations.ts';
import { importCpsPeople } from './cps-people.ts';
import { occupationProfile } from './occupation-profile.ts';
import { importOewsNational, type OewsNational, type OewsOccupation } from './oews-national.ts';
import { importProjections, type ProjectedOccupation } from './projections.ts';
import { importProse } from './prose.ts';
import { type BuiltRelease, releaseFiles } from './release-files.ts';
import { sourceIds, sources } from './sources.ts';
import { importTranscribed } from './transcribed.ts';

export interface BuildOptions {
  /** Folder of the official files, with its folders oews, ep and cps. */
  readonly from: string;
  /** Folder of our own: the map of CPS titles, the transcribed roles and the prose. */
  readonly sourceDir: string;
  /** Id of the release, such as 2026.11. */
  readonly release: string;
}

const transcribedRoles = ['technical-specialist.json', 'lead-technician.json'];

/** What `#` stands for in the OEWS of May 2024, US dollars. The OEWS of May 2025 has no such mark. */
const topCodeOfMay2024 = { annual: 239_200, hourly: 115 };

/**
 * The files of a release and its manifest; nothing is written. The same inputs give the same bytes.
 * Fails with `missing-file`, `unexpected-layout` or `repeated-role`, and then there is no release.
 */
export async function buildRelease({ from, sourceDir, release }: BuildOptions): Promise<BuiltRelease> {
  const oews = await importOewsNational({
    path: join(from, 'oews/national_M2025_dl'),
    source: sourceIds.oews,
  });
  const occupations = await occupationProfiles(oews, from, sourceDir);
  const transcribed = await Promise.all(
    transcribedRoles.map((file) => importTranscribed(join(sourceDir, file), sourceIds.transcribed)),
  );
  return releaseFiles({
    release,
    locations: ['US'],
    sources,
    groups: oews.groups,
    profiles: [...occupations, ...transcribed],
  });
}

/** A few lines on a built release for a person to read. */
export function releaseSummary({ manifest, files }: BuiltRelease): string[] {
  const { roles, figures, missing } = manifest.counts;
  return [
    `Release ${manifest.release}: ${roles} roles, ${figures} figures known, ${missing} missing with a reason`,
    ...Object.entries(files).map(([name, bytes]) => `${name}: ${bytes.length} bytes`),
  ];
}

async function occupationProfiles(oews: OewsNational, from: string, sourceDir: string): Promise<Profile[]> {
  const { occupations } = oews;
  const map = await readCpsOccupations(join(sourceDir, 'cps-occupations.csv'));
  const yearBefore = await importYearBefore(from);
  const projections = await importProjections({
    path: join(from, 'ep/occupation_2024-34.xlsx'),
    source: sourceIds.projections,
  });
  refuseUnknownCodes(map, [occupations.map(({ soc }) => soc), [...projections.keys()]].flat());
  const people = await importCpsPeople({
    path: join(from, 'cps/cpsaat11_2022.xlsx'),
    source: sourceIds.cpsPeople,
    map,
    occupations,
  });
  const ages = await importCpsAge({
    path: join(from, 'cps/cpsaat11b_2025.xlsx'),
    source: sourceIds.cpsAge,
    map,
    occupations,
  });
  const prose = await importProse(join(sourceDir, 'prose'));
  return occupations.map((occupation) => {
    const projected = projections.get(occupation.soc);
    return occupationProfile({
      oews: occupation,
      oewsYearBefore: yearBefore.get(occupation.soc),
      projected,
      people: people.get(occupation.soc),
      medianAge: ages.get(occupation.soc),
      prose: prose.get(roleId(occupation.title)),
      otherTitles: otherTitles(occupation.soc, projected, map),
    });
  });
}

async function importYearBefore(from: string): Promise<ReadonlyMap<string, OewsOccupation>> {
  const { occupations } = await importOewsNational({
    path: join(from, 'oews/national_M2024_dl'),
    source: sourceIds.oewsYearBefore,
    topCode: topCodeOfMay2024,
  });
  return new Map(occupations.map((occupation) => [occupation.soc, occupation]));
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

/** What the projections and CPS call an occupation, where they mean this one alone. */
function otherTitles(soc: string, projected: ProjectedOccupation | undefined, map: CpsOccupations): string[] {
  const ofCps = categoriesCovering(soc, map).filter((category) => coversOnly(category, soc));
  return [...(projected === undefined ? [] : [projected.title]), ...ofCps.map(({ title }) => title)];
}

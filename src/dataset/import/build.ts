/** Builds a release from the official files and our own, wholly in memory. */
import { join } from 'node:path';
import { CodedError } from '../../errors.ts';
import type { Places } from '../places.ts';
import { occupationProfile } from './occupation-profile.ts';
import { type OfficialFiles, readOfficialFiles, titlesByRole } from './official-files.ts';
import { type BuiltRelease, releaseFiles } from './release-files.ts';
import { sourceIds, sources } from './sources.ts';
import { importTranscribed } from './transcribed.ts';

export interface BuildOptions {
  /** Folder of the official files, with its folders oews, oflc, bea, ep, cps, onet-29.3 and nces. */
  readonly from: string;
  /** Folder of our own: the map of CPS titles, the transcribed roles and the prose. */
  readonly sourceDir: string;
  /** Id of the release, such as 2026.11. */
  readonly release: string;
  /** Whether overviews and duties are O*NET's descriptions and tasks; false when absent. */
  readonly onetText?: boolean;
}

const transcribedRoles = ['technical-specialist.json', 'lead-technician.json'];

/**
 * The files of a release and its manifest; nothing is written. The same inputs give the same bytes.
 * Fails with `missing-file`, `unexpected-layout` or `repeated-role`, and then there is no release.
 */
export async function buildRelease(options: BuildOptions): Promise<BuiltRelease> {
  const { from, sourceDir, release, onetText = false } = options;
  const official = await readOfficialFiles({ from, sourceDir, onetText });
  const { national, industries } = official;
  const transcribed = await Promise.all(
    transcribedRoles.map((file) => importTranscribed(join(sourceDir, file), sourceIds.transcribed)),
  );
  return releaseFiles({
    release,
    sources,
    groups: national.groups,
    industries: industries.industries,
    places: placesOf(official),
    profiles: [...national.occupations.map((oews) => occupationProfile(oews, official)), ...transcribed],
    titles: titlesByRole(official),
  });
}

/** The states of OEWS with the price levels of BEA, and the areas of the prevailing wages. */
function placesOf({ states, metros, priceParities }: OfficialFiles): Places {
  return {
    priceParitySource: sourceIds.priceParities,
    states: states.states.map(({ code, name }) => {
      const priceParity = priceParities.get(name);
      if (priceParity !== undefined) return { code, name, priceParity };
      throw new CodedError(
        'unexpected-layout',
        `The price parities have no state "${name}", which OEWS has`,
        {
          value: name,
        },
      );
    }),
    metros: [...metros.metros],
  };
}

/** A few lines on a built release for a person to read. */
export function releaseSummary({ manifest, files }: BuiltRelease): string[] {
  const { roles, figures, missing } = manifest.counts;
  return [
    `Release ${manifest.release}: ${roles} roles, ${figures} figures known, ${missing} missing with a reason`,
    ...Object.entries(files).map(([name, bytes]) => `${name}: ${bytes.length} bytes`),
  ];
}

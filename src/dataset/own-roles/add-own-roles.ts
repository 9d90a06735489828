/** Makes a new release with an organisation's own roles on top of another release, wholly in memory. */
import { CodedError } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import { type BuiltRelease, releaseFiles } from '../import/release-files.ts';
import type { IndexEntry, Source } from '../manifest.ts';
import type { Profile } from '../profile.ts';
import { headings } from './columns.ts';
import { ownRoleProfile, ownRolesSource } from './own-role-profile.ts';
import { type OwnRole, readOwnRoles } from './read-own-roles.ts';
import type { Sheet } from './sheet.ts';

export interface AddOptions {
  /** The release to build on; it stays as it is. */
  readonly base: Dataset;
  readonly sheet: Sheet;
  /** Id of the new release, such as 2026.11-acme. */
  readonly release: string;
  /** The month that the sheet describes, such as 2026-11; the month of the base when absent. */
  readonly asOf?: string | undefined;
}

export interface AddedRoles extends BuiltRelease {
  /** Own roles that are new, that took the place of an earlier one of the same id, and that stayed as they were. */
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}

/**
 * The files of the new release: the roles of the base, of which the own ones that the sheet names again are
 * replaced, and the roles of the sheet. The same base and sheet give the same bytes. Fails with
 * `invalid-own-roles` when cells of the sheet cannot be used, and `invalid-request` for an id of the release
 * that is the base's, or a month that is none.
 */
export async function addOwnRoles({ base, sheet, release, asOf }: AddOptions): Promise<AddedRoles> {
  refuseBase(release, base);
  const vintage = monthInWords(asOf ?? base.manifest.release.slice(0, 7).replace('.', '-'));
  const roles = await readOwnRoles(sheet, base);
  const profiles = await baseProfiles(base);
  const own = roles.map((role) => ownRoleProfile(role, occupationOf(role, profiles)));
  const again = namedAgain(roles, base);
  for (const { id } of again) profiles.delete(id);
  const kept = [...profiles.values()].filter(({ kind }) => kind === 'own-role').length;
  const built = releaseFiles({
    release,
    sources: sourcesWith(base.manifest.sources, vintage, kept),
    groups: base.manifest.groups,
    industries: base.manifest.industries,
    places: await base.places(),
    profiles: [...profiles.values(), ...own],
    titles: new Map(Object.entries((await base.titles()).titles)),
  });
  const replaced = roles.filter((role) => again.some((entry) => isNamed(entry, role))).length;
  return { ...built, added: roles.length - replaced, replaced, kept };
}

/** The own roles of the base that the sheet names again, by their id or by their title. */
function namedAgain(roles: readonly OwnRole[], base: Dataset): IndexEntry[] {
  return base.roles
    .filter(({ kind }) => kind === 'own-role')
    .filter((entry) => roles.some((role) => isNamed(entry, role)));
}

function isNamed(entry: IndexEntry, role: OwnRole): boolean {
  return entry.id === role.id || entry.title.toLowerCase() === role.title.toLowerCase();
}

/** A few lines on the new release for a person to read. */
export function addedSummary({ manifest, added, replaced, kept }: AddedRoles, base: Dataset): string[] {
  const { roles } = manifest.counts;
  return [
    `Release ${manifest.release}: ${roles} roles, on top of release ${base.manifest.release}`,
    `Your own roles: ${added} added, ${replaced} replaced, ${kept} kept as they were`,
  ];
}

function refuseBase(release: string, base: Dataset): void {
  if (release !== base.manifest.release) return;
  const another = release.includes('-') ? `${release}-2` : `${release}-acme`;
  throw new CodedError(
    'invalid-request',
    `${release} is the release that the roles go on top of, and it stays as it is. Allowed: another id, such as ${another}.`,
    { value: release, allowed: [another] },
  );
}

/** A month as people write it: "November 2026" for 2026-11. Fails with `invalid-request`. */
function monthInWords(month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new CodedError(
      'invalid-request',
      `'${month}' is no month. Allowed: a year and a month, as in 2026-11.`,
      {
        value: month,
        allowed: ['2026-11'],
      },
    );
  }
  const words = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return words.format(new Date(`${month}-01T00:00:00Z`));
}

async function baseProfiles(base: Dataset): Promise<Map<string, Profile>> {
  const profiles = new Map<string, Profile>();
  for (const entry of base.roles) profiles.set(entry.id, await base.profile(entry));
  return profiles;
}

function occupationOf({ occupation }: OwnRole, profiles: ReadonlyMap<string, Profile>): Profile {
  const profile = profiles.get(occupation.id);
  if (profile) return profile;
  throw new CodedError(
    'damaged-release',
    `The index has the role ${occupation.id}, and there is no profile of it`,
  );
}

/** The sources of the base and that of the own roles; where earlier ones are kept, their months are kept as well. */
function sourcesWith(sources: readonly Source[], vintage: string, kept: number): Source[] {
  const before =
    kept === 0 ? [] : sources.filter(({ id }) => id === ownRolesSource).map((each) => each.vintage);
  const vintages = new Set([...before.flatMap((text) => text.split(', ')), vintage]);
  return [
    ...sources.filter(({ id }) => id !== ownRolesSource),
    {
      id: ownRolesSource,
      name: "The organisation's own roles",
      publisher: 'Own data',
      vintage: [...vintages].join(', '),
      licence: 'Own data, not for publication',
      method: `A sheet that the organisation filled in, with the columns ${headings.join(', ')}. Pay is in US dollars a year, and the ends and the midpoint of a range are as the organisation sets them, not as it pays. Figures of the market are those of the matched occupation, and say so in a note.`,
    },
  ];
}

/** Every title of every role by a number: the alternate ones as `titles.json` numbers them, then the roles' own. */
import type { IndexEntry } from './manifest.ts';
import type { Titles } from './titles.ts';

/** What a title is to its role; less comes first. */
export const rank = { own: 0, alias: 1, soc: 2, alternate: 3 } as const;

/** A title of a role; the role's SOC code counts as one. */
export interface Title {
  readonly role: IndexEntry;
  readonly title: string;
  readonly rank: number;
}

export interface TitleList {
  readonly length: number;
  /** What stands after the alternate titles. */
  readonly own: readonly Title[];
  /** The title of a number; undefined also where its role is not among the roles. */
  at(number: number): Title | undefined;
}

function titlesOf(role: IndexEntry): Title[] {
  return [
    { role, title: role.title, rank: rank.own },
    ...role.aliases.map((title) => ({ role, title, rank: rank.alias })),
    ...(role.soc === null ? [] : [{ role, title: role.soc, rank: rank.soc }]),
  ];
}

/** Lists the titles of the roles. The 60,000 alternate ones stay as they were read until they are asked for. */
export function listTitles(roles: readonly IndexEntry[], { titles }: Titles): TitleList {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const owners = Object.keys(titles).map((id) => byId.get(id));
  const lists = Object.values(titles);
  const alternates = lists.flat();
  const ownerOf = new Uint16Array(alternates.length);
  let start = 0;
  for (const [owner, { length }] of lists.entries()) {
    ownerOf.fill(owner, start, start + length);
    start += length;
  }
  const own = roles.flatMap(titlesOf);
  return {
    length: alternates.length + own.length,
    own,
    at(number) {
      const title = alternates[number];
      if (title === undefined) return own[number - alternates.length];
      const role = owners[ownerOf[number] ?? owners.length];
      return role && { role, title, rank: rank.alternate };
    },
  };
}

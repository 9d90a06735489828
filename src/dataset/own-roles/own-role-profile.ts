/** The profile of an own role: what the organisation says of it, and the market figures of its matched occupation. */
import { en } from '../../words/en.ts';
import type { Known, ListFigure, MissingFigure, RangeFigure } from '../figure.ts';
import { type Profile, profileSchema } from '../profile.ts';
import type { OwnRole } from './read-own-roles.ts';

/** Id of the source of all that the organisation says. */
export const ownRolesSource = 'own-roles';

/** The organisation could have said it, and did not. */
const notGiven: MissingFigure = { missing: 'not-in-release', source: ownRolesSource };

/**
 * The profile of the role. `occupation` is the profile of its matched occupation, from which every figure of the
 * market comes with its own source and a note that says so. What the organisation pays stands in the range and
 * under `own` alone: it is no figure of the market.
 */
export function ownRoleProfile(role: OwnRole, occupation: Profile): Profile {
  const market = marketProfile(occupation);
  return {
    ...market,
    id: role.id,
    title: role.title,
    kind: 'own-role',
    soc: null,
    aliases: role.aliases.filter((alias) => alias.toLowerCase() !== role.title.toLowerCase()),
    overview: role.overview === null ? market.overview : given(role.overview),
    duties: role.duties.length === 0 ? market.duties : given([...role.duties]),
    pay: { ...market.pay, range: payRange(role) },
    related: relatedRoles(role, market.related),
    own: {
      family: given(role.family),
      headcount: given(role.headcount),
      midpoint: given(role.payMidpoint),
      skills: given(role.skills.length === 0 ? null : [...role.skills]),
      occupation: role.occupation.soc,
      occupationTitle: occupation.title,
    },
  };
}

function given<Value>(value: Value | null): Known<Value> | MissingFigure {
  return value === null ? notGiven : { value, source: ownRolesSource };
}

function payRange({ payMinimum: low, payMaximum: high }: OwnRole): RangeFigure {
  return given(low === null || high === null ? null : { low, high });
}

/** The matched occupation is the closest relative; those that resemble it follow. */
function relatedRoles({ occupation }: OwnRole, related: ListFigure): ListFigure {
  if ('missing' in related) return given([occupation.soc]);
  return { ...related, value: [occupation.soc, ...related.value] };
}

/** The profile with a note on each of its figures. Breakdowns by place and industry have none to hold it; a comparison adds it. */
function marketProfile(occupation: Profile): Profile {
  const { states, metros, industries } = occupation;
  const noted = profileSchema.parse(withNotes(occupation, en.notes.ofMatched(occupation.title)));
  return { ...noted, states, metros, industries };
}

/** A copy of a part of a profile with the note on all that a source says, whether it is a value or its absence. */
function withNotes(part: unknown, note: string): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  if ('value' in part || 'missing' in part) {
    if (!('source' in part)) return part;
    const before = 'note' in part && typeof part.note === 'string' ? `${part.note}. ` : '';
    return { ...part, note: `${before}${note}` };
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withNotes(value, note)]));
}

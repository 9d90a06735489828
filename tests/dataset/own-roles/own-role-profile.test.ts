/** What the profile of an own role takes from the sheet, and what from its matched occupation. */
import { describe, expect, it } from 'vitest';
import { ownRoleProfile } from '../../../src/dataset/own-roles/own-role-profile.ts';
import type { OwnRole } from '../../../src/dataset/own-roles/read-own-roles.ts';
import type { Profile } from '../../../src/dataset/profile.ts';
import { occupationWith } from './base-release.ts';

const developers = occupationWith('Software Developers', '15-1252', 148_100);
const note = 'Of the matched occupation: Software Developers';

const bare: OwnRole = {
  row: 2,
  id: 'platform-engineer',
  title: 'Platform Engineer',
  family: null,
  payMinimum: null,
  payMidpoint: null,
  payMaximum: null,
  headcount: null,
  occupation: { ...developers, soc: '15-1252', offset: 0, length: 0, digest: '' },
  aliases: [],
  overview: null,
  duties: [],
  skills: [],
};

function profileOf(role: Partial<OwnRole>, occupation: Profile = developers): Profile {
  return ownRoleProfile({ ...bare, ...role }, occupation);
}

describe('an own role', () => {
  it('has the words of the sheet, from the source of own roles', () => {
    const profile = profileOf({
      overview: 'Runs it.',
      duties: ['Run it'],
      aliases: ['SRE', 'Platform engineer'],
    });
    expect(profile).toMatchObject({
      kind: 'own-role',
      soc: null,
      group: '15-0000',
      aliases: ['SRE'],
      overview: { value: 'Runs it.', source: 'own-roles' },
      duties: { value: ['Run it'], source: 'own-roles' },
    });
  });

  it('has the words of the matched occupation where the sheet has none', () => {
    const { overview, duties } = profileOf({});
    expect(overview).toEqual({ value: 'What Software Developers do.', source: 'survey', note });
    expect(duties).toEqual({ value: ['A duty of Software Developers'], source: 'survey', note });
  });

  it('has the pay range of the sheet, and never that of the market in its place', () => {
    const given = profileOf({ payMinimum: 110_000, payMaximum: 155_000 }).pay.range;
    expect(given).toEqual({ value: { low: 110_000, high: 155_000 }, source: 'own-roles' });
    expect(profileOf({}).pay.range).toEqual({ missing: 'not-in-release', source: 'own-roles' });
  });

  it('keeps its midpoint apart from the mean of the market', () => {
    const { pay, own } = profileOf({ payMidpoint: 132_500 });
    expect(pay.annual.mean).toEqual({ value: 148_100, source: 'survey', note });
    expect(own?.midpoint).toEqual({ value: 132_500, source: 'own-roles' });
  });

  it('has what only an organisation knows, each missing where it is not given', () => {
    expect(profileOf({ family: 'Engineering', headcount: 0, skills: ['Go', 'Linux'] }).own).toEqual({
      family: { value: 'Engineering', source: 'own-roles' },
      headcount: { value: 0, source: 'own-roles' },
      midpoint: { missing: 'not-in-release', source: 'own-roles' },
      skills: { value: ['Go', 'Linux'], source: 'own-roles' },
      occupation: '15-1252',
      occupationTitle: 'Software Developers',
    });
  });

  it('notes the matched occupation on figures that a source withholds, and not where no source says anything', () => {
    const { annual } = profileOf({}).pay;
    expect(annual.p90).toEqual({ missing: 'top-coded', bound: 239_200, source: 'survey', note });
    expect(annual.p10).toEqual({ missing: 'not-in-release' });
  });

  it('keeps the note that a figure of the market has', () => {
    const growth = { value: 10, source: 'survey', note: 'Of a wider group' };
    const occupation = { ...developers, jobs: { ...developers.jobs, growth } };
    expect(profileOf({}, occupation).jobs.growth).toEqual({ ...growth, note: `Of a wider group. ${note}` });
  });

  it('has the breakdowns of the matched occupation as they are', () => {
    const withheld: Profile = { ...developers, states: { missing: 'suppressed', source: 'survey' } };
    const { states, metros } = profileOf({}, withheld);
    expect({ states, metros }).toEqual({ states: withheld.states, metros: developers.metros });
  });

  it('is related to its matched occupation first', () => {
    expect(profileOf({}).related).toEqual({
      value: ['15-1252', '15-2051', '29-1141'],
      source: 'survey',
      note,
    });
    const alone = profileOf({}, { ...developers, related: { missing: 'not-in-release' } });
    expect(alone.related).toEqual({ value: ['15-1252'], source: 'own-roles' });
  });
});

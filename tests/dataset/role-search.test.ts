/** Finding roles by what people call them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { type RoleSearch, roleSearchOf } from '../../src/dataset/role-search.ts';
import { embeddedDataset } from '../support/services.ts';

let dataset: Dataset;
let search: RoleSearch;
beforeAll(async () => {
  dataset = await embeddedDataset();
  search = roleSearchOf(dataset.roles, await dataset.titles());
});

const ids = (query: string, limit = 5) => search.find(query, limit).map(({ role }) => role.id);
const exactIds = (title: string) => search.exact(title).map(({ role }) => role.id);

describe('search', () => {
  it('finds every role whose title has the words', () => {
    expect(ids('support specialist')).toEqual(
      expect.arrayContaining(['computer-user-support-specialists', 'computer-network-support-specialists']),
    );
  });

  it('puts the exact title first', () => {
    for (const { title, id } of dataset.roles) expect(ids(title, 1), title).toEqual([id]);
  });

  it.each([
    ['singular for plural', 'registered nurse', 'registered-nurses'],
    ['plural for singular', 'lead technicians', 'lead-technician'],
    ['a missing letter', 'registerd nurse', 'registered-nurses'],
    ['a swapped letter', 'softwera developer', 'software-developers'],
    ['a wrong letter', 'acountants and auditors', 'accountants-and-auditors'],
    ['a typo that is another word', 'costumer service', 'customer-service-representatives'],
    ['other order', 'developers software', 'software-developers'],
    ['capitals', 'SOFTWARE DEVELOPERS', 'software-developers'],
    ['the start of a word', 'anesthesiol', 'anesthesiologists'],
    ['words in one', 'helpdesk analyst', 'computer-user-support-specialists'],
    ['a word that no title has', 'remote software developer', 'software-developers'],
    ['a SOC code', '15-1252', 'software-developers'],
    ['an alias', 'technical support specialist', 'technical-specialist'],
  ])('forgives %s', (_, query, id) => {
    expect(ids(query, 1)).toEqual([id]);
  });

  it.each([
    ['devops', 'software-developers'],
    ['c++ developer', 'software-developers'],
    ['help desk', 'computer-user-support-specialists'],
    ['help desk analyst', 'computer-user-support-specialists'],
    ['nurse', 'registered-nurses'],
    ['nur', 'registered-nurses'],
    ['truck driver', 'heavy-and-tractor-trailer-truck-drivers'],
    ['rn', 'registered-nurses'],
    ['hr manager', 'human-resources-managers'],
    ['ceo', 'chief-executives'],
    ['barista', 'fast-food-and-counter-workers'],
    ['uber driver', 'taxi-drivers'],
    ['data scientist', 'data-scientists'],
    ['technical specialist', 'technical-specialist'],
    ['sysadmin', 'network-and-computer-systems-administrators'],
    ['sysadmins', 'network-and-computer-systems-administrators'],
    ['dev ops', 'software-developers'],
    ['cna', 'nursing-assistants'],
    ['swe', 'software-developers'],
  ])('knows what people mean by %s', (query, id) => {
    expect(ids(query, 1)).toEqual([id]);
  });

  it.each([
    ['sre', 'software-developers'],
    ['qa tester', 'software-quality-assurance-analysts-and-testers'],
  ])('has what people mean by %s among the first, where other roles have the title as well', (query, id) => {
    expect(ids(query, 2)).toContain(id);
  });

  it('takes a word that a title has for that, whatever else people mean by it', () => {
    const [some] = dataset.roles;
    if (some === undefined) throw new Error('The release has no roles.');
    const role = { ...some, id: 'sre', title: 'SRE' };
    const found = roleSearchOf([role], { titles: {}, index: [] }).find('sre', 5);
    expect(found.map(({ title }) => title)).toEqual(['SRE']);
  });

  it.each([
    ['an alternate title', 'help desk analyst', 'Help Desk Analyst'],
    ['the role’s own, which comes before others', 'data scientist', 'Data Scientists'],
    ['a SOC code', '29-1141', '29-1141'],
  ])('says which title matched: %s', (_, query, title) => {
    expect(search.find(query, 1)).toEqual([expect.objectContaining({ title })]);
  });

  it('counts the words in a parenthesis as words and as a title', () => {
    expect(ids('development and operations architect', 1)).toEqual(['software-developers']);
    expect(search.find('chief executive officer', 1)).toEqual([
      expect.objectContaining({ title: 'Chief Executive Officer' }),
    ]);
  });

  it('lists every role that has the title before those that only have its words', () => {
    const having = exactIds('machine operator');
    expect(having.length).toBeGreaterThan(20);
    expect(ids('machine operator', having.length)).toEqual(having);
  });

  it('finds nothing for no words or nonsense', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('xqzzkwv')).toEqual([]);
  });

  it('takes any text, and answers each role once and no more than the limit', () => {
    const words = fc.constantFrom('nurse', 'of', 'c++', 'Développeur', 'RN', '15-1252', 'operatr', '(', "'");
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.nat(40), (query, limit) => {
        const found = ids(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        expect(search.closest(query, limit).length).toBeLessThanOrEqual(limit);
        const all = new Set(search.find(query, dataset.roles.length).map(({ role }) => role.id));
        expect(exactIds(query).filter((id) => !all.has(id))).toEqual([]);
      }),
    );
  });
});

describe('the exact title', () => {
  it('is the same in singular, capitals and hyphens', () => {
    for (const spelling of ['DevOps Engineer', 'devops-engineer', 'DEVOPS ENGINEERS'])
      expect(exactIds(spelling)).toEqual(['software-developers']);
  });

  it('is not a title that only has the same words', () => {
    expect(exactIds('engineer devops')).toEqual([]);
    expect(exactIds('devops')).toEqual([]);
  });

  it('puts an alias before the alternate title of another role', () => {
    const [first, ...others] = exactIds('technical support specialist');
    expect(first).toBe('technical-specialist');
    expect(others).not.toEqual([]);
  });
});

describe('the closest roles', () => {
  it('are near by their own titles where any is', () => {
    const titles = search.closest('dncers', 3).map(({ title }) => title);
    expect(titles).toEqual(['Dancers']);
  });

  it('are near by an alternate title where none is by its own', () => {
    expect(search.closest('devops enginer', 3)).toEqual([
      { role: dataset.find('software-developers'), title: 'DevOps Engineer' },
    ]);
  });
});

describe('the search of a release', () => {
  it('is made once', async () => {
    expect(roleSearchOf(dataset.roles, await dataset.titles())).toBe(search);
  });

  it('covers only the roles that it is given', async () => {
    const roles = dataset.roles.filter(({ group }) => group !== '15-0000');
    const rest = roleSearchOf(roles, await dataset.titles());
    expect(rest.find('devops engineer', 50).filter(({ role }) => !roles.includes(role))).toEqual([]);
    expect(rest.exact('barista').map(({ role }) => role.id)).toEqual(['fast-food-and-counter-workers']);
  });
});

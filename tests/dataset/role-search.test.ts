/** Finding roles as people write them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { resolveRole } from '../../src/dataset/resolve-role.ts';
import { type RoleSearch, roleSearchOf } from '../../src/dataset/role-search.ts';
import { embeddedDataset } from '../support/services.ts';

let dataset: Dataset;
let search: RoleSearch;
beforeAll(async () => {
  dataset = await embeddedDataset();
  search = roleSearchOf(dataset.roles);
});

const ids = (query: string, limit = 5) => search.find(query, limit).map(({ id }) => id);

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
    ['other order', 'developers software', 'software-developers'],
    ['capitals', 'SOFTWARE DEVELOPERS', 'software-developers'],
    ['the start of a word', 'anesthesiol', 'anesthesiologists'],
    ['a SOC code', '15-1252', 'software-developers'],
    ['an alias', 'technical support specialist', 'technical-specialist'],
  ])('forgives %s', (_, query, id) => {
    expect(ids(query, 1)).toEqual([id]);
  });

  it('finds nothing for no words or nonsense', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('xqzzkwv')).toEqual([]);
  });
});

describe('a role in a request', () => {
  it('is answered with three titles at most, and quickly however long it is', async () => {
    await expect(resolveRole(dataset, 'manager of managers')).rejects.toMatchObject({
      details: { closest: [expect.any(String), expect.any(String), expect.any(String)] },
    });
    await expect(resolveRole(dataset, 'manager '.repeat(10_000))).rejects.toMatchObject({
      details: { value: expect.stringMatching(/^.{200}$/) },
    });
  });

  it.each(['software-developers', 'Software Developers', '15-1252'])('may be written %s', async (text) => {
    expect((await resolveRole(dataset, text)).id).toBe('software-developers');
  });

  it('is refused with the closest titles when unknown', async () => {
    await expect(resolveRole(dataset, 'softwar-developer')).rejects.toMatchObject({
      code: 'unknown-role',
      message: "No role 'softwar-developer'. Closest: Software Developers.",
      details: { value: 'softwar-developer', closest: ['Software Developers'] },
    });
  });
});

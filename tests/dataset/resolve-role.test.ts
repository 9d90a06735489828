/** The role that a person wrote, by whatever name. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { findRoleAmong, otherTitle, resolveRole } from '../../src/dataset/resolve-role.ts';
import { embeddedDataset } from '../support/services.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await embeddedDataset();
});

/** The release, which fails when its titles are asked for. */
const withoutTitles = (): Dataset => ({
  ...dataset,
  titles: () => Promise.reject(new Error('titles were read')),
});

const entries = (...ids: string[]) => ids.flatMap((id) => dataset.find(id) ?? []);

const findAmong = (text: string, ...ids: string[]) => findRoleAmong(entries(...ids), text, dataset);

describe('a role', () => {
  it.each(['software-developers', 'Software Developers', '15-1252'])(
    'may be written %s, and no titles are read',
    async (text) => {
      const { role, title } = await resolveRole(withoutTitles(), text);
      expect([role.id, title]).toEqual(['software-developers', 'Software Developers']);
    },
  );

  it.each([
    ['DevOps Engineer', 'software-developers', 'DevOps Engineer'],
    ['devops-engineer', 'software-developers', 'DevOps Engineer'],
    ['help desk analyst', 'computer-user-support-specialists', 'Help Desk Analyst'],
    ['Registered Nurse', 'registered-nurses', 'Registered Nurses'],
  ])('may be called %s', async (text, id, title) => {
    expect(await resolveRole(dataset, text)).toEqual({ role: dataset.find(id), title });
  });

  it('is the one whose alias it is, though others have it as an alternate title', async () => {
    const { role } = await resolveRole(dataset, 'technical support specialist');
    expect(role.id).toBe('technical-specialist');
  });

  it('is refused with the closest titles when unknown', async () => {
    await expect(resolveRole(dataset, 'softwar-developer')).rejects.toMatchObject({
      code: 'unknown-role',
      message: "No role 'softwar-developer'. Closest: Software Developers.",
      details: { value: 'softwar-developer', closest: ['Software Developers'] },
    });
  });

  it('is refused with the title that is close, where that is not the role’s own', async () => {
    await expect(resolveRole(dataset, 'devops enginer')).rejects.toMatchObject({
      message: "No role 'devops enginer'. Closest: Software Developers (DevOps Engineer).",
      details: { closest: ['Software Developers'] },
    });
  });

  it('is refused with a hint when nothing is close', async () => {
    await expect(resolveRole(dataset, 'xqzzkwv')).rejects.toMatchObject({
      code: 'unknown-role',
      message: "No role 'xqzzkwv'. Search with a word of its title.",
      details: { closest: [] },
    });
  });

  it('is refused when its title belongs to several roles, naming them', async () => {
    await expect(resolveRole(dataset, 'front end developer')).rejects.toMatchObject({
      code: 'ambiguous-role',
      message:
        "'front end developer' is a title of 2 roles; name one of them: Web Developers; Web and Digital Interface Designers.",
      details: {
        value: 'front end developer',
        closest: ['Web Developers', 'Web and Digital Interface Designers'],
      },
    });
  });

  it('is refused in one short line however many roles have its title', async () => {
    await expect(resolveRole(dataset, 'machine operator')).rejects.toMatchObject({
      code: 'ambiguous-role',
      message: expect.stringMatching(/^.{50,500}; and \d\d more\.$/),
    });
  });

  it('is refused with three titles at most, and quickly however long it is', async () => {
    await expect(resolveRole(dataset, 'manager of managers')).rejects.toMatchObject({
      details: { closest: [expect.any(String), expect.any(String), expect.any(String)] },
    });
    await expect(resolveRole(dataset, 'manager '.repeat(10_000))).rejects.toMatchObject({
      details: { value: expect.stringMatching(/^.{200}$/) },
    });
  });
});

describe('another title', () => {
  it('is one that is neither the role’s own nor its SOC code', () => {
    const [role] = entries('software-developers');
    if (role === undefined) throw new Error('no such role');
    expect(otherTitle({ role, title: 'DevOps Engineer' })).toBe('DevOps Engineer');
    expect(otherTitle({ role, title: 'Software Developers' })).toBeNull();
    expect(otherTitle({ role, title: '15-1252' })).toBeNull();
  });
});

describe('one of some roles', () => {
  it('is found by id without reading titles, and is not one that is not among them', async () => {
    const roles = entries('actors', 'dancers');
    expect(await findRoleAmong(roles, 'dancers', withoutTitles())).toBe(roles[1]);
    expect(await findRoleAmong(roles, 'registered-nurses', withoutTitles())).toBeUndefined();
  });

  it('is found by a title that also belongs to a role that is not among them', async () => {
    expect(await findAmong('front end developer', 'web-developers', 'actors')).toBe(
      dataset.find('web-developers'),
    );
  });

  it('is not found by a title that two of them have, or none', async () => {
    expect(
      await findAmong('front end developer', 'web-developers', 'web-and-digital-interface-designers'),
    ).toBeUndefined();
    expect(await findAmong('front end developer', 'actors', 'dancers')).toBeUndefined();
  });
});

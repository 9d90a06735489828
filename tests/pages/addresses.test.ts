/** One address for each comparison: everything else that means it leads there, and leads nowhere else. */
import { beforeEach, describe, expect, it } from 'vitest';
import { rolesInAddress } from '../../src/dataset/roles-in-address.ts';
import { browse } from '../support/pages.ts';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

describe('another address of a comparison', () => {
  it.each([
    ['swapped roles', 'technical-specialist-vs-lead-technician', 'lead-technician-vs-technical-specialist'],
    ['a SOC code', '15-1252-vs-registered-nurses', 'registered-nurses-vs-software-developers'],
    [
      'a title that people use',
      'devops-engineer-vs-registered-nurses',
      'registered-nurses-vs-software-developers',
    ],
    ['other letters', 'Registered%20Nurses-vs-ACTORS', 'actors-vs-registered-nurses'],
    ['a place by its name', 'actors-vs-dancers?location=California', 'actors-vs-dancers?location=CA'],
    ['the nation', 'actors-vs-dancers?location=US', 'actors-vs-dancers'],
    ['the first role as the baseline', 'actors-vs-dancers?baseline=actors', 'actors-vs-dancers'],
    ['empty fields of the form', 'actors-vs-dancers?location=&area=&baseline=actors', 'actors-vs-dancers'],
    [
      'a typed area',
      'actors-vs-dancers?location=CA&area=san+jose',
      'actors-vs-dancers?location=metro%3A41940',
    ],
    ['what nobody asked for', 'actors-vs-dancers?utm_source=x', 'actors-vs-dancers'],
    [
      'another order of choices',
      'actors-vs-dancers?baseline=dancers&location=CA',
      'actors-vs-dancers?location=CA&baseline=dancers',
    ],
  ])('by %s leads to the one', async (_, from, to) => {
    const { status, headers } = await ask(`/compare/${from}`);
    expect(status).toBe(301);
    expect(headers.get('Location')).toBe(`/compare/${to}`);
    expect((await ask(`/compare/${to}`)).status).toBe(200);
  });

  it('is what the form asks for', async () => {
    const { status, headers } = await ask('/compare?role=Software+Developers&role=help+desk+analyst&role=');
    expect(status).toBe(303);
    expect(headers.get('Location')).toBe('/compare/computer-user-support-specialists-vs-software-developers');
  });
});

/** As much of a dataset as the address needs: roles with these ids. */
const dataset = (ids: readonly string[]) => ({
  find: (id: string) =>
    ids.includes(id)
      ? {
          id,
          title: id,
          kind: 'own-role' as const,
          soc: null,
          group: '',
          aliases: [],
          offset: 0,
          length: 0,
          digest: '',
        }
      : undefined,
});

describe('roles in an address', () => {
  it('are parted where no id has the same letters in it', () => {
    const { find } = dataset(['cats-vs-dogs-trainer', 'actors', 'cats']);
    expect(rolesInAddress('actors-vs-cats-vs-dogs-trainer', { find })).toEqual([
      'actors',
      'cats-vs-dogs-trainer',
    ]);
    expect(rolesInAddress('cats-vs-dogs-vs-actors', { find })).toEqual(['cats', 'dogs', 'actors']);
  });

  it('are parted at once, however many there are', () => {
    const start = performance.now();
    expect(rolesInAddress(Array(2000).fill('a').join('-vs-'), dataset([]))).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

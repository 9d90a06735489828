/** Verifying a release as a whole: every byte, and whether what it says can be true. */
import { describe, expect, it } from 'vitest';
import { verifyRelease } from '../../src/dataset/verify.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import { profileWith } from '../support/profiles.ts';
import { contentOf, edit, editAndSign, release, writeRelease } from '../support/releases.ts';

const baker = profileWith('Baker', { soc: '51-3011', yearlyMean: 41_230, gender: { Male: 40, Female: 60 } });
const chef = profileWith('Chef', { soc: '35-1011', yearlyMean: 64_720 });
const smallRelease = () => writeRelease(contentOf([chef, baker]));
const verify = (folder: string) => verifyRelease(localFolder(folder));

describe('a sound release', () => {
  it('gives its profiles, ascending by id', async () => {
    const { dataset, profiles } = await verify(await smallRelease());
    expect(profiles).toEqual([baker, chef]);
    expect(dataset.manifest.counts.roles).toBe(2);
  });

  it('is verified by its id where none is in force', async () => {
    const store = localFolder(await smallRelease());
    await store.delete('current.json');
    expect((await verifyRelease(store, release)).profiles).toHaveLength(2);
  });
});

describe('a release with another byte is refused', () => {
  it.each([
    ['in a profile', 'roles.ndjson', (text: string) => text.replace('41230', '41231')],
    ['between two profiles', 'roles.ndjson', (text: string) => text.replace('}\n', '} ')],
    ['in its index', 'index.json', (text: string) => text.replace('Baker', 'Biker')],
    ['in its places', 'places.json', (text: string) => text.replace('112.6', '112.7')],
    ['in its titles', 'titles.json.gz', (text: string) => `${text} `],
  ])('%s', async (_, file, change) => {
    const folder = await smallRelease();
    await edit(folder, file, change);
    await expect(verify(folder)).rejects.toMatchObject({
      code: 'damaged-release',
      message: expect.stringContaining(`${release}/${file}: `),
    });
  });
});

describe('a release that cannot be true is refused', () => {
  it('for figures of a profile, with the role and the figure', async () => {
    const damaged = profileWith('Baker', { soc: '51-3011', gender: { Male: 40, Female: 50 }, jobZone: 7 });
    await expect(verify(await writeRelease(contentOf([damaged, chef])))).rejects.toMatchObject({
      code: 'damaged-release',
      message:
        'Release 2026.11 holds what cannot be true: baker: entry.jobZone is 7; baker: shares of people.gender sum to 90.0',
      details: { value: release },
    });
  });

  it('for all roles together', async () => {
    const employment = 1_000;
    const roles = ['Baker', 'Chef'].map((title) =>
      profileWith(title, { soc: '51-3011', employment, states: { employment: { CA: 900 } } }),
    );
    await expect(verify(await writeRelease(contentOf(roles)))).rejects.toThrow(
      'cannot be true: all states have 1800 jobs, and the nation 2000',
    );
  });

  it('for places that its columns do not fit', async () => {
    const folder = await writeRelease(contentOf([profileWith('Baker', { metros: { '41860': 45_000 } })]));
    await editAndSign(folder, 'places.json', (text) =>
      text.replace(/\{"code":"49180".*?\}/, '').replace(',]', ']'),
    );
    await expect(verify(folder)).rejects.toThrow('baker: metros.mean has 19 cells for 18 areas');
  });

  it('with the first ten of many reasons, and how many more there are', async () => {
    const roles = Array.from({ length: 12 }, (_, role) => profileWith(`Role ${role}`, { medianAge: 5 }));
    const refused = verify(await writeRelease(contentOf(roles)));
    await expect(refused).rejects.toThrow(/role-0: people\.medianAge is 5; .*; and 2 more$/);
  });
});

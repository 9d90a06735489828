/** Our own words on roles: a form that is checked, and files that keep it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProse, parseProse } from '../../../src/dataset/import/prose.ts';
import { embeddedDataset, embeddedProfile } from '../../support/services.ts';
import { sourceDir } from './official-files.ts';

const duties = ['Mix dough', 'Shape loaves', 'Heat the oven', 'Bake bread', 'Cool loaves', 'Sell bread'];

function file(parts: { title?: string; overview?: string; duties?: readonly string[] } = {}): string {
  const { title = '# Bakers', overview = 'Bakers bake. They rise early.' } = parts;
  return `${title}\n\n${overview}\n\n${(parts.duties ?? duties).map((duty) => `- ${duty}`).join('\n')}\n`;
}

describe('a file of prose', () => {
  it('is a title, a paragraph and a list', () => {
    expect(parseProse('bakers.md', file())).toEqual({
      title: 'Bakers',
      overview: 'Bakers bake. They rise early.',
      duties,
    });
  });

  it.each<[string, string, RegExp]>([
    ['without a title', file({ title: 'Bakers' }), /bakers\.md: it is not a title, a paragraph and a list/],
    ['of another role', file({ title: '# Chefs' }), /bakers\.md: its title gives the name chefs\.md/],
    ['with too few duties', file({ duties: duties.slice(1) }), /bakers\.md: duties: /],
    [
      'with a full stop in its list',
      file({ duties: [...duties, 'Rest.'] }),
      /bakers\.md: duties\.6: ends in a full stop/,
    ],
    [
      'with a broken paragraph',
      file({ overview: 'Bakers\nbake.' }),
      /bakers\.md: overview: is not one trimmed line/,
    ],
    ['with more than that', `${file()}\nMore.\n`, /it is not a title, a paragraph and a list/],
  ])('%s is refused, naming the file and the part', (_, text, reason) => {
    expect(() => parseProse('bakers.md', text)).toThrow(
      expect.objectContaining({ code: 'unexpected-layout', message: expect.stringMatching(reason) }),
    );
  });
});

describe('the prose of the project', () => {
  it('is there for the hundred occupations with the most jobs, and stands in the release', async () => {
    const prose = await importProse(join(sourceDir, 'prose'));
    const dataset = await embeddedDataset();
    const occupations = await Promise.all(
      dataset.roles.filter(({ soc }) => soc !== null).map((entry) => dataset.profile(entry)),
    );
    const jobs = ({ jobs: { employment } }: (typeof occupations)[number]) =>
      'missing' in employment ? 0 : employment.value;
    const largest = occupations.toSorted((a, b) => jobs(b) - jobs(a)).slice(0, 100);
    expect(largest.filter(({ id }) => !prose.has(id)).map(({ id }) => id)).toEqual([]);
    for (const [id, { title, overview, duties: written }] of prose)
      expect(await embeddedProfile(dataset, id)).toMatchObject({
        title,
        overview: { value: overview, source: 'own-words' },
        duties: { value: written, source: 'own-words' },
      });
  });

  it('says nothing twice', async () => {
    const prose = [...(await importProse(join(sourceDir, 'prose'))).values()];
    const said = prose.flatMap(({ overview, duties: written }) => [overview, ...written]);
    expect(said).toHaveLength(new Set(said).size);
  });
});

/** What the importer writes in English is shown in the words of the comparison, as far as it is always the same. */
import { describe, expect, it } from 'vitest';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { noteIn, termIn } from '../../src/words/catalogue.ts';
import { en } from '../../src/words/en.ts';
import { es } from '../../src/words/es.ts';
import { entrySentence } from '../../templates/sentences/entry.ts';
import { rowOf } from '../support/comparisons.ts';
import { embeddedDataset } from '../support/services.ts';

const dataset = await embeddedDataset();
const profiles = await Promise.all(dataset.roles.map((role) => dataset.profile(role)));

/** Every sentence of every note in a value. */
function sentencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'note' && typeof part === 'string' ? part.split('. ') : sentencesIn(part),
  );
}

describe('a note of the release', () => {
  it('is translated sentence by sentence, and stays where it names something', () => {
    expect(noteIn(es, 'CPS category: Cooks. 10th to 90th percentile')).toBe(
      'CPS category: Cooks. Del percentil 10 al 90',
    );
    expect(noteIn(en, '10th to 90th percentile')).toBe('10th to 90th percentile');
  });

  it('is one that the release has', () => {
    const sentences = new Set(profiles.flatMap(sentencesIn));
    expect(Object.keys(es.publishedNotes).filter((note) => !sentences.has(note))).toEqual([]);
  });
});

describe('a vintage, a publisher or a licence', () => {
  it('is translated where it is words', () => {
    expect(['Not stated', 'May 2025', '2024\u201334'].map((term) => termIn(es, term))).toEqual([
      'No consta',
      'mayo de 2025',
      '2024\u201334',
    ]);
  });

  it('is one that the release has', () => {
    const terms = new Set(dataset.manifest.sources.flatMap((source) => Object.values(source)));
    expect(Object.keys(es.publishedTerms).filter((term) => !terms.has(term))).toEqual([]);
  });
});

describe('a level of education or experience', () => {
  it('is one of the closed lists, wherever a profile has one', () => {
    const education = profiles.flatMap(({ entry, education: { degree, attainment, required } }) => [
      ...('missing' in entry.education ? [] : [entry.education.value]),
      ...('missing' in degree ? [] : [degree.value.name]),
      ...[attainment, required].flatMap((shares) =>
        'missing' in shares ? [] : shares.value.map(({ name }) => name),
      ),
    ]);
    const experience = profiles.flatMap(({ entry: { workExperience } }) =>
      'missing' in workExperience ? [] : [workExperience.value],
    );
    expect([...new Set(education)].filter((name) => !Object.hasOwn(en.levels.education, name))).toEqual([]);
    expect([...new Set(experience)].filter((name) => !Object.hasOwn(en.levels.experience, name))).toEqual([]);
  });

  it('is in Spanish in a table and in a sentence', async () => {
    const roles = ['registered-nurses', 'chief-executives'];
    const comparison = await compareRoles({ roles, locale: 'es-ES' }, dataset);
    expect(rowOf(comparison, 'entry-experience').values).toMatchObject([
      { value: 'Ninguna' },
      { value: '5 años o más' },
    ]);
    expect(rowOf(comparison, "attainment/bachelor's-degree").label).toBe(
      'Tienen: Título de grado (bachelor)',
    );
    expect(entrySentence(comparison)).toBe(
      'Lo que se suele pedir para acceder: un título de grado (bachelor) para Registered Nurses; un título de grado (bachelor) y al menos 5 años de experiencia laboral relacionada para Chief Executives.',
    );
    expect(rowOf(comparison, 'salary-range-low').values[0]?.note).toBe('Del percentil 10 al 90');
  });
});

/** The sentence on the top skills of each role. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { technologyName } from '../../src/dataset/overview-words.ts';
import { isolated } from '../../src/render/text/direction-marks.ts';
import { wordsOf } from '../../src/words/catalogue.ts';
import { familyRows } from '../families.ts';
import type { ForRole } from '../figures-by-role.ts';
import { phraseForRoles } from '../joining.ts';
import { percent } from './sentence.ts';

const topSkillCount = 3;

/** The numbers of a family for one role, highest first; equal ones by name, in every report alike. */
function rankedItems(comparison: Comparison, family: string, role: number): ForRole<number>[] {
  return familyRows(comparison, family)
    .flatMap((row) => {
      const value = row.values[role];
      return value?.kind === 'number' ? [{ title: row.item ?? row.label, figure: value.value }] : [];
    })
    .toSorted((a, b) => b.figure - a.figure || (a.title < b.title ? -1 : 1));
}

/** The names of a family of texts for one role, as far as `wanted` takes their value. */
function namedItems(
  comparison: Comparison,
  family: string,
  role: number,
  wanted: (text: string) => string | null,
) {
  return familyRows(comparison, family).flatMap((row) => {
    const value = row.values[role];
    if (value?.kind !== 'text') return [];
    const name = wanted(row.item ?? value.value);
    return name === null ? [] : [{ name, text: value.value }];
  });
}

/**
 * The first skills of one role: those that its organisation names, else the most common with their shares, else
 * the most important, else the technologies in demand, which are said to be such.
 */
function topSkills(comparison: Comparison, role: number): string | null {
  const { locale } = comparison;
  const { skills: words, demand, join } = wordsOf(locale);
  const own = namedItems(comparison, 'own-skill', role, (name) => name).map(({ name }) => isolated(name));
  const common = rankedItems(comparison, 'skill', role).map(
    ({ title, figure }) => `${isolated(title)} (${percent(figure, locale)})`,
  );
  const important = rankedItems(comparison, 'skill-importance', role).map(({ title }) => isolated(title));
  const skills = [own, common, important].find(({ length }) => length > 0);
  if (skills !== undefined) return join(skills.slice(0, topSkillCount));
  const technologies = namedItems(comparison, 'technology', role, technologyName).filter(
    ({ text }) => text === demand.inDemand,
  );
  if (technologies.length === 0) return null;
  return words.technologies(join(technologies.slice(0, topSkillCount).map(({ name }) => isolated(name))));
}

/** The three most common or most important skills of each role, or null where no skills are known. */
export function skillsSentence(comparison: Comparison): string | null {
  const { locale } = comparison;
  const phrases = comparison.roles.flatMap(({ title }, role) => {
    const figure = topSkills(comparison, role);
    return figure === null ? [] : [{ title, figure }];
  });
  return phrases.length === 0 ? null : wordsOf(locale).skills.all(phraseForRoles(phrases, locale));
}

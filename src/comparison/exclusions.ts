/** What a comparison can leave out for readers who must not see it. */

/** `people`: age, gender, race and ethnicity, LGBT. */
export const exclusions = ['people'] as const;
export type Exclusion = (typeof exclusions)[number];

/** What a reader is told of what was left out, without naming it. */
export const exclusionLabels: Readonly<Record<Exclusion, string>> = {
  people: 'figures about people left out',
};

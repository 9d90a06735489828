/** What a comparison can leave out for readers who must not see it. */

/** `people`: age, gender, race and ethnicity, LGBT. */
export const exclusions = ['people'] as const;
export type Exclusion = (typeof exclusions)[number];

/** The sections that the rows of a comparison stand in. */

/** The sections of a comparison, in their order. */
export const sectionIds = [
  'overview',
  'what-they-do',
  'salary',
  'local-pay',
  'education',
  'demographics',
  'duties',
  'skills',
] as const;

export type SectionId = (typeof sectionIds)[number];

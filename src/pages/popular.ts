/** Comparisons that the home page offers: roles that people choose between, or move from one to the other. */

/** Ids of roles of the embedded release. */
export const popularComparisons: readonly (readonly string[])[] = [
  ['technical-specialist', 'lead-technician'],
  ['software-developers', 'data-scientists'],
  ['registered-nurses', 'licensed-practical-and-licensed-vocational-nurses'],
  ['accountants-and-auditors', 'financial-and-investment-analysts'],
  ['electricians', 'plumbers-pipefitters-and-steamfitters'],
  ['human-resources-specialists', 'human-resources-managers'],
  ['web-developers', 'software-developers', 'software-quality-assurance-analysts-and-testers'],
  ['lawyers', 'paralegals-and-legal-assistants'],
];

/** The terms that the projections use for education and experience at entry, as they read inside a sentence. */

const education: Readonly<Record<string, string>> = {
  "Associate's degree": "an associate's degree",
  "Bachelor's degree": "a bachelor's degree",
  'Doctoral or professional degree': 'a doctoral or professional degree',
  'High school diploma or equivalent': 'a high school diploma or equivalent',
  "Master's degree": "a master's degree",
  'No formal educational credential': 'no formal education',
  'Postsecondary nondegree award': 'a postsecondary award short of a degree',
  'Some college, no degree': 'some college without a degree',
};

const noEducation = 'No formal educational credential';

const experience: Readonly<Record<string, string>> = {
  'Less than 5 years': 'less than 5 years of related work experience',
  '5 years or more': 'at least 5 years of related work experience',
};

/** What entry asks for: "a bachelor's degree and less than 5 years of related work experience". */
export function entryWords(educationTerm: string, experienceTerm: string | undefined): string {
  const schooling = education[educationTerm] ?? educationTerm;
  const work = experience[experienceTerm ?? ''];
  if (work === undefined) return schooling;
  return `${schooling} ${educationTerm === noEducation ? 'but' : 'and'} ${work}`;
}

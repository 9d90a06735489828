/** Imports the education and experience that people in an occupation, or experts on it, say a new hire needs. */

import { CodedError } from '../../errors.ts';
import type { MissingFigure, NumberFigure, RangeFigure, SharesFigure } from '../figure.ts';
import { joinNotes } from '../notes.ts';
import { type Combined, readOnetAnswers, sum } from './onet-answers.ts';
import type { OnetImport } from './onet-rows.ts';
import { roundTo } from './rounding.ts';

export interface OnetExperience {
  /** Years of related work experience: the interpolated median, with one decimal. */
  readonly typicalYears: NumberFigure;
  /** Bounds of the class that the median falls in, years with two decimals. */
  readonly range: RangeFigure;
  /** Percent of answers by required level of education, in the order of the levels. */
  readonly requiredEducation: SharesFigure;
}

/** Our names for the twelve levels of the scale Required Level of Education, from 1 to 12. */
const educationLevels = [
  'Less than high school',
  'High school diploma',
  'Post-secondary certificate',
  'Some college',
  "Associate's degree",
  "Bachelor's degree",
  'Post-baccalaureate certificate',
  "Master's degree",
  "Post-master's certificate",
  'First professional degree',
  'Doctoral degree',
  'Post-doctoral training',
];

interface ExperienceClass {
  /** Years; the class has no upper bound where `to` is null. */
  readonly from: number;
  readonly to: number | null;
}

/** The eleven classes of the scale Related Work Experience, from none to over ten years. */
const experienceClasses: readonly ExperienceClass[] = [
  { from: 0, to: 0 },
  { from: 0, to: 1 / 12 },
  { from: 1 / 12, to: 3 / 12 },
  { from: 3 / 12, to: 6 / 12 },
  { from: 6 / 12, to: 1 },
  { from: 1, to: 2 },
  { from: 2, to: 4 },
  { from: 4, to: 6 },
  { from: 6, to: 8 },
  { from: 8, to: 10 },
  { from: 10, to: null },
];

/**
 * What O*NET's survey says of each occupation that it covers, by the release's SOC code. Fails with
 * `missing-file`, or with `unexpected-layout`, also when the scales have more or fewer categories than ours.
 */
export async function importOnetExperience(
  options: OnetImport,
): Promise<ReadonlyMap<string, OnetExperience>> {
  const { RL, RW } = await readOnetAnswers(options);
  const figures = new Map<string, OnetExperience>();
  for (const [soc, answers] of RW) {
    figures.set(soc, {
      ...experienceFigures(answers, options.source),
      requiredEducation: educationFigure(RL.get(soc), options.source),
    });
  }
  return figures;
}

/**
 * The median of grouped data: lower bound + (50 − percent below) / percent in class × width of the class,
 * with all answers as the whole. An open last class has no width, so its median is top-coded.
 */
function experienceFigures(
  answers: Combined,
  source: string,
): Pick<OnetExperience, 'typicalYears' | 'range'> {
  if ('missing' in answers) return { typicalYears: answers, range: answers };
  const { from, to, share } = medianClass(answers.percents);
  if (to === null) {
    const note = joinNotes(
      'Related work experience beside schooling: the median of the answers lies in the open last class',
      answers.note,
    );
    const open: MissingFigure = { missing: 'top-coded', bound: from, source, note };
    return { typicalYears: open, range: open };
  }
  return {
    typicalYears: {
      value: roundTo(from + share * (to - from), 1),
      source,
      note: joinNotes(
        'Related work experience beside schooling: the median of the answers, interpolated within its class of years',
        answers.note,
      ),
    },
    range: {
      value: { low: roundTo(from, 2), high: roundTo(to, 2) },
      source,
      note: joinNotes(
        'Related work experience beside schooling: the class of years that holds the median of the answers',
        answers.note,
      ),
    },
  };
}

/** The class that the middle answer falls in, and the share of the class that lies below that answer. */
function medianClass(percents: readonly number[]): ExperienceClass & { readonly share: number } {
  const middle = sum(percents) / 2;
  let below = 0;
  for (const [index, { from, to }] of experienceClasses.entries()) {
    const inClass = percents[index] ?? 0;
    if (inClass > 0 && below + inClass >= middle) return { from, to, share: (middle - below) / inClass };
    below += inClass;
  }
  throw new CodedError('internal', 'A distribution without answers has no median', { value: percents });
}

/** Percent of all answers, with one decimal. */
function educationFigure(answers: Combined | undefined, source: string): SharesFigure {
  if (answers === undefined) return { missing: 'not-collected', source };
  if ('missing' in answers) return answers;
  const shares = educationLevels.map((name, index) => ({
    name,
    percent: roundTo(answers.percents[index] ?? 0, 1),
  }));
  return { value: shares.filter((share) => share.percent > 0), source, note: answers.note };
}

/** A profile: all that the dataset knows of one role. The schema is the boundary; types are inferred from it. */
import { z } from 'zod';
import {
  listFigureSchema,
  numberFigureSchema,
  rangeFigureSchema,
  shareFigureSchema,
  sharesFigureSchema,
  textFigureSchema,
} from './figure.ts';

/** A role's id: its title in kebab case, apostrophes dropped. */
export const roleIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Pay at the points OEWS publishes: the mean and five percentiles. */
const payPointsSchema = z.strictObject({
  mean: numberFigureSchema,
  p10: numberFigureSchema,
  p25: numberFigureSchema,
  median: numberFigureSchema,
  p75: numberFigureSchema,
  p90: numberFigureSchema,
});

export const profileSchema = z.strictObject({
  id: roleIdSchema,
  title: z.string().min(1),
  /** An occupation has a SOC code of its own; a job title is a name that people hold. */
  kind: z.enum(['occupation', 'job-title']),
  /** SOC 2018 code, such as 15-1252, or null for a job title. */
  soc: z
    .string()
    .regex(/^\d{2}-\d{4}$/)
    .nullable(),
  /** SOC major group code, such as 15-0000; its title stands in the manifest. */
  group: z.string().regex(/^\d{2}-0000$/),
  aliases: z.array(z.string().min(1)),
  /** What people in the role do, in a paragraph. */
  overview: textFigureSchema,
  duties: listFigureSchema,
  pay: z.strictObject({
    /** US dollars a year. */
    annual: payPointsSchema,
    /** US dollars an hour. */
    hourly: payPointsSchema,
    /** Mean pay in the release of OEWS one year before, US dollars a year. */
    annualMeanYearBefore: numberFigureSchema,
    /** Low and high end of usual pay, US dollars a year. */
    range: rangeFigureSchema,
    highestPayingCity: textFigureSchema,
    highestPayingState: textFigureSchema,
    bestPayingCompany: textFigureSchema,
    bestPayingIndustry: textFigureSchema,
  }),
  jobs: z.strictObject({
    /** People employed. */
    employment: numberFigureSchema,
    /** People employed in the release of OEWS one year before. */
    employmentYearBefore: numberFigureSchema,
    /** Percent over the ten years of the projection. */
    growth: numberFigureSchema,
    /** Openings a year, on average over the projection. */
    openings: numberFigureSchema,
    /** Percent of people in the role who say they are satisfied with it. */
    satisfaction: numberFigureSchema,
  }),
  entry: z.strictObject({
    /** Years of experience that people in the role typically have when they reach it. */
    yearsOfExperience: numberFigureSchema,
    /** Range of years it takes to become one. */
    yearsToBecome: rangeFigureSchema,
    /** Education typically needed for entry. */
    education: textFigureSchema,
    /** Work experience in a related occupation typically needed for entry. */
    workExperience: textFigureSchema,
  }),
  education: z.strictObject({
    /** The most common degree and the percent of people who hold it. */
    degree: shareFigureSchema,
    major: textFigureSchema,
    college: textFigureSchema,
  }),
  people: z.strictObject({
    averageAge: numberFigureSchema,
    medianAge: numberFigureSchema,
    gender: sharesFigureSchema,
    /** Race and ethnicity shares; they need not sum to 100. */
    race: sharesFigureSchema,
    lgbt: numberFigureSchema,
  }),
  /** Share of people in the role, or of postings for it, that name each common skill. */
  skills: sharesFigureSchema,
});

export type Profile = z.infer<typeof profileSchema>;

/** A profile: all that the dataset knows of one role. The schema is the boundary; types are inferred from it. */
import { z } from 'zod';
import { industriesSchema, metrosSchema, statesSchema } from './breakdown.ts';
import {
  listFigureSchema,
  numberFigureSchema,
  rangeFigureSchema,
  ratingsFigureSchema,
  shareFigureSchema,
  sharesFigureSchema,
  technologiesFigureSchema,
  textFigureSchema,
} from './figure.ts';
import { roleIdPattern } from './role-id.ts';
import { roleKinds } from './role-kinds.ts';
import { socPattern } from './soc.ts';

const socSchema = z.string().regex(socPattern);

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
  id: z.string().regex(roleIdPattern),
  title: z.string().min(1),
  /**
   * An occupation has a SOC code of its own; a job title is a name that people hold; an own role is an
   * organisation's, set on top of a release.
   */
  kind: z.enum(roleKinds),
  /** SOC 2018 code, such as 15-1252, or null for a job title and an own role. */
  soc: socSchema.nullable(),
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
    /** Mean pay in the places and the industry named beside it is in US dollars a year. */
    highestPayingCity: textFigureSchema,
    highestPayingCityMean: numberFigureSchema,
    highestPayingState: textFigureSchema,
    highestPayingStateMean: numberFigureSchema,
    bestPayingCompany: textFigureSchema,
    bestPayingIndustry: textFigureSchema,
    bestPayingIndustryMean: numberFigureSchema,
    /** The best-paying of the finer, three-digit industries. */
    bestPayingSubsector: textFigureSchema,
    bestPayingSubsectorMean: numberFigureSchema,
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
    /** O*NET job zone: preparation needed, from 1 (little) to 5 (extensive). */
    jobZone: numberFigureSchema,
  }),
  education: z.strictObject({
    /** The most common degree and the percent of people who hold it. */
    degree: shareFigureSchema,
    /** Percent of people in the role by the highest education they have. */
    attainment: sharesFigureSchema,
    /** Percent of people in the role, or of experts on it, by the education they say a new hire needs. */
    required: sharesFigureSchema,
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
  /** How much each general skill matters in the role, from 1 (not important) to 5 (extremely important). */
  skillImportance: ratingsFigureSchema,
  technologies: technologiesFigureSchema,
  /** SOC codes of roles that resemble this one, the closest first. */
  related: listFigureSchema,
  /** Jobs and pay by state, metropolitan area and industry. */
  states: statesSchema,
  metros: metrosSchema,
  industries: industriesSchema,
  /** What only an organisation's own role has. */
  own: z
    .strictObject({
      family: textFigureSchema,
      /** People whom the organisation employs in the role. */
      headcount: numberFigureSchema,
      /** The organisation's own midpoint of pay, US dollars a year; it is no figure of the market. */
      midpoint: numberFigureSchema,
      /** Names without shares, in the organisation's order of importance. */
      skills: listFigureSchema,
      /** SOC code of the occupation whose market figures the role carries. */
      occupation: socSchema,
      occupationTitle: z.string().min(1),
    })
    .optional(),
});

export type Profile = z.infer<typeof profileSchema>;

/** Imports a role whose figures were copied by hand from a published comparison page. */

import { basename } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../../errors.ts';
import { hoursOfAYear } from '../hours-of-a-year.ts';
import type { Profile } from '../profile.ts';
import { roleId } from '../role-id.ts';
import { notCollected, notInRelease, payNotInRelease } from './absent.ts';
import { readNeededFile } from './read-file.ts';
import { sourceIds } from './sources.ts';

const text = z.string().min(1);
const percent = z.number().min(0).max(100);
const share = z.strictObject({ name: text, percent });
const range = z.strictObject({ low: z.number(), high: z.number() });

/** The figures that the page gives, and beside them our own words on what the role does. */
const transcribedRoleSchema = z.strictObject({
  title: text,
  group: z.string().regex(/^\d{2}-0000$/),
  aliases: z.array(text),
  overview: text,
  duties: z.array(text).min(1),
  /** US dollars a year. */
  salary: z.strictObject({ mean: z.number().positive(), range }),
  highestPayingCity: text,
  highestPayingState: text,
  bestPayingCompany: text,
  bestPayingIndustry: text,
  jobs: z.strictObject({ employment: z.number().int().positive(), growthPercent: z.number() }),
  experience: z.strictObject({ years: z.number(), yearsToBecome: range }),
  education: z.strictObject({ degree: share, major: text, college: text }),
  people: z.strictObject({
    averageAge: z.number().positive(),
    gender: z.array(share).min(1),
    race: z.array(share).min(1),
    lgbtPercent: percent,
  }),
  skills: z.array(share).min(1),
});

type TranscribedRole = z.infer<typeof transcribedRoleSchema>;

/**
 * Reads one role. `source` is its id in the registry. Fails with `missing-file`, or with `unexpected-layout`
 * naming the field that does not fit.
 */
export async function importTranscribed(path: string, source: string): Promise<Profile> {
  const bytes = await readNeededFile(path);
  return transcribedProfile(parseRole(basename(path), bytes.toString('utf8')), source);
}

function parseRole(file: string, json: string): TranscribedRole {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    throw new CodedError('unexpected-layout', `${file} is not JSON`, { value: file }, error);
  }
  const parsed = transcribedRoleSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new CodedError('unexpected-layout', `${file}: field "${field}": ${issue?.message ?? 'not valid'}`, {
    value: field,
  });
}

/** What the page has nothing of. */
const notOnThePage = {
  skillImportance: notInRelease,
  technologies: notInRelease,
  related: notInRelease,
  states: notInRelease,
  metros: notInRelease,
  industries: notInRelease,
};

function inOurWords<Value>(value: Value) {
  return { value, source: sourceIds.ownWords };
}

function transcribedProfile(role: TranscribedRole, source: string): Profile {
  const known = <Value>(value: Value) => ({ value, source });
  return {
    ...notOnThePage,
    id: roleId(role.title),
    title: role.title,
    kind: 'job-title',
    soc: null,
    group: role.group,
    aliases: role.aliases,
    overview: inOurWords(role.overview),
    duties: inOurWords(role.duties),
    pay: transcribedPay(role, source),
    jobs: transcribedJobs(role, source),
    entry: {
      yearsOfExperience: known(role.experience.years),
      yearsToBecome: known(role.experience.yearsToBecome),
      education: notInRelease,
      workExperience: notInRelease,
      jobZone: notInRelease,
    },
    education: {
      degree: known(role.education.degree),
      attainment: notInRelease,
      required: notInRelease,
      major: known(role.education.major),
      college: known(role.education.college),
    },
    people: {
      averageAge: known(role.people.averageAge),
      medianAge: notInRelease,
      gender: known(role.people.gender),
      race: known(role.people.race),
      lgbt: known(role.people.lgbtPercent),
    },
    skills: known(role.skills),
  };
}

function transcribedJobs({ jobs }: TranscribedRole, source: string): Profile['jobs'] {
  return {
    employment: { value: jobs.employment, source },
    employmentYearBefore: notInRelease,
    growth: { value: jobs.growthPercent, source },
    openings: notInRelease,
    satisfaction: notCollected,
  };
}

function transcribedPay(role: TranscribedRole, source: string): Profile['pay'] {
  const known = <Value>(value: Value) => ({ value, source });
  return {
    annual: { ...payNotInRelease, mean: known(role.salary.mean) },
    hourly: {
      ...payNotInRelease,
      mean: { ...known(hourlyRate(role.salary.mean)), note: 'Yearly salary / 2,080 hours' },
    },
    annualMeanYearBefore: notInRelease,
    range: known(role.salary.range),
    highestPayingCity: known(role.highestPayingCity),
    highestPayingCityMean: notInRelease,
    highestPayingState: known(role.highestPayingState),
    highestPayingStateMean: notInRelease,
    bestPayingCompany: known(role.bestPayingCompany),
    bestPayingIndustry: known(role.bestPayingIndustry),
    bestPayingIndustryMean: notInRelease,
    bestPayingSubsector: notInRelease,
    bestPayingSubsectorMean: notInRelease,
  };
}

/** US dollars an hour, rounded to the cent. */
function hourlyRate(yearlySalary: number): number {
  return Math.round((yearlySalary / hoursOfAYear) * 100) / 100;
}

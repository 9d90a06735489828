/** The table `roles`: what a role is, how many people work in it, and how it is reached. */
import type { Profile } from '../../dataset/profile.ts';
import {
  known,
  notes,
  number,
  type OfRole,
  onePerRole,
  roleColumns,
  sourceColumns,
  text,
} from '../columns.ts';
import { defineTable, type ExportColumn, type ExportValue } from '../table.ts';

type Range = Profile['entry']['yearsToBecome'];
type Own = NonNullable<Profile['own']>;

function end(range: Range, of: 'low' | 'high'): ExportValue {
  return 'value' in range ? range.value[of] : range;
}

/** What only an organisation's own role has; empty for the rest. */
function ofOwn(read: (own: Own) => ExportValue): (item: OfRole) => ExportValue {
  return ({ profile: { own } }) => (own === undefined ? '' : read(own));
}

const jobs = ({ profile }: OfRole) => Object.values(profile.jobs);
const entry = ({ profile }: OfRole) => Object.values(profile.entry);

const columns: readonly ExportColumn<OfRole>[] = [
  ...roleColumns,
  text('aliases', 'Also called', ({ profile }) => profile.aliases.join('; ')),
  number('employment', 'Jobs', 'jobs', ({ profile }) => known(profile.jobs.employment)),
  number('employment_year_before', 'Jobs a year before', 'jobs', ({ profile }) =>
    known(profile.jobs.employmentYearBefore),
  ),
  number('growth', 'Growth in ten years', 'percent', ({ profile }) => known(profile.jobs.growth)),
  number('openings', 'Openings a year', 'jobs', ({ profile }) => known(profile.jobs.openings)),
  number('satisfaction', 'Satisfied with the job', 'percent', ({ profile }) =>
    known(profile.jobs.satisfaction),
  ),
  ...sourceColumns(jobs, { key: 'jobs', heading: 'Jobs' }),
  text('entry_education', 'Education to enter', ({ profile }) => known(profile.entry.education)),
  text('entry_experience', 'Work experience to enter', ({ profile }) => known(profile.entry.workExperience)),
  number('years_of_experience', 'Years of experience', 'years', ({ profile }) =>
    known(profile.entry.yearsOfExperience),
  ),
  number('years_to_become_low', 'Years to become one, from', 'years', ({ profile }) =>
    end(profile.entry.yearsToBecome, 'low'),
  ),
  number('years_to_become_high', 'Years to become one, to', 'years', ({ profile }) =>
    end(profile.entry.yearsToBecome, 'high'),
  ),
  number('job_zone', 'Job zone', 'job-zone', ({ profile }) => known(profile.entry.jobZone)),
  ...sourceColumns(entry, { key: 'entry', heading: 'Entry' }),
  text('overview', 'What they do', ({ profile }) => known(profile.overview)),
  ...sourceColumns(({ profile }: OfRole) => [profile.overview], { key: 'overview', heading: 'What they do' }),
  text(
    'own_family',
    'Own role: family',
    ofOwn(({ family }) => known(family)),
  ),
  number(
    'own_headcount',
    'Own role: headcount',
    'people',
    ofOwn(({ headcount }) => known(headcount)),
  ),
  number(
    'own_midpoint',
    'Own role: midpoint of pay',
    'usd-year',
    ofOwn(({ midpoint }) => known(midpoint)),
  ),
  text(
    'own_occupation',
    'Own role: SOC code of its market',
    ofOwn(({ occupation }) => occupation),
  ),
  text('note', 'Note', (item) => notes([...jobs(item), ...entry(item), item.profile.overview])),
];

export const roles = defineTable({
  id: 'roles',
  title: 'Roles',
  rowIs: 'a role',
  columns,
  ...onePerRole,
});

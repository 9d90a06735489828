/** Overviews that are made from figures read as English, whatever the figures are. */
import { describe, expect, it } from 'vitest';
import type { Industries } from '../../../src/dataset/breakdown.ts';
import { composedOverview, type OverviewFacts } from '../../../src/dataset/import/composed-overview.ts';
import type { Profile } from '../../../src/dataset/profile.ts';

const source = 'a-source';
const missing = { missing: 'not-in-release' } as const;

function jobs(employment: number, growth?: number): Profile['jobs'] {
  return {
    employment: { value: employment, source },
    employmentYearBefore: missing,
    growth: growth === undefined ? missing : { value: growth, source },
    openings: missing,
    satisfaction: missing,
  };
}

function entry(education: string, workExperience: string): Profile['entry'] {
  return {
    yearsOfExperience: missing,
    yearsToBecome: missing,
    education: { value: education, source },
    workExperience: { value: workExperience, source },
    jobZone: missing,
  };
}

/** People employed by sector. */
function industries(...sectors: [code: string, jobs: number | null][]): Industries {
  const rows = sectors.map(([code, count]): [string, number | null, null] => [code, count, null]);
  return { source, unit: 'usd-year', rows, topCoded: [], bound: null };
}

const skills = (...names: string[]) => ({
  value: Object.fromEntries(names.map((name, index) => [name, 5 - index / 10])),
  source,
});

const technologies = (...inDemand: string[]) => ({ value: { inDemand, hot: ['Hot'] }, source });

/** An overview of an occupation of which nothing is known but what a test gives. */
function overview(facts: Partial<OverviewFacts> = {}) {
  return composedOverview({
    title: 'Actuaries',
    jobs: jobs(29_040),
    entry: { ...entry('', ''), education: missing, workExperience: missing },
    skillImportance: missing,
    technologies: missing,
    industries: missing,
    ...facts,
  });
}

describe('an overview composed from figures', () => {
  it('says where the jobs are, what matters in them, how to enter and where the trend leads', () => {
    const facts = {
      jobs: jobs(29_040, 21.8),
      entry: entry("Bachelor's degree", 'None'),
      skillImportance: skills('Mathematics', 'Critical Thinking', 'Reading Comprehension', 'Speaking'),
      technologies: technologies('Microsoft Office software', 'Python', 'R', 'SAS'),
      industries: industries(['52', 23_000], ['54', 4_000]),
    };
    expect(overview(facts)).toBe(
      'Actuaries hold about 29,000 jobs in the United States, most of them in finance and insurance. ' +
        'Mathematics, critical thinking and reading comprehension matter most among general skills. ' +
        'Employers often ask for Microsoft Office, Python and R. ' +
        "Entry typically takes a bachelor's degree. " +
        'From 2024 to 2034, the number of jobs is projected to grow by 21.8%.',
    );
  });

  it('leaves out what is not known', () => {
    expect(overview()).toBe('Actuaries hold about 29,000 jobs in the United States.');
  });

  it('is none where the number of jobs is not known', () => {
    const unknown = { ...jobs(0), employment: missing };
    expect(overview({ jobs: unknown, skillImportance: skills('Science') })).toBeUndefined();
  });
});

describe('the title in a composed overview', () => {
  it('stands in quotes where it has a comma', () => {
    expect(overview({ title: 'Cooks, Short Order' })).toBe(
      '“Cooks, Short Order” is an occupation with about 29,000 jobs in the United States.',
    );
  });

  it('stands in quotes where it has dashes', () => {
    expect(overview({ title: 'Helpers--Carpenters' })).toContain(
      '“Helpers--Carpenters” is an occupation with',
    );
  });

  it('is explained where it gathers the rest of a group', () => {
    expect(overview({ title: 'Social Workers, All Other' })).toBe(
      '“Social Workers, All Other” gathers roles that have no occupation of their own, with about 29,000 jobs in the United States.',
    );
  });
});

describe('the number of jobs in a composed overview', () => {
  it.each([
    [310, 'about 310 jobs'],
    [1_480, 'about 1,480 jobs'],
    [29_040, 'about 29,000 jobs'],
    [999_900, 'about 1 million jobs'],
    [1_687_890, 'about 1.69 million jobs'],
  ])('says %i as "%s"', (employment, words) => {
    expect(overview({ jobs: jobs(employment) })).toContain(words);
  });

  it.each([
    [95, 'nearly all of them in utilities.'],
    [60, 'most of them in utilities.'],
    [55, 'more than half of them in utilities.'],
    [46, 'nearly half of them in utilities.'],
    [40, 'about two in five of them in utilities.'],
    [33, 'about a third of them in utilities.'],
  ])('says of %i percent in one sector: %s', (percent, words) => {
    const rest = (100 - percent) / 3;
    const sectors = industries(['22', percent], ['23', rest], ['42', rest], ['51', rest]);
    expect(overview({ jobs: jobs(100), industries: sectors })).toContain(words);
  });

  it('says nothing of a sector that has no large share', () => {
    const sectors = industries(['22', 29], ['23', 25], ['42', 25], ['51', 21]);
    expect(overview({ jobs: jobs(100), industries: sectors })).toMatch(/in the United States\.$/);
  });

  it('says nothing of sectors where too many of the jobs are in others, which are not published', () => {
    const sectors = industries(['22', 60], ['23', null]);
    expect(overview({ jobs: jobs(100), industries: sectors })).toMatch(/in the United States\.$/);
  });

  it('counts no job twice for an industry inside a sector', () => {
    const sectors = industries(['51', 95], ['22', 5], ['513', 95]);
    expect(overview({ jobs: jobs(100), industries: sectors })).toContain(
      'nearly all of them in the information',
    );
  });
});

describe('the skills and technologies in a composed overview', () => {
  it('keep a skill apart that has an "and" of its own', () => {
    const skillImportance = skills('Monitoring', 'Operation and Control', 'Troubleshooting');
    expect(overview({ skillImportance })).toContain(
      'Monitoring, operation and control, and troubleshooting matter most among general skills.',
    );
  });

  it('agree with a single skill', () => {
    expect(overview({ skillImportance: skills('Science') })).toContain('Science matters most');
  });

  it('name a technology as people say it', () => {
    const named = technologies('Structured query language SQL', 'Learning management system LMS', 'C++');
    expect(overview({ technologies: named })).toContain(
      'Employers often ask for SQL, learning management systems (LMS) and C++.',
    );
  });

  it('leave out the programs of a suite beside the suite', () => {
    const named = technologies('Microsoft Excel', 'Microsoft Office software', 'Microsoft Word', 'R');
    expect(overview({ technologies: named })).toContain('Employers often ask for Microsoft Office and R.');
  });

  it('keep the programs of a suite where the suite itself is not asked for', () => {
    expect(overview({ technologies: technologies('Microsoft Excel') })).toContain(
      'Employers often ask for Microsoft Excel.',
    );
  });

  it('say nothing of technologies that are hot but not in demand', () => {
    expect(overview({ technologies: technologies() })).toMatch(/in the United States\.$/);
  });
});

describe('entry and growth in a composed overview', () => {
  it('name the experience beside the education', () => {
    expect(overview({ entry: entry('High school diploma or equivalent', 'Less than 5 years') })).toContain(
      'Entry typically takes a high school diploma or equivalent and less than 5 years of related work experience.',
    );
  });

  it.each([
    [5, 'grow by 5%.'],
    [0.5, 'grow by 0.5%.'],
    [0.4, 'stay about the same.'],
    [0, 'stay about the same.'],
    [-0.4, 'stay about the same.'],
    [-22.1, 'shrink by 22.1%.'],
  ])('say of %d percent that the jobs are projected to %s', (percent, words) => {
    expect(overview({ jobs: jobs(1000, percent) })).toContain(`is projected to ${words}`);
  });
});

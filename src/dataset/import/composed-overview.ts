/** Composes the overview of an occupation that nobody wrote one for: sentences made from its figures. */
import { en } from '../../words/en.ts';
import type { Industries } from '../breakdown.ts';
import { sectorWords, technologyName } from '../overview-words.ts';
import type { Profile } from '../profile.ts';

/** What an overview is composed from. */
export type OverviewFacts = Pick<
  Profile,
  'title' | 'jobs' | 'entry' | 'skillImportance' | 'technologies' | 'industries'
>;

/** A suite, and the programs that go without saying where it is named. */
const suite = {
  name: 'Microsoft Office software',
  programs: ['Microsoft Excel', 'Microsoft Outlook', 'Microsoft PowerPoint', 'Microsoft Word'],
};

/** How a share of the jobs is said, from the largest down; smaller ones are not worth saying. */
const portions: readonly { readonly least: number; readonly words: string }[] = [
  { least: 0.9, words: 'nearly all of them' },
  { least: 0.6, words: 'most of them' },
  { least: 0.5, words: 'more than half of them' },
  { least: 0.45, words: 'nearly half of them' },
  { least: 0.37, words: 'about two in five of them' },
  { least: 0.3, words: 'about a third of them' },
];

/** Where the sectors that are published hold a smaller share of the jobs, they say too little of the whole. */
const leastCovered = 0.85;

const mostSkills = 3;
const mostTechnologies = 3;
const firstYear = 2024;
const lastYear = 2034;

/** Up to five short sentences, or undefined where there is not even a number of jobs. */
export function composedOverview(facts: OverviewFacts): string | undefined {
  const jobs = jobsSentence(facts);
  if (jobs === undefined) return undefined;
  const others = [skillsSentence, technologiesSentence, entrySentence, growthSentence];
  return [jobs, ...others.map((sentence) => sentence(facts))].filter((text) => text !== undefined).join(' ');
}

function jobsSentence({ title, jobs, industries }: OverviewFacts): string | undefined {
  if ('missing' in jobs.employment) return undefined;
  const employment = jobs.employment.value;
  const opening = `${subject(title)} about ${roundedNumber(employment)} jobs in the United States`;
  const sector = leadingSector(industries, employment);
  return sector === undefined ? `${opening}.` : `${opening}, ${sector}.`;
}

/** The title and its verb. A title that is not plain words, such as "Cooks, Short Order", stands in quotes. */
function subject(title: string): string {
  if (title.endsWith(', All Other'))
    return `\u201c${title}\u201d gathers roles that have no occupation of their own, with`;
  if (/,|--/.test(title)) return `\u201c${title}\u201d is an occupation with`;
  return `${title} hold`;
}

function leadingSector(industries: Industries, employment: number): string | undefined {
  if ('missing' in industries) return undefined;
  const sectors = industries.rows.flatMap(([code, jobs]) => {
    const words = sectorWords[code];
    return words === undefined || jobs === null ? [] : [{ words, jobs }];
  });
  const total = sectors.reduce((sum, { jobs }) => sum + jobs, 0);
  const [largest] = sectors.toSorted((a, b) => b.jobs - a.jobs);
  if (largest === undefined || total < employment * leastCovered) return undefined;
  const portion = portions.find(({ least }) => largest.jobs / total >= least);
  return portion === undefined ? undefined : `${portion.words} in ${largest.words}`;
}

function skillsSentence({ skillImportance }: OverviewFacts): string | undefined {
  if ('missing' in skillImportance) return undefined;
  const skills = Object.keys(skillImportance.value).slice(0, mostSkills);
  const matter = skills.length === 1 ? 'matters' : 'matter';
  return `${capitalized(joined(skills.map((skill) => skill.toLowerCase())))} ${matter} most among general skills.`;
}

function technologiesSentence({ technologies }: OverviewFacts): string | undefined {
  if ('missing' in technologies) return undefined;
  const named = withoutPrograms(technologies.value.inDemand).slice(0, mostTechnologies);
  if (named.length === 0) return undefined;
  return `Employers often ask for ${joined(named.map(technologyName))}.`;
}

function withoutPrograms(technologies: readonly string[]): readonly string[] {
  if (!technologies.includes(suite.name)) return technologies;
  return technologies.filter((name) => !suite.programs.includes(name));
}

function entrySentence({ entry: { education, workExperience } }: OverviewFacts): string | undefined {
  if ('missing' in education) return undefined;
  const experience = 'missing' in workExperience ? undefined : workExperience.value;
  return `Entry typically takes ${en.entry.terms(education.value, experience)}.`;
}

function growthSentence({ jobs: { growth } }: OverviewFacts): string | undefined {
  if ('missing' in growth) return undefined;
  return `From ${firstYear} to ${lastYear}, the number of jobs is projected to ${changeWords(growth.value)}.`;
}

function changeWords(percent: number): string {
  if (Math.abs(percent) < 0.5) return 'stay about the same';
  return `${percent > 0 ? 'grow' : 'shrink'} by ${Math.abs(percent)}%`;
}

/** A list in words; a comma before its last word where one of them holds an "and" itself. */
function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const comma = words.some((word) => word.includes(' and ')) ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} and ${last}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Three digits that count, as "about" promises no more. */
function roundedNumber(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return rounded < 1e6 ? rounded.toLocaleString('en-US') : `${rounded / 1e6} million`;
}

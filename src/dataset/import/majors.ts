/**
 * Derives the most common major and college of each occupation: the programmes that lead to it by the CIP-SOC
 * crosswalk, weighed by the awards that IPEDS counts in them. Nobody publishes either figure.
 *
 * The method, and why:
 * - The levels that count are the entry education and above, so that psychologists, who need a doctorate, do not
 *   get the many bachelors of psychology. Where entry asks for less than a bachelor's degree every award counts,
 *   certificates too: people in such occupations have all of them.
 * - A programme's awards are shared out, for its graduates go different ways: they are divided by its spread. A
 *   first occupation of a group counts one, a further one of the same group a tenth, for one profession often has
 *   many codes: Medicine leads to 17 kinds of physician. Groups are the minor groups of SOC (15-1, 29-1).
 * - A programme that leads nearly everywhere says little of an occupation. It counts only where nothing else does.
 * - Nearly every programme leads to those who teach it. So postsecondary teachers stay out of the spread of a
 *   programme, and for them alone the spread is over their own occupations.
 */
import { CodedError } from '../../errors.ts';
import type { TextFigure } from '../figure.ts';
import { type Awards, awardLevels, type Institution, importCompletions } from './completions.ts';
import { importProgrammes, type Programme } from './programmes.ts';

export interface Majors {
  /** The title of the programme with the most awards, shared out as above. */
  readonly major: TextFigure;
  /** The institution with the most of the shared awards of all programmes that count. */
  readonly college: TextFigure;
}

/** Fewer awards in the year are the chance of a single small department. */
const fewestAwards = 30;

/** From this spread on a programme is general: only Business/Commerce (7) and Business Administration (6.7) are. */
const generalSpread = 6.5;

/** What a further occupation of a minor group adds to the spread of a programme. */
const furtherOccupation = 0.1;

const postsecondaryTeachers = '25-1';

const doctorate = [17, 18, 19];

/** The levels of IPEDS that count for an occupation, by what its entry asks for. */
const levelsByEducation: ReadonlyMap<string, readonly number[]> = new Map([
  ['No formal educational credential', awardLevels],
  ['High school diploma or equivalent', awardLevels],
  ['Some college, no degree', awardLevels],
  ['Postsecondary nondegree award', awardLevels],
  ["Associate's degree", awardLevels],
  ["Bachelor's degree", [5, 7, ...doctorate]],
  ["Master's degree", [7, ...doctorate]],
  ['Doctoral or professional degree', doctorate],
]);

/**
 * The major and the college of every occupation in `entryEducation`; `not-collected` with a note where no
 * programme counts. Ties go to the lower code of the programme or institution.
 * Fails with `missing-file` or `unexpected-layout`; the latter also for an entry education that it does not know.
 */
export async function importMajors(options: {
  /** Path of the CIP-SOC crosswalk. */
  readonly crosswalk: string;
  /** Path of the completions, a Parquet file. */
  readonly completions: string;
  /** Path of the institutions' names. */
  readonly institutions: string;
  /** Id of the source in the registry. */
  readonly source: string;
  /** The release's code for a code of SOC 2018, for OEWS merges some; undefined when the release has none. */
  readonly occupationOf: (soc: string) => string | undefined;
  /** The education typically needed for entry by the release's SOC code, as Employment Projections names it. */
  readonly entryEducation: ReadonlyMap<string, string>;
}): Promise<ReadonlyMap<string, Majors>> {
  const { crosswalk, source, occupationOf, entryEducation } = options;
  const programmes = await importProgrammes({ path: crosswalk, source });
  const completions = await importCompletions(options);
  const tied = programmesByOccupation(programmes.values(), occupationOf);
  return new Map(
    [...entryEducation].map(([soc, education]) => {
      const levels = levelsCounted(education);
      const candidates = (tied.get(soc) ?? []).map(({ cip, title, spread }) => {
        const awards = (completions.get(cip) ?? []).filter(({ level }) => levels.includes(level));
        return { cip, title, spread, awards, total: sumOf(awards) };
      });
      return [soc, majorsOf(candidates, source)];
    }),
  );
}

function levelsCounted(education: string): readonly number[] {
  const levels = levelsByEducation.get(education);
  if (levels !== undefined) return levels;
  const allowed = [...levelsByEducation.keys()];
  throw new CodedError(
    'unexpected-layout',
    `The education for entry should be one of ${allowed.join(', ')}, found "${education}"`,
    { value: education, allowed },
  );
}

interface TiedProgramme {
  readonly cip: string;
  readonly title: string;
  readonly spread: number;
}

function programmesByOccupation(
  programmes: Iterable<Programme>,
  occupationOf: (soc: string) => string | undefined,
): ReadonlyMap<string, readonly TiedProgramme[]> {
  const tied = new Map<string, TiedProgramme[]>();
  for (const { cip, title, socs } of programmes) {
    // Several codes of SOC may be one occupation of the release.
    const occupations = [...new Set(socs.map(occupationOf).filter((soc) => soc !== undefined))];
    const teachers = occupations.filter((soc) => soc.startsWith(postsecondaryTeachers));
    const others = occupations.filter((soc) => !soc.startsWith(postsecondaryTeachers));
    for (const peers of [teachers, others]) {
      const programme = { cip, title, spread: spreadOver(peers) };
      for (const soc of peers) tied.set(soc, [...(tied.get(soc) ?? []), programme]);
    }
  }
  return tied;
}

/** One for the first occupation of each minor group, and a tenth for each further one. */
function spreadOver(occupations: readonly string[]): number {
  const groups = new Set(occupations.map((soc) => soc.slice(0, 4)));
  return groups.size + (occupations.length - groups.size) * furtherOccupation;
}

interface Candidate extends TiedProgramme {
  /** Awards at the levels that count. */
  readonly awards: readonly Awards[];
  readonly total: number;
}

function majorsOf(candidates: readonly Candidate[], source: string): Majors {
  const common = candidates.filter(({ total }) => total >= fewestAwards);
  const specific = common.filter(({ spread }) => spread < generalSpread);
  const counted = specific.length > 0 ? specific : common;
  const [first] = counted.toSorted(
    (a, b) => b.total / b.spread - a.total / a.spread || (a.cip < b.cip ? -1 : 1),
  );
  const college = largestInstitution(counted);
  if (first === undefined || college === undefined) {
    const missing = { missing: 'not-collected', source, note: noteOnMissing(candidates) } as const;
    return { major: missing, college: missing };
  }
  return { major: { value: first.title, source }, college: { value: college.name, source } };
}

function largestInstitution(programmes: readonly Candidate[]): Institution | undefined {
  const shared = new Map<Institution, number>();
  for (const { awards, spread } of programmes) {
    for (const { institution, count } of awards) {
      shared.set(institution, (shared.get(institution) ?? 0) + count / spread);
    }
  }
  const [largest] = [...shared].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || a.unitId - b.unitId);
  return largest?.[0];
}

function noteOnMissing(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return 'The CIP-SOC crosswalk ties no programme of study to this occupation';
  return `No programme tied to this occupation gave ${fewestAwards} awards in the year at the level needed for entry`;
}

function sumOf(awards: readonly Awards[]): number {
  return awards.reduce((sum, { count }) => sum + count, 0);
}

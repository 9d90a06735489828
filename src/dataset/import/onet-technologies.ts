/** Imports the technologies that O*NET counts in job postings: in demand for an occupation, or hot in general. */
import type { Known } from '../figure.ts';
import {
  coverageNote,
  type Group,
  groupPreferred,
  isMarked,
  type OnetImport,
  onetCodeColumn,
  readOnetRows,
} from './onet-rows.ts';

/** Names of technologies, the widely demanded first: in demand for the occupation, and hot but not in demand. */
export type Technologies = Known<{ inDemand: string[]; hot: string[] }>;

interface Named {
  readonly inDemand: Set<string>;
  readonly hot: Set<string>;
}

/** In how many O*NET occupations a technology is in demand, in all and in one major group. */
interface Demand {
  readonly inAll: (name: string) => number;
  readonly inMajor: (major: string, name: string) => number;
}

const technology = 'Example';
const hot = 'Hot Technology';
const inDemand = 'In Demand';

const columns = [onetCodeColumn, 'Title', technology, 'Commodity Code', 'Commodity Title', hot, inDemand];

/**
 * The technologies of each occupation for which O*NET names any, by the release's SOC code. Those that are
 * neither hot nor in demand are left out, so both lists can be empty.
 * Fails with `missing-file` or `unexpected-layout`.
 */
export async function importOnetTechnologies(
  options: OnetImport,
): Promise<ReadonlyMap<string, Technologies>> {
  const named = await readTechnologies(options);
  const demand = countDemand(named);
  const figures = groupPreferred(named, options.crosswalk).map((group): [string, Technologies] => [
    group.soc,
    {
      value: union(group, demand),
      source: options.source,
      note: coverageNote(group, 'All technologies', options.crosswalk),
    },
  ]);
  return new Map(figures);
}

async function readTechnologies(options: OnetImport): Promise<ReadonlyMap<string, Named>> {
  const named = new Map<string, Named>();
  for (const { onetCode, row } of await readOnetRows('Technology Skills.xlsx', columns, options)) {
    const lists = named.get(onetCode) ?? { inDemand: new Set(), hot: new Set() };
    named.set(onetCode, lists);
    if (isMarked(row, inDemand)) lists.inDemand.add(row.text(technology));
    else if (isMarked(row, hot)) lists.hot.add(row.text(technology));
  }
  return named;
}

function countDemand(named: ReadonlyMap<string, Named>): Demand {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [onetCode, lists] of named) {
    for (const name of lists.inDemand) {
      add(name);
      add(`${majorGroup(onetCode)} ${name}`);
    }
  }
  return {
    inAll: (name) => counts.get(name) ?? 0,
    inMajor: (major, name) => counts.get(`${major} ${name}`) ?? 0,
  };
}

/** What is in demand in one of several O*NET occupations is in demand in their union, and not merely hot. */
function union({ soc, parts }: Group<Named>, demand: Demand): Technologies['value'] {
  const demanded = new Set(parts.flatMap(({ value }) => [...value.inDemand]));
  const hotOnly = new Set(parts.flatMap(({ value }) => [...value.hot]).filter((name) => !demanded.has(name)));
  const byDemand = widelyDemandedFirst(majorGroup(soc), demand);
  return { inDemand: [...demanded].toSorted(byDemand), hot: [...hotOnly].toSorted(byDemand) };
}

/**
 * The technologies that most occupations of the same major group are asked for lead, so that a list begins
 * with what is typical of the field rather than with the alphabet or with office software.
 */
function widelyDemandedFirst(major: string, { inAll, inMajor }: Demand) {
  return (a: string, b: string): number =>
    inMajor(major, b) - inMajor(major, a) || inAll(b) - inAll(a) || (a < b ? -1 : 1);
}

function majorGroup(code: string): string {
  return code.slice(0, 2);
}

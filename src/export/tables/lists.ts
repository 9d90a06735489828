/** The tables of lists: `skills`, `people`, `education`, `technologies`, `duties` and `related`. */
import type {
  MissingFigure,
  ListFigure as NameFigure,
  RatingsFigure,
  SharesFigure,
  TechnologiesFigure,
} from '../../dataset/figure.ts';
import type { Profile } from '../../dataset/profile.ts';
import type { UnitId } from '../../document/unit.ts';
import { text } from '../columns.ts';
import { type List, type Listed, type ListFigure, listColumns, listTable } from '../listed.ts';

function ofShares(figure: SharesFigure): ListFigure {
  if ('missing' in figure) return figure;
  return { ...figure, value: figure.value.map(({ name, percent }) => ({ name, value: percent })) };
}

function ofRatings(figure: RatingsFigure): ListFigure {
  if ('missing' in figure) return figure;
  return { ...figure, value: Object.entries(figure.value).map(([name, value]) => ({ name, value })) };
}

function ofNames(figure: NameFigure): ListFigure {
  if ('missing' in figure) return figure;
  return { ...figure, value: figure.value.map((name) => ({ name, value: '' as const })) };
}

function ofTechnologies(figure: TechnologiesFigure, which: 'inDemand' | 'hot'): ListFigure {
  return ofNames('missing' in figure ? figure : { ...figure, value: figure.value[which] });
}

type Single = { readonly value: number | string; readonly source: string } | MissingFigure;

/** A single figure as a list of one: a number under the name of its measure, or a name alone. */
function single(kind: string, unit: UnitId | null, of: (profile: Profile) => Single): List {
  return {
    kind,
    unit,
    read(profile) {
      const figure = of(profile);
      if ('missing' in figure) return figure;
      const { value } = figure;
      const entry = typeof value === 'number' ? { name: 'All', value } : { name: value, value: '' as const };
      return { ...figure, value: [entry] };
    },
  };
}

const skillLists: readonly List[] = [
  { kind: 'share', unit: 'percent', read: ({ skills }) => ofShares(skills) },
  { kind: 'importance', unit: 'importance', read: ({ skillImportance }) => ofRatings(skillImportance) },
];
const ownSkills: List = {
  kind: 'own',
  unit: null,
  read: ({ own }) => (own === undefined ? { missing: 'not-in-release' } : ofNames(own.skills)),
};

export const skills = listTable(
  { id: 'skills', title: 'Skills', rowIs: 'a skill of a role by one measure, or why none is known' },
  listColumns({ key: 'skill', heading: 'Skill', numbers: true, kinds: true }),
  ({ own }) => (own === undefined ? skillLists : [...skillLists, ownSkills]),
);

const peopleLists: readonly List[] = [
  single('average-age', 'years', ({ people }) => people.averageAge),
  single('median-age', 'years', ({ people }) => people.medianAge),
  { kind: 'gender', unit: 'percent', read: ({ people }) => ofShares(people.gender) },
  { kind: 'race', unit: 'percent', read: ({ people }) => ofShares(people.race) },
  single('lgbt', 'percent', ({ people }) => people.lgbt),
];

export const people = listTable(
  {
    id: 'people',
    title: 'People',
    rowIs: 'a group of people in a role by one measure, or why it is not known',
  },
  listColumns({ key: 'category', heading: 'Category', numbers: true, kinds: true }),
  () => peopleLists,
);

const educationLists: readonly List[] = [
  {
    kind: 'most-common-degree',
    unit: 'percent',
    read: ({ education: { degree } }) =>
      ofShares('missing' in degree ? degree : { ...degree, value: [degree.value] }),
  },
  { kind: 'attainment', unit: 'percent', read: ({ education }) => ofShares(education.attainment) },
  { kind: 'required', unit: 'percent', read: ({ education }) => ofShares(education.required) },
  single('most-common-major', null, ({ education }) => education.major),
  single('most-common-college', null, ({ education }) => education.college),
];

export const education = listTable(
  {
    id: 'education',
    title: 'Education',
    rowIs: 'a level, major or college of a role by one measure, or why none is known',
  },
  listColumns({ key: 'name', heading: 'Level, major or college', numbers: true, kinds: true }),
  () => educationLists,
);

const technologyLists: readonly List[] = [
  { kind: 'in-demand', unit: null, read: ({ technologies: of }) => ofTechnologies(of, 'inDemand') },
  { kind: 'hot', unit: null, read: ({ technologies: of }) => ofTechnologies(of, 'hot') },
];

export const technologies = listTable(
  { id: 'technologies', title: 'Technologies', rowIs: 'a technology of a role, or why none is known' },
  listColumns({ key: 'technology', heading: 'Technology', numbers: false, kinds: true }),
  () => technologyLists,
);

export const duties = listTable(
  { id: 'duties', title: 'Duties', rowIs: 'an example of what a role does, or why none is known' },
  listColumns({ key: 'duty', heading: 'Duty', numbers: false, kinds: false }),
  () => [{ kind: 'duty', unit: null, read: ({ duties: of }) => ofNames(of) }],
);

/** The occupation that an entry names; empty where the release has none of that code. */
function relatedRole(read: (role: { readonly id: string; readonly title: string }) => string) {
  return ({ entry, figure, context }: Listed) => {
    if (entry === null) return 'missing' in figure ? figure : '';
    const role = context.roleOfSoc(entry.name);
    return role === undefined ? '' : read(role);
  };
}

export const related = listTable(
  { id: 'related', title: 'Related roles', rowIs: 'a role that resembles a role, or why none is known' },
  [
    ...listColumns({
      key: 'related_soc',
      heading: 'SOC code of the related role',
      numbers: false,
      kinds: false,
    }),
    text(
      'related_role',
      'Related role',
      relatedRole(({ id }) => id),
    ),
    text(
      'related_title',
      'Title of the related role',
      relatedRole(({ title }) => title),
    ),
  ],
  () => [{ kind: 'related', unit: null, read: ({ related: of }) => ofNames(of) }],
);

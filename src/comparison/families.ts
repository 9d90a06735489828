/** The families of the catalogue: metrics with a row for each item that a role has, such as a share or a skill. */
import type {
  Known,
  MissingFigure,
  RatingsFigure,
  SharesFigure,
  TechnologiesFigure,
} from '../dataset/figure.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import { type Catalogue, type FamilyId, nameOf } from '../words/catalogue.ts';
import { type FamilyItem, type FamilyMetric, labelOf, type Options } from './metric.ts';
import type { SectionId } from './section.ts';

/** How many items of a long family a page shows of each role. */
const shownItems = 8;

/** How many hot technologies of a role have rows of their own: some occupations have more than a hundred. */
const hotItems = 15;

/** A family whose items are made from a figure's value. */
function family<Value>(
  described: Omit<FamilyMetric, 'kind' | 'label' | 'read'>,
  read: (profile: Profile) => Known<Value> | MissingFigure,
  itemsOf: (figure: Known<Value>, words: Catalogue) => FamilyItem[],
): FamilyMetric {
  return {
    kind: 'family',
    label: labelOf(described.metric),
    ...described,
    read: (profile, words) => {
      const figure = read(profile);
      return 'missing' in figure ? figure : { source: figure.source, items: itemsOf(figure, words) };
    },
  };
}

interface ShareOptions extends Options {
  /** Words for the items' names, where the list of names is closed. */
  readonly names?: (words: Catalogue) => Readonly<Record<string, string>>;
}

/** A metric of shares in percent, whose items are labelled by what they are a share of. */
export function shares(
  section: SectionId,
  metric: FamilyId,
  read: (profile: Profile) => SharesFigure,
  { always = true, detail = false, names = () => ({}) }: ShareOptions = {},
): FamilyMetric {
  return family({ section, metric, unit: 'percent', always, detail }, read, (figure, words) =>
    figure.value.map(({ name, percent }) => ({
      name,
      shownName: nameOf(names(words), name),
      figure: { ...figure, value: percent },
      detail,
    })),
  );
}

/** A metric of ratings; a page shows the highest of each role. */
export function ratings(
  section: SectionId,
  metric: FamilyId,
  unit: UnitId,
  read: (profile: Profile) => RatingsFigure,
): FamilyMetric {
  return family({ section, metric, unit, always: false, detail: false }, read, (figure) =>
    Object.entries(figure.value).map(([name, rating], rank) => ({
      name,
      figure: { ...figure, value: rating },
      detail: rank >= shownItems,
    })),
  );
}

/** A metric of technologies, each in demand or hot; a page shows the first ones in demand of each role. */
export function technologies(
  section: SectionId,
  metric: FamilyId,
  read: (profile: Profile) => TechnologiesFigure,
): FamilyMetric {
  return family({ section, metric, unit: null, always: false, detail: false }, read, (figure, { demand }) => [
    ...figure.value.inDemand.map((name, rank) => ({
      name,
      figure: { ...figure, value: demand.inDemand },
      detail: rank >= shownItems,
    })),
    ...figure.value.hot.map((name, rank) => ({
      name,
      figure: { ...figure, value: demand.hot },
      detail: true,
      minor: rank >= hotItems,
    })),
  ]);
}

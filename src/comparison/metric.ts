/** What a metric is: a row of a comparison, or a family of rows, and how it is read from a profile. */
import type { Known, ListFigure, MissingFigure, NumberFigure, TextFigure } from '../dataset/figure.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import type { Catalogue, FamilyId, MetricId, NationalMetricId } from '../words/catalogue.ts';
import type { DifferenceKind } from './difference.ts';
import type { KindsByRole } from './figure-kind.ts';
import type { SectionId } from './section.ts';

interface Described {
  readonly section: SectionId;
  readonly metric: MetricId;
  readonly label: (words: Catalogue) => string;
  /**
   * Whether the row stays when no role has a value for it; the others would only fill pages with dashes. The
   * first metric of a section stays in any case where the section would be empty without it.
   */
  readonly always: boolean;
  /** Whether the row is too fine for its section of the pages, and stands among their further figures. */
  readonly detail: boolean;
}

/** A metric with one number for each role. */
export interface NumberMetric extends Described {
  readonly kind: 'number';
  readonly unit: UnitId;
  readonly difference: DifferenceKind;
  /** Where the figures of different kinds of roles are different things: what they are. */
  readonly kindOf?: KindsByRole;
  readonly read: (profile: Profile, words: Catalogue) => NumberFigure;
}

/** A metric with one text for each role. */
export interface TextMetric extends Described {
  readonly kind: 'text';
  readonly read: (profile: Profile) => TextFigure;
  /** Words for the texts, where the list of texts is closed. */
  readonly names?: (words: Catalogue) => Readonly<Record<string, string>>;
}

/** A metric with a row for each item of a list: `Duty 1`, `Duty 2`. */
export interface ListMetric extends Described {
  readonly kind: 'list';
  readonly metric: FamilyId;
  readonly read: (profile: Profile) => ListFigure;
}

/** One row of a family for one role. */
export interface FamilyItem {
  readonly name: string;
  /** The name in the words of the comparison, where the list of names is closed. */
  readonly shownName?: string;
  readonly figure: NumberFigure | TextFigure;
  /** Whether the row is too fine for its section of the pages, unless another role has it among its first. */
  readonly detail: boolean;
  /** Whether the item has no row for its own sake, and is told only where another role's item makes one. */
  readonly minor?: boolean;
}

/** A metric with a row for each named item that any of the roles has: `Race: Asian`. */
export interface FamilyMetric extends Described {
  readonly kind: 'family';
  readonly metric: FamilyId;
  /** Unit of the numbers; null for texts. */
  readonly unit: UnitId | null;
  readonly read: (
    profile: Profile,
    words: Catalogue,
  ) => { readonly source: string; readonly items: readonly FamilyItem[] } | MissingFigure;
}

export type Metric = NumberMetric | TextMetric | ListMetric | FamilyMetric;

/** The part of a figure that a metric shows; what is missing stays missing for the same reason. */
export function part<Whole, Piece>(
  figure: Known<Whole> | MissingFigure,
  pick: (value: Whole) => Piece,
): Known<Piece> | MissingFigure {
  return 'missing' in figure ? figure : { ...figure, value: pick(figure.value) };
}

/** What a metric may say of itself beyond its read. */
export type Options = Partial<Pick<Described, 'always' | 'detail'>>;

/** What a metric of numbers may say of itself. */
export type NumberOptions = Options & Pick<NumberMetric, 'kindOf'>;

/** The label of a metric of the nation. */
export function labelOf(metric: NationalMetricId): Described['label'] {
  return ({ metrics }) => metrics[metric].label;
}

/** A metric of numbers; shown always and everywhere unless the options say otherwise. */
export function number(
  section: SectionId,
  metric: NationalMetricId,
  unit: UnitId,
  difference: DifferenceKind,
  read: NumberMetric['read'],
  options: NumberOptions = {},
): NumberMetric {
  return {
    kind: 'number',
    section,
    metric,
    label: labelOf(metric),
    unit,
    difference,
    read,
    always: true,
    detail: false,
    ...options,
  };
}

/** A metric of texts; shown always and everywhere unless the options say otherwise. */
export function text(
  section: SectionId,
  metric: NationalMetricId,
  read: TextMetric['read'],
  options: Options & Pick<TextMetric, 'names'> = {},
): TextMetric {
  return {
    kind: 'text',
    section,
    metric,
    label: labelOf(metric),
    read,
    always: true,
    detail: false,
    ...options,
  };
}

/** A metric of lists, whose items are numbered. */
export function list(
  section: SectionId,
  metric: FamilyId,
  read: ListMetric['read'],
  options: Options = {},
): ListMetric {
  return {
    kind: 'list',
    section,
    metric,
    label: labelOf(metric),
    read,
    always: true,
    detail: false,
    ...options,
  };
}

/** What pages are made of: the views that use cases answer, and the pages that templates make of them. */
import type { BatchManifest } from '../batch/manifest.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { PayUnit } from '../dataset/breakdown.ts';
import type { NumberFigure } from '../dataset/figure.ts';
import type { IndexEntry, Source } from '../dataset/manifest.ts';
import type { Change } from '../edition/changes.ts';
import type { EditionManifest, ManifestItem } from '../edition/manifest.ts';
import type { ErrorCode } from '../errors.ts';
import type { Format } from '../render/renderer.ts';
import type { SortOrder } from './browse-address.ts';
import type { ComparisonChoices } from './comparison-address.ts';

/** Something to choose, as a link. */
export interface Choice {
  readonly text: string;
  readonly href: string;
}

/** A box for a role: what is in it, what is wrong with that, and what may have been meant. */
export interface RoleField {
  readonly text: string;
  readonly problem: ErrorCode | null;
  readonly choices: readonly Choice[];
}

/** A SOC major group, with how many roles it has and where its page is. */
export interface GroupView {
  readonly code: string;
  readonly title: string;
  readonly roles: number;
  readonly href: string;
}

/** A comparison that the home page offers. */
export interface PopularView {
  readonly titles: readonly string[];
  readonly href: string;
}

/** The home page, which is also the page that asks again: `problem` is then why. */
export interface HomeView {
  readonly release: string;
  readonly roles: number;
  readonly fields: readonly RoleField[];
  readonly problem: ErrorCode | null;
  readonly popular: readonly PopularView[];
  readonly groups: readonly GroupView[];
}

export interface ComparisonView {
  readonly comparison: Comparison;
  /** The roles in their order, and all that the address of the page says beside them. */
  readonly choices: ComparisonChoices;
  /** States to choose from. */
  readonly states: readonly { readonly code: string; readonly name: string }[];
}

/**
 * Who looks at a page: `name` is null for somebody who is not signed in but could be, at `signIn`, which leads back.
 * A page has no visitor where nobody signs in.
 */
export interface Visitor {
  readonly name: string | null;
  readonly signIn: string;
}

/** A place or an industry, with jobs and pay there; a null is a figure that is not published. */
export interface PlaceRow {
  readonly name: string;
  readonly jobs: number | null;
  readonly mean: number | null;
  readonly atNationalPrices: number | null;
  /** Where the mean is at or above the highest that is published: that bound. */
  readonly atLeast: number | null;
}

/** Where a role is held and paid, highest pay first. */
export interface PlaceTable {
  readonly unit: PayUnit;
  /** Ids of the sources. */
  readonly sources: readonly string[];
  readonly rows: readonly PlaceRow[];
}

export interface RoleView {
  /** A comparison of this role alone. Its sources are also those of the tables. */
  readonly comparison: Comparison;
  readonly aliases: readonly string[];
  /** All states; the areas and the industries that pay most. Null where nothing is published. */
  readonly states: PlaceTable | null;
  readonly areas: PlaceTable | null;
  readonly industries: PlaceTable | null;
}

/** A role of a group, with the figures that the group is sorted by. */
export interface GroupRole {
  readonly id: string;
  readonly title: string;
  readonly soc: string | null;
  readonly kind: IndexEntry['kind'];
  /** US dollars a year, and an hour. */
  readonly pay: NumberFigure;
  readonly hourly: NumberFigure;
  readonly jobs: NumberFigure;
  /** Percent over the ten years of the projection. */
  readonly growth: NumberFigure;
}

export interface GroupsView {
  readonly groups: readonly GroupView[];
  readonly release: string;
}

export interface GroupPageView {
  readonly code: string;
  readonly title: string;
  readonly sort: SortOrder;
  readonly roles: readonly GroupRole[];
  readonly release: string;
  readonly sources: readonly Source[];
}

/** How far something is that is made piece by piece. */
export interface ProgressView {
  /** Null until it is planned. */
  readonly expected: number | null;
  readonly done: number;
  readonly isFinished: boolean;
}

/** A file to take. */
export interface FileLink {
  readonly format: Format;
  readonly name: string;
  readonly bytes: number;
  readonly href: string;
}

/** An edition in a list; counts are of what the viewer may see, null until it is published. */
export interface EditionLine {
  readonly month: string;
  readonly href: string;
  readonly release: string;
  /** An ISO date and time; null until then. */
  readonly publishedAt: string | null;
  readonly counts: EditionManifest['counts'] | null;
  readonly progress: ProgressView;
}

export interface EditionsView {
  readonly editions: readonly EditionLine[];
  /** Where those before them are; null where there are none. */
  readonly older: string | null;
}

/** What a subscription got. */
export interface EditionItem {
  readonly subscription: string;
  readonly name: string;
  /** Named to those who see the subscriptions of others. */
  readonly owner: string | null;
  readonly status: ManifestItem['status'];
  /** The page of its comparison; null where nothing was delivered. */
  readonly href: string | null;
  /** Null for a subscription that is new, or that failed. */
  readonly changeCount: number | null;
  /** The first of them. */
  readonly changes: readonly Change[];
  readonly files: readonly FileLink[];
  /** Why nothing was delivered. */
  readonly error: string | null;
}

export interface EditionView extends EditionLine {
  readonly begunAt: string | null;
  /** The edition that it was compared with. */
  readonly previous: { readonly month: string; readonly href: string } | null;
  readonly items: readonly EditionItem[];
  /** The index over all subscriptions, for those who see them all. */
  readonly index: readonly FileLink[];
  readonly progressHref: string;
}

/** A batch in a list. */
export interface BatchLine {
  readonly id: string;
  readonly href: string;
  /** Named to those who see the batches of others. */
  readonly owner: string | null;
  /** The title or the code of the group whose pairs are compared; null where the comparisons were listed. */
  readonly group: string | null;
  readonly comparisons: number;
  readonly release: string;
  /** An ISO date and time. */
  readonly begunAt: string;
  readonly isPublished: boolean;
}

export interface BatchesView {
  readonly batches: readonly BatchLine[];
  readonly total: number;
}

/** A comparison of a batch. */
export interface BatchItem {
  /** From 1, in the order in which they were asked for. */
  readonly position: number;
  readonly titles: readonly string[];
  /** A place and a locale that are not the usual ones. */
  readonly choices: readonly string[];
  /** Its page; null for one that was not delivered. */
  readonly href: string | null;
  readonly files: readonly FileLink[];
  /** Why nothing was delivered. */
  readonly error: string | null;
}

/** A batch; what came of it is there once it is published. */
export interface BatchView extends BatchLine {
  readonly publishedAt: string | null;
  readonly counts: BatchManifest['counts'] | null;
  readonly zip: { readonly name: string; readonly bytes: number; readonly href: string } | null;
  /** The first of those that were not delivered; none beside later comparisons. */
  readonly failed: readonly BatchItem[];
  /** Some of the comparisons, and where those before and after them are. */
  readonly items: readonly BatchItem[];
  readonly before: string | null;
  readonly after: string | null;
  readonly progress: ProgressView;
  readonly progressHref: string;
}

/** The form that subscribes to a comparison, with what was typed and what is wrong with it. */
export interface SubscribeView {
  readonly titles: readonly string[];
  readonly choices: ComparisonChoices;
  readonly name: string;
  /** Those that are ticked. */
  readonly formats: readonly string[];
  readonly onlyIfChanged: boolean;
  readonly problems: {
    readonly name?: 'missing' | 'too-long';
    /** That none is ticked. */
    readonly formats?: boolean;
    /** What is wrong with the comparison itself. */
    readonly request?: string;
  };
}

export interface SubscriptionLine {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly titles: readonly string[];
  /** The page of the comparison, which asks again where a role is no longer there. */
  readonly href: string;
  readonly place: string | null;
  readonly formats: readonly string[];
  readonly onlyIfChanged: boolean;
}

export interface SubscriptionsView {
  readonly subscriptions: readonly SubscriptionLine[];
  readonly total: number;
  /** What was just done: the id of what was saved, or that one has ended. */
  readonly notice: { readonly saved: string } | 'ended' | null;
}

/** A problem for people. */
export interface ProblemView {
  readonly status: number;
  readonly code: ErrorCode;
  readonly title: string;
  readonly detail: string;
  readonly choices: readonly Choice[];
  /** Names the request, for whoever is asked about it. */
  readonly correlationId: string | undefined;
}

/** A file that pages load. */
export interface PageAsset {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether gzip makes it smaller: fonts are compressed already. */
  readonly shrinks: boolean;
}

/** The pages as HTML documents. Templates have them, and they are loaded when the first page is asked for. */
export interface Pages {
  /** Changes whenever an asset does: they are cached for good under it. */
  readonly assetVersion: string;
  readonly assets: ReadonlyMap<string, PageAsset>;
  home(view: HomeView, visitor?: Visitor | null): string;
  comparison(view: ComparisonView, visitor?: Visitor | null): string;
  role(view: RoleView, visitor?: Visitor | null): string;
  groups(view: GroupsView, visitor?: Visitor | null): string;
  group(view: GroupPageView, visitor?: Visitor | null): string;
  editions(view: EditionsView, visitor?: Visitor | null): string;
  edition(view: EditionView, visitor?: Visitor | null): string;
  batches(view: BatchesView, visitor?: Visitor | null): string;
  batch(view: BatchView, visitor?: Visitor | null): string;
  /** The part of a page that follows what is being made, by itself. */
  progress(view: ProgressView): string;
  subscribe(view: SubscribeView, visitor?: Visitor | null): string;
  subscriptions(view: SubscriptionsView, visitor?: Visitor | null): string;
  problem(view: ProblemView, visitor?: Visitor | null): string;
}

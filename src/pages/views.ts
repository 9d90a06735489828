/** What pages are made of: the views that use cases answer, and the pages that templates make of them. */
import type { Comparison } from '../comparison/comparison.ts';
import type { ErrorCode } from '../errors.ts';
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

/** A SOC major group; `href` is null where it has no page. */
export interface GroupView {
  readonly code: string;
  readonly title: string;
  readonly roles: number;
  readonly href: string | null;
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
  problem(view: ProblemView, visitor?: Visitor | null): string;
}

/** All pages as HTML documents: what `src/http/pages` is given, and nothing of it before the first page is asked for. */
import type { Pages, Visitor } from '../../src/pages/views.ts';
import { assets, assetVersion } from './assets.ts';
import { BatchesPage, BatchPage } from './batches.tsx';
import { ComparisonPage } from './comparison.tsx';
import { EditionPage, EditionsPage } from './editions.tsx';
import { GroupPage, GroupsPage } from './groups.tsx';
import { HomePage } from './home.tsx';
import { ProblemPage } from './problem.tsx';
import { ProgressLine } from './progress.tsx';
import { RolePage } from './role.tsx';
import { SubscribePage, SubscriptionsPage } from './subscriptions.tsx';
import { VisitorContext } from './visitor.tsx';

/** The text of a page or a part of one. No component waits for anything, so that it is there at once. */
function textOf(page: ReturnType<typeof HomePage>): string {
  if (page instanceof Promise) throw new Error('A page waits for something.');
  return page.toString();
}

/** The document of a page for a visitor. */
function documentOf(content: ReturnType<typeof HomePage>, visitor: Visitor | null = null): string {
  return `<!doctype html>${textOf(<VisitorContext.Provider value={visitor}>{content}</VisitorContext.Provider>)}`;
}

export const pages: Pages = {
  assetVersion,
  assets,
  home: (view, visitor) => documentOf(<HomePage {...view} />, visitor),
  comparison: (view, visitor) => documentOf(<ComparisonPage {...view} />, visitor),
  role: (view, visitor) => documentOf(<RolePage {...view} />, visitor),
  groups: (view, visitor) => documentOf(<GroupsPage {...view} />, visitor),
  group: (view, visitor) => documentOf(<GroupPage {...view} />, visitor),
  editions: (view, visitor) => documentOf(<EditionsPage {...view} />, visitor),
  edition: (view, visitor) => documentOf(<EditionPage {...view} />, visitor),
  batches: (view, visitor) => documentOf(<BatchesPage {...view} />, visitor),
  batch: (view, visitor) => documentOf(<BatchPage {...view} />, visitor),
  progress: (view) => textOf(<ProgressLine {...view} />),
  subscribe: (view, visitor) => documentOf(<SubscribePage {...view} />, visitor),
  subscriptions: (view, visitor) => documentOf(<SubscriptionsPage {...view} />, visitor),
  problem: (view, visitor) => documentOf(<ProblemPage {...view} />, visitor),
};

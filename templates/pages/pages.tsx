/** All pages as HTML documents: what `src/http/pages` is given, and nothing of it before the first page is asked for. */
import type { Pages } from '../../src/pages/views.ts';
import { assets, assetVersion } from './assets.ts';
import { ComparisonPage } from './comparison.tsx';
import { EditionPage, EditionsPage } from './editions.tsx';
import { GroupPage, GroupsPage } from './groups.tsx';
import { HomePage } from './home.tsx';
import { ProblemPage } from './problem.tsx';
import { ProgressLine } from './progress.tsx';
import { RolePage } from './role.tsx';
import { SubscribePage, SubscriptionsPage } from './subscriptions.tsx';

/** The text of a page or a part of one. No component waits for anything, so that it is there at once. */
function textOf(page: ReturnType<typeof HomePage>): string {
  if (page instanceof Promise) throw new Error('A page waits for something.');
  return page.toString();
}

/** The document of a page. */
function documentOf(page: ReturnType<typeof HomePage>): string {
  return `<!doctype html>${textOf(page)}`;
}

export const pages: Pages = {
  assetVersion,
  assets,
  home: (view) => documentOf(<HomePage {...view} />),
  comparison: (view) => documentOf(<ComparisonPage {...view} />),
  role: (view) => documentOf(<RolePage {...view} />),
  groups: (view) => documentOf(<GroupsPage {...view} />),
  group: (view) => documentOf(<GroupPage {...view} />),
  editions: (view) => documentOf(<EditionsPage {...view} />),
  edition: (view) => documentOf(<EditionPage {...view} />),
  progress: (view) => textOf(<ProgressLine {...view} />),
  subscribe: (view) => documentOf(<SubscribePage {...view} />),
  subscriptions: (view) => documentOf(<SubscriptionsPage {...view} />),
  problem: (view) => documentOf(<ProblemPage {...view} />),
};

/** All pages as HTML documents: what `src/http/pages` is given, and nothing of it before the first page is asked for. */
import type { Pages } from '../../src/pages/views.ts';
import { assets, assetVersion } from './assets.ts';
import { ComparisonPage } from './comparison.tsx';
import { GroupPage, GroupsPage } from './groups.tsx';
import { HomePage } from './home.tsx';
import { ProblemPage } from './problem.tsx';
import { RolePage } from './role.tsx';

/** The document of a page. No component waits for anything, so that it is there at once. */
function documentOf(page: ReturnType<typeof HomePage>): string {
  if (page instanceof Promise) throw new Error('A page waits for something.');
  return `<!doctype html>${page.toString()}`;
}

export const pages: Pages = {
  assetVersion,
  assets,
  home: (view) => documentOf(<HomePage {...view} />),
  comparison: (view) => documentOf(<ComparisonPage {...view} />),
  role: (view) => documentOf(<RolePage {...view} />),
  groups: (view) => documentOf(<GroupsPage {...view} />),
  group: (view) => documentOf(<GroupPage {...view} />),
  problem: (view) => documentOf(<ProblemPage {...view} />),
};

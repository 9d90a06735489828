/** All pages as HTML documents: what `src/http/pages` is given, and nothing of it before the first page is asked for. */
import type { Pages, Visitor } from '../../src/pages/views.ts';
import { assets, assetVersion } from './assets.ts';
import { ComparisonPage } from './comparison.tsx';
import { HomePage } from './home.tsx';
import { ProblemPage } from './problem.tsx';
import { VisitorContext } from './visitor.tsx';

/** The document of a page for a visitor. No component waits for anything, so that it is there at once. */
function documentOf(content: ReturnType<typeof HomePage>, visitor: Visitor | null = null): string {
  const page = <VisitorContext.Provider value={visitor}>{content}</VisitorContext.Provider>;
  if (page instanceof Promise) throw new Error('A page waits for something.');
  return `<!doctype html>${page.toString()}`;
}

export const pages: Pages = {
  assetVersion,
  assets,
  home: (view, visitor) => documentOf(<HomePage {...view} />, visitor),
  comparison: (view, visitor) => documentOf(<ComparisonPage {...view} />, visitor),
  problem: (view, visitor) => documentOf(<ProblemPage {...view} />, visitor),
};

/** What every page has: its head, the bar above, the landmarks, and the line below. */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assetAddress } from './assets.ts';
import { VisitorLine } from './visitor.tsx';
import { words } from './words.ts';

export interface LayoutProps {
  /** Of the browser's tab; the name of the site is added. */
  readonly title: string;
  readonly description: string;
  /** The address that search engines should keep; none for a page that is no place of its own. */
  readonly canonical: string | null;
  /** Structured data as JSON-LD. */
  readonly data?: unknown;
  /** What else belongs into the head. */
  readonly head?: Child;
  readonly children?: Child;
}

/** As JSON in a script element: nothing in it may end the element. */
function jsonText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function Head({ title, description, canonical, data, head }: Omit<LayoutProps, 'children'>) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${words.site}`}</title>
      <meta name="description" content={description} />
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={canonical} />
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={words.site} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <link rel="icon" type="image/svg+xml" href={assetAddress('icon.svg')} />
      {(['Inter-Regular.woff2', 'Inter-SemiBold.woff2'] as const).map((name) => (
        <link rel="preload" href={assetAddress(name)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetAddress('pages.css')} />
      <script src={assetAddress('pages.js')} defer />
      {data !== undefined && <script type="application/ld+json">{raw(jsonText(data))}</script>}
      {head}
    </head>
  );
}

/** The whole document around its main content. */
export function Layout({ children, ...head }: LayoutProps) {
  return (
    <html lang={words.language}>
      <Head {...head} />
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="site">
          <div class="bar">
            <a class="brand" href="/">
              <img src={assetAddress('icon.svg')} alt="" width="24" height="24" />
              {words.site}
            </a>
            <nav aria-label={words.nav.label}>
              <a href="/">{words.nav.start}</a>
              <a href="/groups">{words.nav.groups}</a>
              <a href="/editions">{words.nav.editions}</a>
              <a href="/subscriptions">{words.nav.subscriptions}</a>
              <a href="/docs">{words.nav.api}</a>
              <VisitorLine />
            </nav>
          </div>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="site">
          <div class="bar">{words.footer.line}</div>
        </footer>
      </body>
    </html>
  );
}

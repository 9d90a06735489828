/** The pages of the product's own app, as a browser asks for them. */
import { createApp } from '../../src/http/app.ts';
import { testServices } from './services.ts';

/** What browsers say they take where an address is opened. */
export const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** Asks for pages as a browser does; redirects are not followed. */
export async function browse(): Promise<
  (path: string, headers?: Record<string, string>) => Promise<PageAnswer>
> {
  const app = createApp(await testServices());
  return async (path, headers = {}) => {
    const response = await app.request(path, { headers: { Accept: browserAccept, ...headers } });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader sees of a piece of HTML: no tags, no drawings, one space between words. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|svg|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<sup\b.*?<\/sup>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

/** The texts of the elements with this name, in order. */
export function textsOf(html: string, element: string): string[] {
  const found = html.matchAll(new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 'gs'));
  return [...found].map(([, inner = '']) => textOf(inner).trim());
}

/** The cells of the row that is named so, in the first table that has it after `from`. */
export function rowOf(html: string, name: string, from = ''): string[] {
  const rest = html.slice(Math.max(0, html.indexOf(from)));
  const row = [...rest.matchAll(/<tr>(.*?)<\/tr>/gs)].find(
    ([, inner = '']) => textsOf(inner, 'th')[0] === name,
  );
  if (row === undefined) throw new Error(`No row '${name}'.`);
  return textsOf(row[1] ?? '', 'td');
}

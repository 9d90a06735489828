/** Somebody with a browser that keeps cookies: opens pages of the app and of the provider, and follows redirects. */
import { browserAccept } from './pages.ts';

interface App {
  request(url: string, init: RequestInit): Response | Promise<Response>;
}

/** What is sent along. */
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

export interface Opened {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

export interface Person {
  /** The cookies of the app, by name. */
  readonly cookies: Map<string, string>;
  /** What the app wanted to set, word for word. */
  readonly setCookies: string[];
  /** Opens one address. */
  readonly ask: (url: string, init?: Asked) => Promise<Opened>;
  /** Opens an address and goes wherever it leads. */
  readonly open: (url: string, init?: Asked) => Promise<Opened>;
  /** Signs in, from the page where that is done until the site is back. */
  readonly signIn: (path?: string) => Promise<Opened>;
}

function keep(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name);
    else jar.set(name, value);
  }
}

function formOf({ url, text }: Opened): { readonly action: string; readonly body: URLSearchParams } {
  const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
  if (action === undefined) throw new Error(`There is no form at ${url}: ${text.slice(0, 300)}`);
  const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? '';
  const fields: Record<string, string> = { prompt, login: 'ada', password: 'any' };
  return { action: new URL(action, url).href, body: new URLSearchParams(fields) };
}

/** A person who comes to the app at `origin`. */
export function personAt(app: App, origin: string): Person {
  const own = new Map<string, string>();
  const others = new Map<string, string>();
  const setCookies: string[] = [];
  const ask = async (address: string, init: Asked = {}): Promise<Opened> => {
    const url = new URL(address, origin);
    const isOwn = url.origin === origin;
    const jar = isOwn ? own : others;
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Accept: browserAccept, ...(Cookie !== '' && { Cookie }), ...init.headers };
    const given = { ...init, headers, redirect: 'manual' } as const;
    const response = await (isOwn ? app.request(url.href, given) : fetch(url, given));
    const cookies = response.headers.getSetCookie();
    if (isOwn) setCookies.push(...cookies);
    keep(jar, cookies);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { url: url.href, status: response.status, headers: response.headers, bytes, text };
  };
  const open: Person['open'] = async (address, init) => {
    let opened = await ask(address, init);
    for (let left = 20; [301, 302, 303].includes(opened.status); left -= 1) {
      if (left === 0) throw new Error(`There is no end of redirects at ${opened.url}.`);
      opened = await ask(new URL(opened.headers.get('Location') ?? '', opened.url).href);
    }
    return opened;
  };
  return {
    cookies: own,
    setCookies,
    ask,
    open,
    async signIn(path = '/sign-in') {
      let opened = await open(path);
      while (!opened.url.startsWith(origin)) {
        const { action, body } = formOf(opened);
        opened = await open(action, { method: 'POST', body });
      }
      return opened;
    },
  };
}

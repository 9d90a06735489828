/** Where somebody goes who has signed in: a path of this site and nowhere else. */

/** Going there would begin anew. */
const steps = ['/sign-in', '/callback', '/sign-out'];

/** The longest path as the cookie has it that remembers the way, in characters: browsers keep 4096 of all in all. */
const longest = 3500;

/** How long a path is as the query of an address that is the value of a cookie: it is encoded twice. */
function lengthInCookie(path: string): number {
  return encodeURIComponent(new URLSearchParams({ return: path }).toString()).length;
}

/** The path and query that the text names at the origin; `/` where it names something else, or what no cookie can hold. */
export function returnPath(text: string, origin: string): string {
  const url = text.startsWith('/') ? URL.parse(text, origin) : null;
  if (url === null || url.origin !== origin || steps.includes(url.pathname)) return '/';
  // `/.//host` is a path until it stands alone: then it is the address of another host.
  const path = url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`;
  return lengthInCookie(path) > longest ? '/' : path;
}

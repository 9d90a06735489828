/** Where somebody goes who has signed in: a path of this site and nowhere else. */

/** Going there would begin anew. */
const steps = ['/sign-in', '/callback', '/sign-out'];

/** The path and query that the text names at the origin; `/` where it names something else. */
export function returnPath(text: string, origin: string): string {
  const url = text.startsWith('/') ? URL.parse(text, origin) : null;
  if (url === null || url.origin !== origin || steps.includes(url.pathname)) return '/';
  // `/.//host` is a path until it stands alone: then it is the address of another host.
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`;
}

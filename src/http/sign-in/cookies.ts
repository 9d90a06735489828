/**
 * The cookies of signing in, as the browser has them and as the library does: that one sets no SameSite and fails on
 * the prefixes by which browsers keep other sites of the same domain from setting a cookie.
 */
import { CodedError } from '../../errors.ts';

/** The library's name for the cookie of the session. */
export const sessionCookie = 'session';

/** What is remembered on the way to the issuer and back. */
const wayCookies = ['state', 'nonce', 'code_verifier', 'continue'];

/** How long somebody may take at the issuer, in seconds. */
const longestWay = 900;

/** The longest cookie that every browser keeps, in bytes. */
const longestCookie = 4096;

/** The name in the browser. Without https, on one's own machine, browsers take no prefix. */
function outerName(name: string, isSecure: boolean): string {
  if (!isSecure) return `role-reports-${name}`;
  return `${name === sessionCookie ? '__Host' : '__Secure'}-role-reports-${name}`;
}

function pairsOf(header: string): string[] {
  return header.split(';').map((pair) => pair.trim());
}

/** Whether a header Cookie has one of a session, be it good or not. */
export function holdsSession(header: string, isSecure: boolean): boolean {
  return pairsOf(header).some((pair) => pair.startsWith(`${outerName(sessionCookie, isSecure)}=`));
}

/** The header Cookie for the library: our cookies by its names, and no others. */
export function cookiesIn(header: string, isSecure: boolean): string {
  const pairs = pairsOf(header);
  return [sessionCookie, ...wayCookies]
    .flatMap((name) => {
      const outer = `${outerName(name, isSecure)}=`;
      const found = pairs.find((pair) => pair.startsWith(outer));
      return found === undefined ? [] : [`${name}=${found.slice(outer.length)}`];
    })
    .join('; ');
}

/**
 * The values of Set-Cookie for the browser: for it alone, not for scripts, not with requests that other sites make.
 * @throws CodedError `sign-in-failed` for a session that no browser would keep.
 */
export function cookiesOut(cookies: readonly string[], isSecure: boolean): string[] {
  return cookies.map((cookie) => {
    const [pair = '', ...attributes] = pairsOf(cookie);
    const name = pair.slice(0, pair.indexOf('='));
    const isGone = attributes.includes('Max-Age=0');
    const path = attributes.find((attribute) => attribute.startsWith('Path=')) ?? 'Path=/';
    const parts = [
      `${outerName(name, isSecure)}${pair.slice(name.length)}`,
      path,
      'HttpOnly',
      'SameSite=Lax',
    ];
    if (isSecure) parts.push('Secure');
    if (isGone) parts.push('Max-Age=0');
    else if (name !== sessionCookie) parts.push(`Max-Age=${longestWay}`);
    if (pair.length > longestCookie - 100)
      throw new CodedError(
        'sign-in-failed',
        `The session is too long for a cookie: ${pair.length} characters. The issuer's refresh tokens may be; ask for no offline_access.`,
      );
    return parts.join('; ');
  });
}

/** Which addresses may be trusted with keys: https ones, and http ones of this machine. */

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a host name, as `URL.hostname` has it, is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return loopbackHosts.includes(hostname);
}

/** Whether nobody between here and there can change what an address answers. */
export function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
  );
}

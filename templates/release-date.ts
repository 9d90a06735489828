/** The date that a report carries. */

/** The release's month as a date: `2026.11` gives `2026-11-01`. */
export function releaseDate(release: string): string {
  return `${release.slice(0, 4)}-${release.slice(5, 7)}-01`;
}

/** How a title becomes a role's id. */

/** The id of a title: lower case, apostrophes dropped, accents removed, all else joined by hyphens. */
export function roleId(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2018\u2019]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

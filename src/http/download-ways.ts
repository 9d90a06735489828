/** The ways in which stored files can leave. */

/** `redirect`: by a link of the store wherever it has links. `direct`: never so. `auto`: so where a file is large. */
export const downloadWays = ['redirect', 'direct', 'auto'] as const;

export type DownloadWay = (typeof downloadWays)[number];

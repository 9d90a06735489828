/** Who may see what somebody asked for: its owner, and whoever may see all. */

/** Whose everything is where nobody is asked who they are: at the command line, and at a server without tokens. */
export const localOwner = 'local';

export interface Viewer {
  /** The subject of a token. */
  readonly subject: string;
  readonly seesAll: boolean;
}

/** Whether the viewer may see what has this owner. */
export function maySee({ subject, seesAll }: Viewer, { owner }: { readonly owner: string }): boolean {
  return seesAll || owner === subject;
}

/** Whose it is, where that is not the viewer. */
export function otherOwner({ subject }: Viewer, { owner }: { readonly owner: string }): string | null {
  return owner === subject ? null : owner;
}

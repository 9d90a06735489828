/** bidi-js as Node imports it: its own types take it for a module that it is not. Only what we use of it. */
declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(line: string, base: 'ltr'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }

  export default function bidiFactory(): Bidi;
}

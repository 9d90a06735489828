/** Web addresses that are written out in a text. */

/** Splits a text so that every second part is an address: it begins a word, and ends before the punctuation of its sentence. */
export const webAddresses = /(?<=^|[\s(])(https?:\/\/[^\s<>"]*[^\s<>".,;:!?'’”»)\]])/u;

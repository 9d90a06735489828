/** How large a batch can be. */

/** The most comparisons of a batch. */
export const mostComparisons = 10_000;

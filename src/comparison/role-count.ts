/** The fewest and the most roles that one comparison holds. */
export const roleCount = { least: 2, most: 5 } as const;

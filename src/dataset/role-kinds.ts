/** What a role can be. */
export const roleKinds = ['occupation', 'job-title', 'own-role'] as const;

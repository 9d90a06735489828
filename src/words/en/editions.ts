/** The index of an edition: what each subscription got, and what changed in it. Counts come as written numbers. */

export const edition = {
  title: (month: string) => `Edition of ${month}`,
  subtitle: (release: string, previous: string) =>
    `Dataset release ${release} \u00b7 compared with ${previous}`,
  subtitleOfFirst: (release: string) => `Dataset release ${release} \u00b7 the first edition`,
  footer: (month: string, release: string) =>
    `Role Reports \u00b7 edition ${month} \u00b7 dataset release ${release}`,
  counts: (expected: string, written: string) => `Subscriptions: ${expected}. Reports written: ${written}.`,
  changedCount: (count: string) => `Subscriptions in which figures changed: ${count}.`,
  unchangedCount: (count: string) => `Left out, as nothing changed: ${count}.`,
  failedCount: (count: string) => `Not delivered, as the request cannot be met: ${count}.`,
  whatChanged: 'What changed',
  subscriptions: 'Subscriptions',
  notDelivered: 'Not delivered',
  sheets: { subscriptions: 'Subscriptions', changes: 'What changed' },
  columns: {
    subscription: 'Subscription',
    id: 'Subscription id',
    owner: 'Owner',
    roles: 'Roles',
    place: 'Place',
    status: 'Status',
    changes: 'Figures that changed',
    summary: 'What changed',
    report: 'Report',
    files: 'Files',
    role: 'Role',
    metric: 'Metric',
    before: 'Before',
    now: 'Now',
    difference: 'Difference',
    percent: 'Percent difference',
    unit: 'Unit',
    why: 'Why',
    reason: 'Reason',
  },
  statuses: { written: 'written', unchanged: 'left out: nothing changed', failed: 'not delivered' },
  why: {
    'new-vintage': 'new vintage',
    revised: 'revised',
    'method-changed': 'not comparable: another method',
    'request-changed': 'not comparable: another place was asked for',
    appeared: 'new',
    vanished: 'no longer there',
  },
  /** In place of what changed. */
  first: 'New in this edition',
  nothing: 'Nothing changed',
  /** A change in a line: its figure, before, now, and why. */
  change: (figure: string, before: string, now: string, why: string) =>
    `${figure}: ${before} \u2192 ${now} (${why})`,
  figureOf: (metric: string, role: string) => `${metric}, ${role}`,
  more: (count: string) => `and ${count} more`,
  moreChanges: (count: string) => `The list has the first changes of each subscription; left off: ${count}.`,
  none: 'No subscriptions',
  absent: 'nothing',
};

/** Notices that wait neither for the morning nor for a digest: a sitting that cannot go on, a day that is over. */
export const urgentNotices: ReadonlySet<string> = new Set([
  'session-cancelled',
  'session-quorum-broken',
  'session-ratio-unreachable',
  'ballot-ratio-unreachable',
  'deadline-today',
  'deadline-passed',
  'deadline-escalated',
  'intake-cutoff-passed',
  'duty-overdue',
]);

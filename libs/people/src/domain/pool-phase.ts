// How far a member of a pool has come in learning to interview.

/** Watching, watched, or interviewing on their own. */
export type PoolPhase = 'shadow' | 'reverse_shadow' | 'qualified';

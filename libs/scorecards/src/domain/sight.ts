// What a member may see of the scorecards of a loop. The database's policies decide the same on their own; this is
// the second lock, and what lets an answer say why something is not shown.

/** How a member stands to the scorecards of one loop. */
export interface Standing {
  /** They are the candidate. */
  readonly aboutViewer: boolean;
  /** They still owe a scorecard for this application. */
  readonly owes: boolean;
  /** They have submitted a scorecard in this loop. */
  readonly scored: boolean;
  /** They are the opening's hiring manager or an administrator. */
  readonly decides: boolean;
}

/**
 * opinions: everything; facts: who owes what and whether it is in; blind: that others interview, nothing of their
 * scorecards, until one's own are in; none: not even that scorecards exist.
 */
export type Sight = 'opinions' | 'facts' | 'blind' | 'none';

/** What somebody who stands like this, and who may see the loop, sees of others' scorecards. */
export function sightOf({ aboutViewer, owes, scored, decides }: Standing): Sight {
  if (aboutViewer) return 'none';
  if (owes) return 'blind';
  return scored || decides ? 'opinions' : 'facts';
}

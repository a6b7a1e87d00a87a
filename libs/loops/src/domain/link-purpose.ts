// What a candidate's link may be used for, and whether it can be used at all. Whoever holds a link sees the agenda;
// everything else is in its purposes.

/** What a link is for, besides looking at the agenda. */
export type LinkPurpose = 'availability' | 'book' | 'change' | 'survey' | 'message';

/** All purposes. */
export const LINK_PURPOSES = [
  'availability',
  'book',
  'change',
  'survey',
  'message',
] as const satisfies LinkPurpose[];

/** What can still be done once the application has ended. */
const AFTER_THE_END: ReadonlySet<LinkPurpose> = new Set(['survey', 'message']);

/** Whether links for these purposes can be given: not for a cancelled loop, and after the end only to look back. */
export const mayLink = (
  purposes: readonly LinkPurpose[],
  loopState: string,
  applicationState: string,
): boolean =>
  loopState !== 'cancelled' &&
  (applicationState === 'active' ||
    applicationState === 'hired' ||
    purposes.every((purpose) => AFTER_THE_END.has(purpose)));

/** What decides whether a link works. */
export interface LinkStanding {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Whether the link works at the instant. */
export const isOpen = ({ expiresAt, revokedAt }: LinkStanding, at: Date): boolean =>
  revokedAt === null && at < expiresAt;

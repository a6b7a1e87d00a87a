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
export const AFTER_THE_END = ['survey', 'message'] as const satisfies LinkPurpose[];

/** Those of the purposes that a link can be for: none of a cancelled loop, and after the end only to look back. */
export const purposesLeft = (
  purposes: readonly LinkPurpose[],
  loopState: string,
  applicationState: string,
): readonly LinkPurpose[] => {
  if (loopState === 'cancelled') return [];
  if (applicationState === 'active' || applicationState === 'hired') return purposes;
  return purposes.filter((purpose) => AFTER_THE_END.some((one) => one === purpose));
};

/** How many days a link works unless somebody says otherwise. */
export const LINK_DAYS = 60;

/** What decides whether a link works. */
export interface LinkStanding {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Whether the link works at the instant. */
export const isOpen = ({ expiresAt, revokedAt }: LinkStanding, at: Date): boolean =>
  revokedAt === null && at < expiresAt;

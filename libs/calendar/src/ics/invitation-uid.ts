// How an invitation is called in everybody's calendar: one UID per interview, for as long as the interview exists. Read
// back from a calendar it tells which entries are this program's own.

const UID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@loopwright$/i;

/** The UID of the invitation to the interview with this id. */
export const invitationUid = (interviewId: string): string => `${interviewId}@loopwright`;

/** The id in a UID that this program, here or in another installation, has given; null for all others. */
export const invitationIdOf = (uid: string): string | null =>
  UID.exec(uid.trim())?.[1]?.toLowerCase() ?? null;

// Who looks: read once, because every screen needs it and it rarely changes.
import { createContext, useContext } from 'react';
import type { MeQuery, MemberRole } from '../generated/operations.js';

/** The member as whom somebody acts, and where. */
export interface Me {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly memberships: MeQuery['viewer']['memberships'];
}

const MeContext = createContext<Me | null>(null);

/** Gives the person to all screens. */
export const MeProvider = MeContext.Provider;

/** Who looks. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe is for screens, which are within the frame.');
  return me;
}

/** Whether the role gives up limits and rules for one loop: those who arrange loops for all. */
export const givesUpRules = (role: MemberRole): boolean => role === 'COORDINATOR' || role === 'ADMINISTRATOR';

/** Whether the role arranges loops: administrators and coordinators do for all, hiring managers for their openings. */
export const arranges = (role: MemberRole): boolean => role !== 'INTERVIEWER';

// What this room tells the higher ones.
import { eventKind } from '#platform';
import type { Role } from './domain/policy.js';

/** Somebody was invited, or invited again; the aggregate is the invitation, `expiresAt` an ISO instant. */
export const memberInvited = eventKind<{ readonly expiresAt: string }>('MemberInvited');

/** Somebody became an active member, for the first time or again; the aggregate is the member. */
export const memberJoined = eventKind<{ readonly role: Role }>('MemberJoined');

/** A member may no longer act; the aggregate is the member. */
export const memberDeactivated = eventKind<Record<string, never>>('MemberDeactivated');

/** A member has another role; the aggregate is the member. */
export const memberRoleChanged = eventKind<{ readonly from: Role; readonly to: Role }>('MemberRoleChanged');

/** Somebody changed settings of the organization, which is the aggregate; their names as in the schema. */
export const settingsChanged = eventKind<{ readonly names: readonly string[] }>('SettingsChanged');

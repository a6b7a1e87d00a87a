// The outcome of what would leave an organization without anybody who can let others in.

/** Refused by the rule that an organization keeps an administrator. */
export interface LastAdministrator {
  readonly kind: 'LastAdministrator';
  readonly message: string;
  readonly memberId: string;
}

/** The outcome for the last administrator. */
export const lastAdministrator = (memberId: string): LastAdministrator => ({
  kind: 'LastAdministrator',
  message: 'This is the only administrator. Make somebody else an administrator first.',
  memberId,
});

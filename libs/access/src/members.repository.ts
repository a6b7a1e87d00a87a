// Loads members for a decision, locked, and writes what was decided.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { memberTable } from './member.table.js';
import type { Member } from './member.table.js';

const COLUMNS = `organization_id AS "organizationId", id, identity_id AS "identityId", name,
  email::text AS email, role, state, created_at AS "createdAt", deactivated_at AS "deactivatedAt"`;

/** Writes and loads members of the transaction's organization. */
@Injectable()
export class Members {
  /** Adds a member. @throws {ConstraintHit} member_email_uq or member_identity_uq */
  async add(tx: Tx, member: Omit<Member, 'organizationId'>): Promise<void> {
    await tx.insert(memberTable, { ...member, organizationId: tx.organizationId });
  }

  /** Adds members. @throws {ConstraintHit} as `add` */
  async addAll(tx: Tx, members: readonly Omit<Member, 'organizationId'>[]): Promise<void> {
    await tx.insert(
      memberTable,
      members.map((member) => ({ ...member, organizationId: tx.organizationId })),
    );
  }

  /** Members with these e-mail addresses and all who administrate; locked, as below, where `lock` says so. */
  async withAdministrators(tx: Tx, emails: readonly string[], lock: boolean): Promise<Member[]> {
    return tx.query<Member>(
      `SELECT ${COLUMNS} FROM member
       WHERE organization_id = $1 AND (email = ANY($2::citext[]) OR (role = 'administrator' AND state = 'active'))
       ORDER BY id ${lock ? 'FOR UPDATE' : ''}`,
      [tx.organizationId, emails],
    );
  }

  /**
   * Locks the member and all who administrate, in the order of their ids, so that two decisions about the
   * last administrator follow each other and cannot deadlock. The member may be missing from the answer.
   */
  async lockWithAdministrators(tx: Tx, id: string): Promise<Member[]> {
    return tx.query<Member>(
      `SELECT ${COLUMNS} FROM member
       WHERE organization_id = $1 AND (id = $2 OR (role = 'administrator' AND state = 'active'))
       ORDER BY id FOR UPDATE`,
      [tx.organizationId, id],
    );
  }

  /** The member with this e-mail address, locked, or null. */
  async lockByEmail(tx: Tx, email: string): Promise<Member | null> {
    const rows = await tx.query<Member>(
      `SELECT ${COLUMNS} FROM member WHERE organization_id = $1 AND email = $2 FOR UPDATE`,
      [tx.organizationId, email],
    );
    return rows[0] ?? null;
  }

  /** Sets columns of one member. */
  async change(tx: Tx, id: string, set: Partial<Omit<Member, 'organizationId' | 'id'>>): Promise<void> {
    await tx.update<Member>(memberTable, { organizationId: tx.organizationId, id }, set);
  }
}

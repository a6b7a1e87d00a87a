// Loads invitations for a decision, locked, and writes what was decided.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { invitationTable } from './invitation.table.js';
import type { Invitation } from './invitation.table.js';

const COLUMNS = `organization_id AS "organizationId", id, email::text AS email, name, role,
  token_hash AS "tokenHash", invited_by_id AS "invitedById", created_at AS "createdAt", expires_at AS "expiresAt",
  accepted_at AS "acceptedAt", revoked_at AS "revokedAt"`;

/** Writes and loads invitations of the transaction's organization. */
@Injectable()
export class Invitations {
  /** Adds an invitation. @throws {ConstraintHit} invitation_open_uq */
  async add(tx: Tx, invitation: Omit<Invitation, 'organizationId'>): Promise<void> {
    await tx.insert(invitationTable, { ...invitation, organizationId: tx.organizationId });
  }

  /** The invitation, or null. */
  async find(tx: Tx, id: string): Promise<Invitation | null> {
    return tx.find(invitationTable, { organizationId: tx.organizationId, id });
  }

  /** The invitation, locked, or null. */
  async lock(tx: Tx, id: string): Promise<Invitation | null> {
    return this.#first(tx, 'id = $2', id);
  }

  /** The invitation of this address that was neither accepted nor revoked, locked, or null. */
  async lockPending(tx: Tx, email: string): Promise<Invitation | null> {
    return this.#first(tx, 'email = $2 AND accepted_at IS NULL AND revoked_at IS NULL', email);
  }

  /** Sets columns of one invitation. */
  async change(tx: Tx, id: string, set: Partial<Omit<Invitation, 'organizationId' | 'id'>>): Promise<void> {
    await tx.update<Invitation>(invitationTable, { organizationId: tx.organizationId, id }, set);
  }

  async #first(tx: Tx, condition: string, value: string): Promise<Invitation | null> {
    const rows = await tx.query<Invitation>(
      `SELECT ${COLUMNS} FROM invitation WHERE organization_id = $1 AND ${condition} FOR UPDATE`,
      [tx.organizationId, value],
    );
    return rows[0] ?? null;
  }
}

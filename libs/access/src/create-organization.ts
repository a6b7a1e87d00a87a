// Begins an installation: an organization, its first administrator, and a link that signs them in once. Only
// the command line runs it, on behalf of whoever runs the machine, so there is no actor to ask for access.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, newId, systemScope } from '#platform';
import { memberJoined } from './events.js';
import { emailAddress } from './identity/email-address.js';
import { Identities } from './identity/identities.js';
import { knownZone } from './known-zone.js';
import { addOrganization } from './organizations.repository.js';
import { Members } from './members.repository.js';
import { oneLineName } from './person-name.js';

/** The organization's name, its first administrator, and its IANA time zone (default UTC). */
export interface CreateOrganizationInput {
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName?: string | undefined;
  readonly zone?: string | undefined;
  readonly demonstration?: boolean | undefined;
}

/** What was created; the link works once, for 24 hours. */
export interface OrganizationCreated {
  readonly kind: 'OrganizationCreated';
  readonly organizationId: string;
  readonly memberId: string;
  readonly identityId: string;
  readonly signInLink: string;
}

const LINK_SECONDS = 24 * 60 * 60;

/** The input in the spelling that is kept, for who wants it checked before a database is there. @throws {Refusal} */
export function checkedOrganization(input: CreateOrganizationInput): {
  readonly name: string;
  readonly email: string;
  readonly adminName: string;
  readonly zone: string;
} {
  const name = oneLineName(input.name, 'name');
  const email = emailAddress(input.adminEmail, 'adminEmail');
  const adminName = oneLineName(input.adminName ?? email.slice(0, email.indexOf('@')), 'adminName');
  return { name, email, adminName, zone: knownZone(input.zone ?? 'UTC') };
}

/** Creates an organization with its first administrator. */
@Injectable()
export class CreateOrganization {
  constructor(
    private readonly database: Database,
    private readonly identities: Identities,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} INVALID_INPUT naming the field */
  async run(input: CreateOrganizationInput): Promise<OrganizationCreated> {
    const { name, email, adminName, zone } = checkedOrganization(input);
    const { identityId } = await this.identities.create({ email, name: adminName });
    const organizationId = newId();
    const memberId = newId();
    const createdAt = this.clock.now();
    await this.database.transaction(systemScope(organizationId), async (tx) => {
      await addOrganization(tx, { name, zone, demonstration: input.demonstration ?? false, createdAt });
      await this.members.add(tx, {
        id: memberId,
        identityId,
        name: adminName,
        email,
        role: 'administrator',
        state: 'active',
        createdAt,
        deactivatedAt: null,
      });
      await this.outbox.append(tx, memberJoined, memberId, { role: 'administrator' });
    });
    const signInLink = await this.identities.signInLink(email, LINK_SECONDS);
    return { kind: 'OrganizationCreated', organizationId, memberId, identityId, signInLink };
  }
}

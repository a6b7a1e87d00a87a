// Signs a member of a test's organization in: gives them an identity with a password first, as fixtures have none.
import { Identities } from '#access';
import type { Actor } from '#access';
import type { Platform } from '#platform';
import type { TestGateway } from './gateway.js';

const PASSWORD = 'a long enough password';

/** The bearer token of the member, good at every gateway with the same secrets. */
export async function signedIn(
  { database }: Pick<Platform, 'database'>,
  gateway: TestGateway,
  actor: Actor,
): Promise<string> {
  const email = `${actor.memberId}@example.org`;
  const { identityId } = await gateway.app
    .get(Identities)
    .create({ email, name: 'Coordinator', password: PASSWORD });
  await database.transaction(actor, (tx) =>
    tx.query('UPDATE member SET identity_id = $3 WHERE organization_id = $1 AND id = $2', [
      actor.organizationId,
      actor.memberId,
      identityId,
    ]),
  );
  return gateway.signIn(email, PASSWORD);
}

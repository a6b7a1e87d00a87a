// How any room changes settings of the organization: who changed what and when is kept beside them, and what somebody
// else changed since the caller looked is answered instead of overwritten. Settings that nobody touched meanwhile do not
// come into it, so that two administrators who change different things never meet.
import type { Outbox, Tx } from '#platform';
import { settingsChanged } from './events.js';
import { keepSettingChanges, lockSettings } from './organizations.repository.js';
import { settingChanges } from './organizations.queries.js';

/** Somebody else changed some of these settings since the caller saw them; nothing was changed now. */
export interface OrganizationChanged {
  readonly kind: 'OrganizationChanged';
  readonly message: string;
  readonly names: readonly string[];
}

/** What is changed by whom, and the version that the caller saw; without one the last word holds. */
export interface SettingsChange {
  readonly names: readonly string[];
  readonly seen?: number | null | undefined;
  readonly changedById: string;
  readonly changedAt: Date;
}

/** Runs `write` and keeps who changed these settings, or answers what was changed since; nothing to change is nothing to do. */
export async function changeSettings(
  tx: Tx,
  outbox: Outbox,
  { names, seen, changedById, changedAt }: SettingsChange,
  write: () => Promise<void>,
): Promise<OrganizationChanged | null> {
  if (names.length === 0) return null;
  const version = (await lockSettings(tx)) + 1;
  const since = typeof seen === 'number' ? seen : version;
  const changed = (await settingChanges(tx)).filter(
    (change) => change.version > since && names.includes(change.name),
  );
  if (changed.length > 0)
    return {
      kind: 'OrganizationChanged',
      message: 'Somebody changed this meanwhile. Look at what holds now and decide again.',
      names: changed.map(({ name }) => name),
    };
  await write();
  await keepSettingChanges(tx, names, { version, changedById, changedAt });
  await outbox.append(tx, settingsChanged, tx.organizationId, { names });
  return null;
}

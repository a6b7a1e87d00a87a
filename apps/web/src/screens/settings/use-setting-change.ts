// Changes settings against the version that was seen when the change was begun, and holds the question when somebody
// else changed the same settings meanwhile. Whoever changed other settings is not asked about.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import type { Operation } from '../../data/operation.js';
import { useChange } from '../../data/use-data.js';
import type { SettingChangeFragment } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { settingsWords } from './settings.words.js';

/** What a change of settings answers. */
export interface Answer {
  readonly result: {
    readonly __typename: string;
    readonly changes?: readonly SettingChangeFragment[];
  };
}

/** A change of settings, whose input is held to a version. */
export type SettingsOperation<Input> = Operation<
  Answer,
  { readonly input: Input & { readonly version?: number | null } }
>;

/** The change under way. */
export interface SettingsChange<Input> {
  /** What somebody else changed of it, the last first, while nothing was saved; null when nothing. */
  readonly conflict: readonly SettingChangeFragment[] | null;
  readonly busy: boolean;
  readonly failed: Failed | null;
  /** Saves against this version; then `done`. */
  readonly send: (input: Input, version: number, done: () => void) => void;
  /** The conflict is settled. */
  readonly settle: () => void;
}

/** Saves settings by the operation and says so. */
export function useSettingChange<Input>(
  operation: SettingsOperation<Input>,
  saved?: string,
): SettingsChange<Input> {
  const say = useWords(settingsWords);
  const change = useChange(operation);
  const [conflict, setConflict] = useState<readonly SettingChangeFragment[] | null>(null);
  return {
    // Until it is read again, what is shown as theirs would be what was there before.
    conflict: change.isPending ? null : conflict,
    busy: change.isPending,
    failed: change.error,
    settle: () => setConflict(null),
    send: (input, version, done) =>
      change.mutate(
        { input: { ...input, version } },
        {
          onSuccess: ({ result: { changes } }) => {
            if (changes !== undefined) {
              setConflict(changes.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)));
              return;
            }
            setConflict(null);
            tell({ text: saved ?? say('saved') });
            done();
          },
        },
      ),
  };
}

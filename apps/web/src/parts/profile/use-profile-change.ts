// Changes an interviewer's profile against the version that was seen when the form was opened, and holds the question
// when somebody else was faster.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { useChange } from '../../data/use-data.js';
import type { ChangedBy } from './conflict.js';
import { ChangeProfile } from '../../generated/operations.js';
import type { UpdateInterviewerInput } from '../../generated/operations.js';

/** What is to change of a profile. */
export type ProfileChanges = Omit<UpdateInterviewerInput, 'interviewerId' | 'version'>;

interface Profile {
  readonly id: string;
  /** The version that is there now. */
  readonly version: number;
}

/** The change under way. */
export interface ProfileChange {
  /** The version that the form was made of; another one makes another form. */
  readonly seen: number;
  /** What could not be saved, because somebody else changed the profile since; null otherwise. */
  readonly mine: ProfileChanges | null;
  /** Who that was, and when; null where nobody knows. */
  readonly by: ChangedBy | null;
  readonly saving: boolean;
  readonly failed: Failed | null;
  readonly send: (changes: ProfileChanges) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Saves changes; `saved` is called when they are. */
export function useProfileChange({ id, version }: Profile, saved: () => void): ProfileChange {
  const change = useChange(ChangeProfile);
  const [seen, setSeen] = useState(version);
  const [mine, setMine] = useState<ProfileChanges | null>(null);
  const [by, setBy] = useState<ChangedBy | null>(null);
  const write = (changes: ProfileChanges, against: number): void =>
    change.mutate(
      { input: { ...changes, interviewerId: id, version: against } },
      {
        onSuccess: ({ updateInterviewer: answer }) => {
          if (answer.__typename === 'InterviewerUpdated') return saved();
          const { changedBy, changedAt } = answer;
          setMine(changes);
          setBy(changedBy === null || changedAt === null ? null : { changedBy, changedAt });
        },
      },
    );
  return {
    seen,
    // Until it is read again, what is shown as theirs would be what was there before.
    mine: change.isPending ? null : mine,
    by,
    saving: change.isPending,
    failed: change.error,
    send: (changes) => write(changes, seen),
    keepMine: () => {
      if (mine === null) return;
      setMine(null);
      write(mine, version);
    },
    takeTheirs: () => {
      setMine(null);
      setSeen(version);
    },
  };
}

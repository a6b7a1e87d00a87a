// What is kept of a scorecard on this device, so that a reload, a lost connection or an ended session loses nothing. It
// is kept under the member who wrote it: whoever else signs in on the same device is not shown it.
import { del, get, set } from 'idb-keyval';
import { useEffect, useState } from 'react';
import type { Content } from './content.js';

/** A form that is not with the gateway yet, and the version there that it builds on. */
export interface Kept {
  readonly content: Content;
  readonly version: number;
  /** Why a submitted scorecard is to be amended; only of amendments. */
  readonly reason?: string;
}

/** Under what a member's form of a scorecard is kept. */
export const keptKey = (memberId: string, scorecardId: string): string =>
  `scorecard ${memberId} ${scorecardId}`;

/** Keeps a form; false where this browser keeps nothing. */
export const keep = (key: string, kept: Kept): Promise<boolean> =>
  set(key, kept).then(
    () => true,
    () => false,
  );

/** Removes what is kept. */
export const drop = (key: string): Promise<void> => del(key).catch(() => undefined);

/** What was kept when the component came up: undefined while it is read, null when there is nothing. */
export function useKept(key: string): Kept | null | undefined {
  const [kept, setKept] = useState<Kept | null>();
  useEffect(() => {
    let gone = false;
    const show = (found: Kept | undefined): void => {
      if (!gone) setKept(found ?? null);
    };
    get<Kept>(key).then(show, () => show(undefined));
    return () => {
      gone = true;
    };
  }, [key]);
  return kept;
}

// Keeps what is written: at once on this device, a moment later with the gateway. A reload, a lost connection or an ended
// session loses nothing: what the gateway has not taken yet waits on the device, for the same member alone, and is sent
// by itself when it can be. Where another tab or device saved meanwhile, the person decides.
import { del, get, set } from 'idb-keyval';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Failed, ask } from '../../data/ask.js';
import { SaveScorecardDraft } from '../../generated/operations.js';
import { nowMs } from '../../time/now.js';
import { contentOf, inputOf, isSame } from './content.js';
import type { Content } from './content.js';

/** How far what is written has come. */
export type Saved =
  | { readonly kind: 'clean' | 'saving' | 'offline' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'closed'; readonly message: string }
  | { readonly kind: 'conflict'; readonly theirs: Content; readonly version: number };

/** The form and how it is kept. */
export interface Draft {
  readonly content: Content;
  readonly saved: Saved;
  readonly change: (content: Content) => void;
  /** Ends a conflict: one's own form goes on, or the other one takes its place. */
  readonly settle: (which: 'mine' | 'theirs') => void;
  /** Sends what is not saved yet; the version of the saved draft, null when it could not be saved. */
  readonly flush: () => Promise<number | null>;
  /** Forgets what is kept on this device. */
  readonly forget: () => void;
}

/** What the gateway had when the screen was opened. */
export interface Start extends Kept {
  /** When that was saved, in milliseconds; null where nothing was. */
  readonly savedAt: number | null;
}

interface Kept {
  readonly content: Content;
  readonly version: number;
}

const SAVE_AFTER_MS = 800;
const RETRY_MS = 4_000;

/** Keeps the draft of a scorecard; `start` is what the gateway had when the screen was opened. */
export function useDraft(scorecardId: string, memberId: string, start: Start): Draft {
  const key = `scorecard ${memberId} ${scorecardId}`;
  const [content, setContent] = useState(start.content);
  const [saved, setSaved] = useState<Saved>(
    start.savedAt === null ? { kind: 'clean' } : { kind: 'saved', at: start.savedAt },
  );
  const state = useRef({
    content: start.content,
    sent: start.content,
    version: start.version,
    timer: 0,
  });
  const busy = useRef<Promise<unknown> | null>(null);

  const sendNow = useCallback(async (): Promise<number | null> => {
    const now = state.current;
    if (isSame(now.content, now.sent)) return now.version;
    const going = now.content;
    setSaved({ kind: 'saving' });
    try {
      const input = { scorecardId, version: now.version, content: inputOf(going) };
      const { saveScorecardDraft: answer } = await ask(SaveScorecardDraft, { input });
      if (answer.__typename === 'ScorecardDraftSaved') {
        now.version = answer.version;
        now.sent = going;
        if (isSame(now.content, going)) await del(key);
        setSaved({ kind: 'saved', at: nowMs() });
        return answer.version;
      }
      if (answer.__typename === 'ScorecardClosed') setSaved({ kind: 'closed', message: answer.message });
      else {
        const { draft, privateNotes } = answer.scorecard;
        setSaved({ kind: 'conflict', theirs: contentOf(draft, privateNotes), version: draft?.version ?? 0 });
      }
      return null;
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      setSaved({ kind: 'offline' });
      return null;
    }
  }, [key, scorecardId]);

  /** One save at a time: each names the version that the one before made. */
  const send = useCallback(async (): Promise<number | null> => {
    while (busy.current !== null) await busy.current;
    const sending = sendNow().finally(() => (busy.current = null));
    busy.current = sending;
    return sending;
  }, [sendNow]);

  useEffect(() => {
    if (saved.kind !== 'offline') return;
    const timer = window.setTimeout(() => void send(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [saved, send]);

  const later = useCallback(() => {
    clearTimeout(state.current.timer);
    state.current.timer = window.setTimeout(() => void send(), SAVE_AFTER_MS);
  }, [send]);

  const change = useCallback(
    (next: Content): void => {
      state.current.content = next;
      setContent(next);
      void set(key, { content: next, version: state.current.version } satisfies Kept);
      later();
    },
    [key, later],
  );

  useEffect(() => {
    const now = state.current;
    void get<Kept>(key).then((kept) => {
      if (kept === undefined || isSame(kept.content, now.content)) return;
      now.version = kept.version;
      change(kept.content);
    });
    const online = (): void => void send();
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      clearTimeout(now.timer);
    };
  }, [key, change, send]);

  return {
    content,
    saved,
    change,
    settle(which) {
      if (saved.kind !== 'conflict') return;
      state.current.version = saved.version;
      state.current.sent = saved.theirs;
      setSaved({ kind: 'clean' });
      change(which === 'mine' ? state.current.content : saved.theirs);
    },
    async flush() {
      clearTimeout(state.current.timer);
      return send();
    },
    forget: () => void del(key),
  };
}

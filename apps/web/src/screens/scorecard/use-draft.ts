// Keeps what is written: at once on this device, a moment later with the gateway. What the gateway has not taken yet
// waits on the device and is sent by itself when it can be. Where another tab or device saved meanwhile, the person
// decides which text goes on.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Failed, ask } from '../../data/ask.js';
import { SaveScorecardDraft } from '../../generated/operations.js';
import type { DraftShownFragment } from '../../generated/operations.js';
import { nowMs } from '../../time/now.js';
import { contentOf, inputOf, isSame } from './content.js';
import type { Content } from './content.js';
import { drop, keep } from './kept.js';
import type { Kept } from './kept.js';

/** How far what is written has come. */
export type Saved =
  | { readonly kind: 'clean' | 'saving' | 'offline' | 'signedOut' | 'failing' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'refused' | 'closed'; readonly message: string }
  | { readonly kind: 'conflict'; readonly theirs: Content; readonly version: number; readonly at: number };

/** What the gateway has of it. */
export interface AtGateway {
  readonly content: Content;
  readonly version: number;
  /** When that was saved, in milliseconds; null where nothing was. */
  readonly at: number | null;
}

/** The form and how it is kept. */
export interface Draft {
  readonly content: Content;
  readonly saved: Saved;
  /** Whether what the gateway has not taken waits on this device; false where the browser keeps nothing. */
  readonly onDevice: boolean;
  readonly change: (content: Content) => void;
  /** Ends a conflict: one's own form goes on, or the other one takes its place. */
  readonly settle: (which: 'mine' | 'theirs') => void;
  /** Sends what is not saved yet; the version of the saved draft, null when it could not be saved. */
  readonly flush: () => Promise<number | null>;
  /** Forgets what is kept on this device. */
  readonly forget: () => void;
}

const SAVE_AFTER_MS = 800;
const RETRY_MS = 4_000;
const CONFLICT = { kind: 'conflict' } as const;

/** What the gateway has, from the scorecard as it gives it. */
export const atGateway = (card: {
  readonly draft: DraftShownFragment | null;
  readonly privateNotes: string | null;
}): AtGateway => ({
  content: contentOf(card.draft, card.privateNotes),
  version: card.draft?.version ?? 0,
  at: card.draft === null ? null : Date.parse(card.draft.savedAt),
});

const savedAt = (at: number | null): Saved => (at === null ? { kind: 'clean' } : { kind: 'saved', at });

/** How a save failed, and whether it is worth trying again by itself. */
function failureOf({ kind, message }: Failed): Saved {
  if (kind === 'offline' || kind === 'signedOut') return { kind };
  return kind === 'broken' ? { kind: 'failing' } : { kind: 'refused', message };
}

const isWaiting = ({ kind }: Saved): boolean =>
  kind === 'offline' || kind === 'signedOut' || kind === 'failing';

/** Keeps the draft of a scorecard under `key`; `kept` is what the device had when the screen was opened. */
export function useDraft(scorecardId: string, key: string, gateway: AtGateway, kept: Kept | null): Draft {
  const start = kept ?? gateway;
  const [content, setContent] = useState(start.content);
  const [saved, setSaved] = useState<Saved>(savedAt(gateway.at));
  const [onDevice, setOnDevice] = useState(true);
  const state = useRef({
    content: start.content,
    sent: gateway.content,
    version: start.version,
    timer: 0,
  });
  const busy = useRef<Promise<unknown> | null>(null);

  const sendNow = useCallback(async (): Promise<number | null> => {
    const now = state.current;
    if (isSame(now.content, now.sent)) {
      await drop(key);
      return now.version;
    }
    const going = now.content;
    setSaved({ kind: 'saving' });
    try {
      const input = { scorecardId, version: now.version, content: inputOf(going) };
      const { saveScorecardDraft: answer } = await ask(SaveScorecardDraft, { input });
      if (answer.__typename === 'ScorecardDraftSaved') {
        now.version = answer.version;
        now.sent = going;
        if (isSame(now.content, going)) await drop(key);
        setSaved({ kind: 'saved', at: nowMs() });
        return answer.version;
      }
      if (answer.__typename === 'ScorecardClosed') {
        setSaved({ kind: 'closed', message: answer.message });
        return null;
      }
      const theirs = atGateway(answer.scorecard);
      if (isSame(theirs.content, going)) {
        // This very text had arrived; only its answer was lost on the way.
        Object.assign(now, { version: theirs.version, sent: going });
        setSaved(savedAt(theirs.at));
        return theirs.version;
      }
      setSaved({ ...CONFLICT, theirs: theirs.content, version: theirs.version, at: theirs.at ?? nowMs() });
      return null;
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      setSaved(failureOf(error));
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

  const change = (next: Content): void => {
    const now = state.current;
    now.content = next;
    setContent(next);
    void keep(key, { content: next, version: now.version }).then(setOnDevice);
    clearTimeout(now.timer);
    // What goes on is for the person to say first.
    if (saved.kind !== 'conflict') now.timer = window.setTimeout(() => void send(), SAVE_AFTER_MS);
  };

  const waits = isWaiting(saved);
  useEffect(() => {
    if (!waits) return;
    const again = (): void => void send();
    const timer = window.setInterval(again, RETRY_MS);
    // Back online, or back from signing in within another tab.
    addEventListener('online', again);
    addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
      removeEventListener('focus', again);
    };
  }, [waits, send]);

  useEffect(() => {
    const now = state.current;
    if (!isSame(now.content, now.sent)) now.timer = window.setTimeout(() => void send());
    return () => clearTimeout(now.timer);
  }, [send]);

  /** While nothing is unsent here, what another tab or device saved is simply shown. */
  const follow = useEffectEvent(({ content: theirs, version, at }: AtGateway) => {
    const now = state.current;
    if (version <= now.version || busy.current !== null || !isSame(now.content, now.sent)) return;
    Object.assign(now, { content: theirs, sent: theirs, version });
    setContent(theirs);
    setSaved(savedAt(at));
  });
  useEffect(() => follow(gateway), [gateway]);

  return {
    content,
    saved,
    onDevice,
    change,
    settle(which) {
      if (saved.kind !== 'conflict') return;
      const now = state.current;
      Object.assign(now, { version: saved.version, sent: saved.theirs });
      if (which === 'theirs') {
        now.content = saved.theirs;
        setContent(saved.theirs);
      }
      setSaved({ kind: 'saved', at: saved.at });
      void send();
    },
    async flush() {
      clearTimeout(state.current.timer);
      return saved.kind === 'conflict' ? null : send();
    },
    forget: () => void drop(key),
  };
}

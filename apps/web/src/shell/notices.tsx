// What was just done, said once, with a way back for as long as there is one.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { hearHeld, useHeld } from '../data/held.js';
import { nowMs } from '../time/now.js';
import { useWords } from '../words/use-words.js';
import { shellWords } from './shell.words.js';
import css from './notices.module.css';

/** Said at the foot of the screen. */
export interface Notice {
  readonly text: string;
  /** Takes back what was done; absent where it cannot be. */
  readonly undo?: () => void;
  readonly tone?: 'plain' | 'bad';
}

interface Shown extends Notice {
  readonly id: number;
  readonly untilMs: number;
}

/** As long as what can be undone is held back by the gateway. */
export const UNDO_MS = 10_000;
const TICK_MS = 1_000;

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says something. */
export function tell(notice: Notice): void {
  const one = { ...notice, id: nextId++, untilMs: nowMs() + UNDO_MS };
  change([...shown.slice(-2), one]);
}

/** Never more than there were: the clock of the notices may be older than the newest of them. */
const secondsLeft = (ms: number): number => Math.ceil(Math.min(UNDO_MS, Math.max(1, ms)) / 1_000);

const dismiss = (id: number): void => change(shown.filter((one) => one.id !== id));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All notices; they stay while the pointer or the focus is on them. */
export function Notices(): React.JSX.Element {
  const notices = useSyncExternalStore(subscribe, () => shown);
  const say = useWords(shellWords);
  const news = useHeld();
  const [now, setNow] = useState(() => nowMs());
  const held = useRef(false);
  useEffect(() => {
    if (notices.length === 0) return;
    const timer = setInterval(() => {
      setNow(nowMs());
      if (held.current) return;
      const left = shown.filter(({ untilMs }) => untilMs > nowMs());
      if (left.length !== shown.length) change(left);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [notices.length]);
  return (
    <div
      className={css.notices}
      role="status"
      aria-live="polite"
      onPointerEnter={() => (held.current = true)}
      onPointerLeave={() => (held.current = false)}
    >
      {news && (
        <p className={css.notice}>
          <span>{say('held')}</span>
          <button type="button" className={css.undo} onClick={hearHeld}>
            {say('showHeld')}
          </button>
        </p>
      )}
      {notices.map(({ id, text, undo, tone, untilMs }) => (
        <p key={id} className={css.notice} data-tone={tone ?? 'plain'}>
          <span>{text}</span>
          {undo !== undefined && untilMs > now && (
            <button
              type="button"
              className={css.undo}
              onClick={() => {
                dismiss(id);
                undo();
              }}
            >
              {say('undo', { seconds: secondsLeft(untilMs - now) })}
            </button>
          )}
          <button type="button" className={css.close} aria-label={say('dismiss')} onClick={() => dismiss(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}

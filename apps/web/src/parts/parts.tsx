// Small parts that look and read the same on every screen.
import { useEffect, useId, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import type { Failed } from '../data/ask.js';
import { tell } from '../shell/notices.js';
import { shellWords } from '../shell/shell.words.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import css from './parts.module.css';

/** What a colour means; beside it there is always text. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

/** A word about a state. */
export const Badge = ({
  tone = 'plain',
  children,
}: React.PropsWithChildren<{ readonly tone?: Tone }>): React.JSX.Element => (
  <span className={css.badge} data-tone={tone}>
    {children}
  </span>
);

interface ScreenProps {
  readonly title: string;
  /** Under the title: what this is, in a line. */
  readonly about?: React.ReactNode;
  /** Where it belongs, outermost first. */
  readonly crumbs?: readonly { readonly name: string; readonly to: string }[];
  readonly actions?: React.ReactNode;
}

/** The head of a screen and what is below it; the title is the document's too. */
export function Screen({
  title,
  about,
  crumbs = [],
  actions,
  children,
}: React.PropsWithChildren<ScreenProps>): React.JSX.Element {
  const say = useWords(shellWords);
  useEffect(() => {
    document.title = `${title} – ${say('product')}`;
  }, [title, say]);
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <div className={css.headText}>
          {crumbs.length > 0 && (
            <ol className={css.crumbs}>
              {crumbs.map(({ name, to }) => (
                <li key={to}>
                  <Link to={to as '/'}>{name}</Link>
                </li>
              ))}
            </ol>
          )}
          <h1>{title}</h1>
          {about !== undefined && <p className={css.muted}>{about}</p>}
        </div>
        {actions !== undefined && <div className={css.headActions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** What this is, why it is empty, and one thing to do next. */
export const Empty = ({
  title,
  children,
  action,
}: React.PropsWithChildren<{
  readonly title: string;
  readonly action?: React.ReactNode;
}>): React.JSX.Element => (
  <div className={css.empty}>
    <h2>{title}</h2>
    <p className={css.muted}>{children}</p>
    {action}
  </div>
);

/** What failed, whether anything was saved, what to do, and a reference to copy. */
export function Failure({
  failed,
  retry,
}: {
  readonly failed: Failed;
  readonly retry?: () => void;
}): React.JSX.Element {
  const say = useWords(shellWords);
  const notThere = failed.kind === 'notFound';
  const { reference } = failed;
  const title = failed.unsure ? 'unsure' : failed.changing ? 'notDone' : 'failed';
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(() => tell({ text: say('copied') }));
  return (
    <div className={css.notice} data-tone="bad" role="alert">
      <h2>{say(notThere ? 'notFound' : title)}</h2>
      <p>{notThere ? say('notFoundText') : failed.message}</p>
      {!notThere && !failed.unsure && <p className={css.muted}>{say('nothingChanged')}</p>}
      <div className={css.row}>
        {retry !== undefined && !notThere && <Button onClick={retry}>{say('tryAgain')}</Button>}
        {notThere && <Link to="/">{say('toHome')}</Link>}
        {reference !== null && (
          <Button weight="quiet" onClick={() => copy(reference)}>
            {say('reference', { reference })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The place of what is loading, in its final size. */
export const Bone = ({
  blockSize = '1.25rem',
  inlineSize = '100%',
}: {
  readonly blockSize?: string;
  readonly inlineSize?: string;
}): React.JSX.Element => <div className={css.bone} style={{ blockSize, inlineSize }} />;

/** Rows that are loading. */
export function Bones({
  rows = 6,
  blockSize = '3rem',
}: {
  readonly rows?: number;
  readonly blockSize?: string;
}): React.JSX.Element {
  const say = useWords(shellWords);
  return (
    <div role="status" aria-label={say('loading')} style={{ display: 'grid', gap: '0.5rem' }}>
      {Array.from({ length: rows }, (_, at) => (
        <Bone key={at} blockSize={blockSize} />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  /** Draws the control with what ties it to its label. */
  readonly children: (tied: {
    readonly id: string;
    readonly className: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string;
  }) => React.ReactNode;
}

/** A control with its label, its hint, and beside it what was wrong. */
export function Field({ label, hint, problem = null, children }: FieldProps): React.JSX.Element {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: css.input ?? '',
        'aria-invalid': problem !== null,
        'aria-describedby': `${id}-about`,
      })}
      <small id={`${id}-about`}>{hint}</small>
      {problem !== null && <span role="alert">{problem}</span>}
    </div>
  );
}

interface DialogProps {
  readonly title: string;
  readonly size?: 'normal' | 'wide';
  readonly close: () => void;
}

/** Where the focus goes when a dialog is gone: back, or to the screen where what had it is gone too. */
function focusAgain(before: Element | null): void {
  const back =
    before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
  (back ?? document.getElementById('content'))?.focus();
}

/**
 * A modal dialog; Escape and its button close it, and the focus goes back to where it was. A click beside it closes it
 * too, unless something was entered that would be lost.
 */
export function Dialog({
  title,
  size = 'normal',
  close,
  children,
}: React.PropsWithChildren<DialogProps>): React.JSX.Element {
  const say = useWords(shellWords);
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const entered = useRef(false);
  const pressedBeside = useRef(false);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    // A browser would begin with the button that closes.
    dialog?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      dialog?.close();
      focusAgain(before);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={css.dialog}
      data-size={size}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // Where a browser closes it without asking.
      onClose={() => {
        if (ref.current?.open === false) close();
      }}
      onInput={() => (entered.current = true)}
      // Text that is marked until beside the dialog ends in a click there too.
      onPointerDown={(event) => (pressedBeside.current = event.target === ref.current)}
      onClick={(event) => {
        if (event.target === ref.current && pressedBeside.current && !entered.current) close();
      }}
    >
      <div className={css.dialogHead}>
        <h2 id={id}>{title}</h2>
        <Button weight="quiet" aria-label={say('close')} onClick={close}>
          ×
        </Button>
      </div>
      <div className={css.dialogBody}>{children}</div>
    </dialog>
  );
}

/** Text for those who do not see the picture. */
export const Unseen = ({ children }: React.PropsWithChildren): React.JSX.Element => (
  <span className={css.hidden}>{children}</span>
);

/** Classes that screens use for the same small things. */
export const classes = {
  muted: css.muted ?? '',
  row: css.row ?? '',
  card: css.card ?? '',
  scroll: css.scroll ?? '',
  input: css.input ?? '',
} as const;

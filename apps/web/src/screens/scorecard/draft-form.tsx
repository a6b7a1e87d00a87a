// A scorecard that is owed: written, kept as it is written, and submitted.
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { newKey, useChange, useReload } from '../../data/use-data.js';
import { SubmitScorecard } from '../../generated/operations.js';
import type { ScorecardShownQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Badge, Failure, classes } from '../../parts/parts.js';
import { useActions } from '../../shell/actions.js';
import { tell } from '../../shell/notices.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import { Conflict } from './conflict.js';
import { ratedCount } from './content.js';
import { Fields, Refused, goToFirst } from './fields.js';
import type { Missing } from './fields.js';
import type { Kept } from './kept.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';
import { atGateway, useDraft } from './use-draft.js';
import type { Draft } from './use-draft.js';

type Card = ScorecardShownQuery['scorecard'];

interface Props {
  readonly card: Card;
  /** Under what it is kept on this device, and what was kept there when the screen was opened. */
  readonly keptKey: string;
  readonly kept: Kept | null;
}

/** The form. */
export function DraftForm({ card, keptKey, kept }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const gateway = useMemo(() => atGateway(card), [card]);
  const draft = useDraft(card.id, keptKey, gateway, kept);
  const submit = useChange(SubmitScorecard);
  const reload = useReload();
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<{
    readonly message: string;
    readonly missing: readonly Missing[];
  } | null>(null);
  const { content, saved } = draft;
  const { criteria } = card.rubric;

  const readAgain = useEffectEvent(reload);
  const isClosed = saved.kind === 'closed';
  useEffect(() => {
    if (isClosed) readAgain();
  }, [isClosed]);

  const send = async (): Promise<void> => {
    const version = await draft.flush();
    if (version === null) return setRefused({ message: say('notSubmitted'), missing: [] });
    setRefused(null);
    submit.mutate(
      // Each version has a key of its own: the same version under the same key is submitted once.
      { input: { scorecardId: card.id, version, idempotencyKey: `${key} ${version}` } },
      {
        onSuccess: ({ submitScorecard }) => {
          if (submitScorecard.__typename === 'ScorecardSubmitted') {
            draft.forget();
            return tell({ text: say('submitted') });
          }
          // An answer is kept under its key; what was not possible now may be later.
          setKey(newKey());
          const missing = submitScorecard.__typename === 'ScorecardIncomplete' ? submitScorecard.missing : [];
          setRefused({ message: submitScorecard.message, missing });
          goToFirst(missing);
        },
      },
    );
  };
  const form = useRef<HTMLFormElement>(null);
  const actions = useMemo(
    () => [{ id: 'submit scorecard', name: say('submit'), run: () => form.current?.requestSubmit() }],
    [say],
  );
  useActions(actions);

  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <About card={card} />
      {saved.kind === 'conflict' && (
        <Conflict
          mine={content}
          theirs={saved.theirs}
          at={saved.at}
          criteria={criteria}
          settle={draft.settle}
        />
      )}
      <Fields criteria={criteria} content={content} change={draft.change} />
      {refused !== null && <Refused {...refused} criteria={criteria} />}
      {submit.error !== null && <Failure failed={submit.error} />}
      <div className={css.foot}>
        <Button type="submit" weight="primary" busy={submit.isPending} aria-keyshortcuts="Control+Enter">
          {say('submit')}
        </Button>
        <SavedLine draft={draft} />
        <p className={classes.muted}>
          {say('progress', {
            rated: ratedCount(
              content,
              criteria.map(({ id }) => id),
            ),
            count: criteria.length,
          })}
        </p>
      </div>
    </form>
  );
}

/** When the interview is, when the scorecard is due, who reads it, and the keys. */
function About({ card }: { readonly card: Card }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const now = useNow();
  const due = Date.parse(card.dueAt);
  const dueText = `${clock.date(due)}, ${clock.time(due)} ${clock.label(due)}`;
  const { during } = card.interview;
  return (
    <div className={css.about}>
      <p>{during !== null && <When from={during.from} to={during.to} beside={card.loop.candidate.zone} />}</p>
      <p className={classes.row}>
        {due < now ? (
          <Badge tone="bad">{say('late', { when: dueText })}</Badge>
        ) : (
          say('due', { when: dueText })
        )}
        <Link to="/interviews" search={{ interview: card.interview.id }}>
          {say('kit')}
        </Link>
      </p>
      <p className={classes.muted}>{say('blind')}</p>
      <p className={classes.muted}>{say('keys')}</p>
    </div>
  );
}

/** How far what is written has come, in words. */
function SavedLine({ draft: { saved, onDevice } }: { readonly draft: Draft }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const waits = saved.kind === 'offline' || saved.kind === 'signedOut' || saved.kind === 'failing';
  const text =
    saved.kind === 'saved'
      ? say('savedAt', { time: clock.time(saved.at) })
      : saved.kind === 'closed'
        ? saved.message
        : saved.kind === 'refused'
          ? say('refused', { message: saved.message })
          : saved.kind === 'conflict'
            ? say('waitsForChoice')
            : say(waits && !onDevice ? 'notKept' : saved.kind);
  const next = encodeURIComponent(location.pathname);
  return (
    <p role="status" className={classes.muted}>
      {text} {saved.kind === 'signedOut' && <a href={`/sign-in?next=${next}`}>{say('signIn')}</a>}
    </p>
  );
}

// A scorecard on one page: criteria with their anchors in view, the recommendation last. What is written is kept at once.
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey, useChange, useData } from '../../data/use-data.js';
import { ScorecardShown, SubmitScorecard } from '../../generated/operations.js';
import type { Recommendation, ScorecardPart, ScorecardShownQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Bones, Empty, Failure, Field, Screen, classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import { Conflict } from './conflict.js';
import { UNRATED, contentOf, withRated } from './content.js';
import type { Content } from './content.js';
import { CriterionField } from './criterion-field.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';
import { useDraft } from './use-draft.js';

type Card = ScorecardShownQuery['scorecard'];

/** The screen. */
export default function ScorecardScreen(): React.JSX.Element {
  const say = useWords(scorecardWords);
  const { scorecardId = '' } = useParams({ strict: false });
  const { memberId } = useMe();
  const { data, error, refetch } = useData(ScorecardShown, { scorecardId });
  if (data === undefined)
    return (
      <Screen title={say('crumb')}>
        {error === null ? (
          <Bones rows={6} blockSize="7rem" />
        ) : (
          <Failure failed={error} retry={() => void refetch()} />
        )}
      </Screen>
    );
  const card = data.scorecard;
  const { loop, rubric, interview } = card;
  return (
    <Screen
      title={say('title', { interview: interview.title, name: loop.candidate.name })}
      about={say('about', { opening: loop.opening.title, rubric: rubric.name, version: rubric.version })}
      crumbs={[{ name: say('crumb'), to: '/' }]}
    >
      {card.interviewer.id !== memberId ? (
        <Empty title={say('whose', { name: card.interviewer.member.name })}>{say('whoseText')}</Empty>
      ) : card.state === 'OWED' ? (
        <Form key={card.id} card={card} memberId={memberId} />
      ) : card.state === 'VOIDED' ? (
        <p>{say('voided')}</p>
      ) : (
        <Submitted card={card} />
      )}
    </Screen>
  );
}

const RECOMMENDATIONS: readonly Recommendation[] = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'];

interface Missing {
  readonly part: ScorecardPart;
  readonly criterionId: string | null;
}

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** Where what is missing is entered. */
const placeOf = ({ part, criterionId }: Missing): string =>
  part === 'RATING'
    ? `rate-${criterionId}-1`
    : part === 'EVIDENCE'
      ? `evidence-${criterionId}`
      : part === 'RECOMMENDATION'
        ? 'recommend-1'
        : 'summary';

function Form({ card, memberId }: { readonly card: Card; readonly memberId: string }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const [start] = useState(() => ({
    content: contentOf(card.draft, card.privateNotes),
    version: card.draft?.version ?? 0,
    savedAt: card.draft === null ? null : Date.parse(card.draft.savedAt),
  }));
  const draft = useDraft(card.id, memberId, start);
  const submit = useChange(SubmitScorecard);
  const [key] = useState(newKey);
  const [refused, setRefused] = useState<{
    readonly message: string;
    readonly missing: readonly Missing[];
  } | null>(null);
  const { content, change } = draft;
  const { criteria } = card.rubric;
  const nameOf = (id: string | null): string => criteria.find((one) => one.id === id)?.name ?? '';
  const recommend = (recommendation: Recommendation): void => change({ ...content, recommendation });
  const send = async (): Promise<void> => {
    const version = await draft.flush();
    if (version === null) return;
    submit.mutate(
      { input: { scorecardId: card.id, version, idempotencyKey: key } },
      {
        onSuccess: ({ submitScorecard }) => {
          if (submitScorecard.__typename === 'ScorecardSubmitted') {
            draft.forget();
            return tell({ text: say('submitted') });
          }
          const missing = submitScorecard.__typename === 'ScorecardIncomplete' ? submitScorecard.missing : [];
          setRefused({ message: submitScorecard.message, missing });
          const [first] = missing;
          if (first !== undefined) focusOn(placeOf(first));
        },
      },
    );
  };
  return (
    <form
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
      <p>
        {card.interview.during !== null && (
          <When
            from={card.interview.during.from}
            to={card.interview.during.to}
            beside={card.loop.candidate.zone}
          />
        )}
      </p>
      <p className={classes.muted}>{say('blind')}</p>
      <p className={classes.muted}>{say('keys')}</p>
      {draft.saved.kind === 'conflict' && (
        <Conflict mine={content} theirs={draft.saved.theirs} criteria={criteria} settle={draft.settle} />
      )}
      {criteria.map((criterion, at) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          first={at === 0}
          rated={content.ratings[criterion.id] ?? UNRATED}
          change={(rated) => change(withRated(content, criterion.id, rated))}
        />
      ))}
      <fieldset
        className={css.criterion}
        onKeyDown={(event) => {
          const chosen = RECOMMENDATIONS[Number(event.key) - 1];
          if (chosen === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          recommend(chosen);
          focusOn('summary');
        }}
      >
        <legend>{say('recommendation')}</legend>
        <div className={css.levels}>
          {RECOMMENDATIONS.map((one, at) => (
            <label key={one} className={css.level}>
              <input
                id={`recommend-${at + 1}`}
                type="radio"
                name="recommendation"
                checked={content.recommendation === one}
                onChange={() => recommend(one)}
              />
              <span>
                {at + 1}. {say(one)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Texts content={content} change={change} />
      {refused !== null && (
        <div role="alert" className={css.refused}>
          <p>{refused.message}</p>
          {refused.missing.length > 0 && (
            <>
              <h2>{say('missing')}</h2>
              <ul>
                {refused.missing.map((missing) => (
                  <li key={placeOf(missing)}>
                    <a
                      href={`#${placeOf(missing)}`}
                      onClick={(event) => {
                        event.preventDefault();
                        focusOn(placeOf(missing));
                      }}
                    >
                      {say(missing.part, { name: nameOf(missing.criterionId) })}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {submit.error !== null && <Failure failed={submit.error} />}
      <div className={css.foot}>
        <Button type="submit" weight="primary" busy={submit.isPending}>
          {say('submit')}
        </Button>
        <SavedLine saved={draft.saved} />
      </div>
    </form>
  );
}

function SavedLine({ saved }: { readonly saved: ReturnType<typeof useDraft>['saved'] }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const text =
    saved.kind === 'saved'
      ? say('savedAt', { time: clock.time(saved.at) })
      : saved.kind === 'closed'
        ? saved.message
        : say(saved.kind);
  return (
    <p role="status" className={classes.muted}>
      {text}
    </p>
  );
}

function Texts({
  content,
  change,
}: {
  readonly content: Content;
  readonly change: (content: Content) => void;
}): React.JSX.Element {
  const say = useWords(scorecardWords);
  return (
    <>
      <label className={css.text}>
        {say('summary')}
        <textarea
          id="summary"
          className={classes.input}
          rows={4}
          maxLength={10_000}
          value={content.summary}
          onChange={(event) => change({ ...content, summary: event.target.value })}
        />
      </label>
      <Field label={say('note')} hint={say('noteHint')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            maxLength={5_000}
            value={content.noteToInterviewers}
            onChange={(event) => change({ ...content, noteToInterviewers: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('privateNotes')} hint={say('privateHint')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            maxLength={10_000}
            value={content.privateNotes}
            onChange={(event) => change({ ...content, privateNotes: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function Submitted({ card }: { readonly card: Card }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const { content } = card;
  const at = Date.parse(card.submittedAt ?? '');
  return (
    <div className={css.form}>
      <p>{say('isSubmitted', { when: `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}` })}</p>
      {content !== null && (
        <>
          {content.ratings.map(({ criterion, rating, evidence }) => (
            <section key={criterion.id} className={css.text}>
              <h2>
                {rating === null
                  ? `${criterion.name}: ${say('notAssessedShort')}`
                  : say('ratingOf', { name: criterion.name, rating })}
              </h2>
              <p>{evidence}</p>
            </section>
          ))}
          <section className={css.text}>
            <h2>
              {say('recommendation')}: {say(content.recommendation)}
            </h2>
            <p>{content.summary}</p>
          </section>
        </>
      )}
    </div>
  );
}

// Changes what a submitted scorecard says, with a reason; the earlier versions stay. It is kept on this device while it
// is written, and with nobody else until it is sent.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { AmendScorecard } from '../../generated/operations.js';
import type { ScorecardShownQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { Conflict } from './conflict.js';
import { contentOf, inputOf } from './content.js';
import type { Content } from './content.js';
import { Fields, Refused, goToFirst } from './fields.js';
import type { Missing } from './fields.js';
import { drop, keep } from './kept.js';
import type { Kept } from './kept.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

type Card = ScorecardShownQuery['scorecard'];

interface Props {
  readonly card: Card;
  readonly newest: Card['versions'][number];
  readonly keptKey: string;
  /** What this device had of it. */
  readonly kept: Kept | null;
  readonly close: () => void;
}

interface Elsewhere {
  readonly content: Content;
  readonly version: number;
  readonly at: number;
}

/** The form. */
export function Amendment({ card, newest, keptKey, kept, close }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const amend = useChange(AmendScorecard);
  const [content, setContent] = useState(kept?.content ?? contentOf(newest, card.privateNotes));
  const [reason, setReason] = useState(kept?.reason ?? '');
  const [version, setVersion] = useState(card.version ?? newest.version);
  const [key, setKey] = useState(newKey);
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<{
    readonly message: string;
    readonly missing: readonly Missing[];
  } | null>(null);
  const { criteria } = card.rubric;
  const write = (next: Content, because = reason): void => {
    setContent(next);
    setReason(because);
    // Other input is another amendment.
    setKey(newKey());
    void keep(keptKey, { content: next, version, reason: because });
  };
  const leave = (): void => {
    void drop(keptKey);
    close();
  };
  const send = (): void => {
    setRefused(null);
    if (reason.trim() === '') return setProblem(say('reasonMissing'));
    setProblem(null);
    const input = { scorecardId: card.id, version, content: inputOf(content), reason: reason.trim() };
    amend.mutate(
      { input: { ...input, idempotencyKey: key } },
      {
        onSuccess: ({ amendScorecard: answer }) => {
          setKey(newKey());
          if (answer.__typename === 'ScorecardAmended') {
            tell({ text: say('amended') });
            return leave();
          }
          if (answer.__typename === 'ScorecardChanged') {
            const { content: theirs, version: now, privateNotes } = answer.scorecard;
            setElsewhere({
              content: contentOf(theirs, privateNotes),
              version: now ?? version,
              at: Date.parse(theirs?.submittedAt ?? newest.submittedAt),
            });
            return;
          }
          const missing = answer.__typename === 'ScorecardIncomplete' ? answer.missing : [];
          setRefused({ message: answer.message, missing });
          goToFirst(missing);
        },
      },
    );
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={classes.muted}>{say(kept === null ? 'amendText' : 'unsentText')}</p>
      {elsewhere !== null && (
        <Conflict
          mine={content}
          theirs={elsewhere.content}
          at={elsewhere.at}
          criteria={criteria}
          settle={(which) => {
            setVersion(elsewhere.version);
            setElsewhere(null);
            if (which === 'theirs') write(elsewhere.content);
          }}
        />
      )}
      <Fields criteria={criteria} content={content} change={(next) => write(next)} />
      <Field label={say('reason')} hint={say('reasonHint')} problem={problem}>
        {(tied) => (
          <input
            {...tied}
            maxLength={500}
            value={reason}
            onChange={(event) => write(content, event.target.value)}
          />
        )}
      </Field>
      {refused !== null && <Refused {...refused} criteria={criteria} />}
      {amend.error !== null && <Failure failed={amend.error} />}
      <div className={css.foot}>
        <Button type="submit" weight="primary" busy={amend.isPending}>
          {say('amendSend')}
        </Button>
        <Button onClick={leave}>{say('amendDrop')}</Button>
      </div>
    </form>
  );
}

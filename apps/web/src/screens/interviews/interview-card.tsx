// One interview to come: when and where, with whom, my answer, and the kit.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { AnswerOwnSeat } from '../../generated/operations.js';
import type { MyInterviewsQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Badge, Failure, classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { ReasonDialog } from '../../parts/reason/reason-dialog.js';
import { useTakeBack } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import { useNow } from '../../time/use-now.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import css from './interviews.module.css';
import part from '../../parts/section.module.css';
import { interviewsWords } from './interviews.words.js';
import { Kit } from './kit.js';
import { ProposeSwapDialog } from './propose-swap.js';

/** An interview as the screen reads it. */
export type OwnInterview = MyInterviewsQuery['myInterviews']['nodes'][number];

/** So long before an interview joining it is what to do next. */
const JOIN_MS = 15 * 60_000;

/** The card. */
export function InterviewCard({
  interview,
  isOpen,
  toggle,
}: {
  readonly interview: OwnInterview;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { memberId } = useMe();
  const { id, title, state, during, where, seats, loop, myScorecard } = interview;
  const mine = seats.find(({ interviewer }) => interviewer?.id === memberId);
  const of = { title, name: loop.candidate.name };
  const now = useNow();
  const begins = during !== null && Date.parse(during.from) - JOIN_MS <= now;
  return (
    <li className={css.card}>
      <div className={part.line}>
        <div className={css.text}>
          <h3>{say(mine === undefined ? 'without' : 'with', of)}</h3>
          <p>{during !== null && <When from={during.from} to={during.to} beside={loop.candidate.zone} />}</p>
          <p className={classes.muted}>{loop.opening.title}</p>
          <p className={classes.row}>
            {state === 'ON_HOLD' && <Badge>{say('HELD')}</Badge>}
            {mine?.response === 'PENDING' && <Badge tone="warn">{say('PENDING')}</Badge>}
            {mine?.response === 'ACCEPTED' && <Badge tone="good">{say('ACCEPTED')}</Badge>}
            {mine?.response === 'DECLINED' && (
              <Badge tone="bad">{say('DECLINED', { reason: mine.responseReason ?? '' })}</Badge>
            )}
            {where?.link === null && where.text !== null && <span>{where.text}</span>}
            {where !== null && where.link === null && where.text === null && (
              <span className={classes.muted}>{say('noPlace')}</span>
            )}
          </p>
        </div>
        {where !== null && where.link !== null && (
          <a
            className={buttonClass}
            data-weight={begins ? 'primary' : 'plain'}
            href={where.link}
            rel="noreferrer"
            aria-label={say('joinName', of)}
          >
            {say('join')}
          </a>
        )}
      </div>
      <div className={classes.row}>
        {mine !== undefined && <Answers interview={interview} seat={mine} />}
        <Button
          data-row
          aria-expanded={isOpen}
          aria-controls={isOpen ? `kit-${id}` : undefined}
          aria-label={say('kitName', of)}
          onClick={toggle}
        >
          {say('kit')}
        </Button>
        {myScorecard !== null && (
          <Link
            to="/scorecards/$scorecardId"
            params={{ scorecardId: myScorecard.id }}
            className={buttonClass}
          >
            {say('scorecard')}
          </Link>
        )}
        <Link to="/loops/$loopId" params={{ loopId: loop.id }} className={buttonClass} data-weight="quiet">
          {say('toLoop')}
        </Link>
      </div>
      {isOpen && <Kit interview={interview} mine={mine} />}
    </li>
  );
}

type Asks = 'decline' | 'swap' | null;

function Answers({
  interview: { id, title, state, during, loop },
  seat,
}: {
  readonly interview: OwnInterview;
  readonly seat: OwnInterview['seats'][number];
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const now = useNow();
  const answer = useChange(AnswerOwnSeat);
  const [asks, setAsks] = useState<Asks>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const of = { title, name: loop.candidate.name };
  const takeBack = useTakeBack();
  const send = (response: 'ACCEPTED' | 'DECLINED', reason: string | null): void => {
    const before = { seatId: seat.id, response: seat.response ?? 'PENDING', reason: seat.responseReason };
    answer.mutate(
      { input: { seatId: seat.id, response, reason } },
      {
        onSuccess: ({ answerSeat }) => {
          setAsks(null);
          if (answerSeat.__typename !== 'SeatAnswered') return setProblem(answerSeat.message);
          setProblem(null);
          tell({
            text: response === 'ACCEPTED' ? say('accepted', of) : say('declined'),
            undo: () => takeBack(AnswerOwnSeat, { input: before }, say('answerTakenBack')),
          });
        },
      },
    );
  };
  const toCome = during !== null && Date.parse(during.from) > now;
  return (
    <>
      {seat.response !== 'ACCEPTED' && (
        <Button
          weight={seat.response === 'PENDING' ? 'primary' : 'plain'}
          busy={answer.isPending}
          aria-label={seat.response === 'PENDING' ? say('acceptName', of) : undefined}
          onClick={() => send('ACCEPTED', null)}
        >
          {say(seat.response === 'DECLINED' ? 'comeAfterAll' : 'accept')}
        </Button>
      )}
      {seat.response !== 'DECLINED' && (
        <Button aria-label={say('declineName', of)} onClick={() => setAsks('decline')}>
          {say('decline')}
        </Button>
      )}
      {state === 'BOOKED' && toCome && seat.response !== 'DECLINED' && (
        <Button weight="quiet" aria-label={say('swapName', of)} onClick={() => setAsks('swap')}>
          {say('swap')}
        </Button>
      )}
      {problem !== null && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      {answer.error !== null && asks === null && <Failure failed={answer.error} />}
      {asks === 'decline' && (
        <ReasonDialog
          title={say('declineTitle', of)}
          about={say('declineText')}
          words={{
            label: say('reason'),
            missing: say('reasonMissing'),
            keep: say('keep'),
            act: say('decline'),
          }}
          busy={answer.isPending}
          failed={answer.error}
          send={(reason) => send('DECLINED', reason)}
          close={() => setAsks(null)}
        />
      )}
      {asks === 'swap' && (
        <ProposeSwapDialog
          interviewId={id}
          loopId={loop.id}
          seatId={seat.id}
          title={title}
          close={() => setAsks(null)}
        />
      )}
    </>
  );
}

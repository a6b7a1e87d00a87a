// My interviews: what is asked of me, what I owe, what comes next with its kit, and how much I carry.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useLive } from '../../data/live.js';
import { useData, useReload } from '../../data/use-data.js';
import { MyInterviews, MyInterviewsChanged } from '../../generated/operations.js';
import type { MyInterviewsQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Badge, Empty, Failure, Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { InterviewCard } from './interview-card.js';
import { Section } from '../../parts/section.js';
import css from './interviews.module.css';
import part from '../../parts/section.module.css';
import { interviewsWords } from './interviews.words.js';
import { Profile } from './profile.js';
import type { Editing } from './profile.js';
import { Swaps } from './swaps.js';

/** The screen. */
export default function InterviewsScreen(): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { after } = useSearch({ strict: false });
  const { data, error, refetch } = useData(MyInterviews, { after: after ?? null });
  useLive(MyInterviewsChanged, {}, useReload());
  const [editing, setEditing] = useState<Editing>(null);
  const isInterviewer = (data?.viewer.interviewer ?? null) !== null;
  const actions = useMemo(
    () =>
      isInterviewer
        ? [
            { id: 'change hours', name: say('changeHours'), run: () => setEditing('hours') },
            { id: 'pause me', name: say('pauseMe'), run: () => setEditing('pause') },
          ]
        : [],
    [isInterviewer, say],
  );
  useActions(actions);
  if (data === undefined)
    return (
      <Screen title={say('title')}>
        <Waiting error={error} retry={() => void refetch()} rows={5} blockSize="7rem" />
      </Screen>
    );
  const { interviewer } = data.viewer;
  const { nodes, pageInfo } = data.myInterviews;
  return (
    <Screen
      title={say('title')}
      about={say(pageInfo.hasNextPage ? 'aboutMany' : 'about', { count: nodes.length })}
    >
      {error !== null && <Failure failed={error} retry={() => void refetch()} />}
      <div className={css.halves}>
        <div className={css.column}>
          <Swaps swaps={data.openSwaps} />
          <Owed scorecards={data.myScorecards} />
          <ToCome data={data} later={after !== undefined} />
        </div>
        {interviewer !== null && <Profile me={interviewer} editing={editing} edit={setEditing} />}
      </div>
    </Screen>
  );
}

function ToCome({
  data,
  later,
}: {
  readonly data: MyInterviewsQuery;
  /** Whether this is a page after the first one. */
  readonly later: boolean;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { interview: open } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { nodes, pageInfo } = data.myInterviews;
  const page = (after: string | undefined): void =>
    void navigate({ to: '.', search: after === undefined ? {} : { after } });
  if (nodes.length === 0 && !later)
    return data.viewer.interviewer === null ? (
      <Empty title={say('noProfile')}>{say('noProfileText')}</Empty>
    ) : (
      <Empty
        title={say('empty')}
        action={
          <Link to="/" className={buttonClass}>
            {say('emptyAction')}
          </Link>
        }
      >
        {say('emptyText')}
      </Empty>
    );
  return (
    <Section id="to-come" title={say('next')}>
      <ol className={part.list}>
        {nodes.map((interview) => (
          <InterviewCard
            key={interview.id}
            interview={interview}
            isOpen={open === interview.id}
            toggle={() =>
              void navigate({
                to: '.',
                replace: true,
                resetScroll: false,
                search: (before) => ({
                  ...before,
                  interview: open === interview.id ? undefined : interview.id,
                }),
              })
            }
          />
        ))}
      </ol>
      <div className={classes.row}>
        {later && <Button onClick={() => page(undefined)}>{say('toFirst')}</Button>}
        {pageInfo.hasNextPage && (
          <Button onClick={() => page(pageInfo.endCursor ?? undefined)}>{say('more')}</Button>
        )}
      </div>
    </Section>
  );
}

function Owed({
  scorecards: { nodes, pageInfo },
}: {
  readonly scorecards: MyInterviewsQuery['myScorecards'];
}): React.JSX.Element | null {
  const say = useWords(interviewsWords);
  const clock = useMyClock();
  const now = useNow();
  // What has not begun is owed too, and needs nobody yet.
  const begun = nodes.filter(({ interview }) => Date.parse(interview.during?.from ?? '') <= now);
  if (begun.length === 0) return null;
  return (
    <Section id="owed" title={say('owed')}>
      {pageInfo.hasNextPage && <p className={classes.muted}>{say('owedMore', { count: nodes.length })}</p>}
      <ul className={part.list}>
        {begun.map(({ id, dueAt, draft, interview, loop }) => {
          const due = Date.parse(dueAt);
          const when = `${clock.date(due)}, ${clock.time(due)} ${clock.label(due)}`;
          const of = { interview: interview.title, name: loop.candidate.name };
          return (
            <li key={id} className={part.line}>
              <div>
                <p>
                  <strong>{say('owedOf', of)}</strong>
                </p>
                <p className={classes.muted}>
                  {due < now ? <Badge tone="bad">{say('late', { when })}</Badge> : say('due', { when })}
                </p>
              </div>
              <Link
                to="/scorecards/$scorecardId"
                params={{ scorecardId: id }}
                className={buttonClass}
                data-weight="primary"
                data-row
                aria-label={say(draft === null ? 'writeName' : 'goOnName', of)}
              >
                {say(draft === null ? 'write' : 'goOn')}
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

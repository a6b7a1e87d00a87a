// Home: one ranked list of what needs this person now, each with why, by when, and its one action.
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLive } from '../../data/live.js';
import { useReload } from '../../data/use-data.js';
import { Home, HomeChanged } from '../../generated/operations.js';
import type { HomeQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Long } from '../../parts/long/long.js';
import { More } from '../../parts/more.js';
import { useNudge } from '../../parts/nudge/use-nudge.js';
import { Badge, Bones, Empty, Failure, Screen } from '../../parts/parts.js';
import { usePaged } from '../../parts/use-paged.js';
import type { Paged } from '../../parts/use-paged.js';
import { useActions } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { useNow } from '../../time/use-now.js';
import { useClocks } from '../../time/use-clocks.js';
import { deviceZone } from '../../time/device-zone.js';
import { TourOffer } from '../../tour/tour.js';
import { useWords } from '../../words/use-words.js';
import css from './home.module.css';
import { homeWords } from './home.words.js';

type Need = HomeQuery['viewer']['needs']['nodes'][number];

/** Where the one action of a need is done. */
function targetOf({ kind, loop, scorecard, application }: Need): string {
  const owes = kind === 'SCORECARD_OVERDUE' || kind === 'SCORECARD_DUE';
  if (owes && scorecard !== null) return `/scorecards/${scorecard.id}`;
  if (loop === null) return `/openings/${application.opening.id}?application=${application.id}`;
  if (kind === 'INTERVIEW_TODAY' || kind === 'SEAT_UNANSWERED') return '/interviews';
  if (kind === 'DEBRIEF_READY' || kind === 'DECISION_MISSING') return `/loops/${loop.id}/debrief`;
  const offered = kind === 'LOOP_WITHOUT_PLAN' || kind === 'PROPOSAL_READY';
  return offered ? `/loops/${loop.id}/schedule` : `/loops/${loop.id}`;
}

const hasLink = ({ interview }: Need): boolean => (interview?.where?.link ?? null) !== null;

/** The screen. */
export default function HomeScreen(): React.JSX.Element {
  const say = useWords(homeWords);
  const { role } = useMe();
  const paged = usePaged(Home, {}, ({ viewer }) => viewer.needs);
  const { first, error, retry } = paged;
  useLive(HomeChanged, {}, useReload());
  const needs = first?.viewer.needs;
  return (
    <Screen
      title={say('title')}
      about={needs === undefined ? undefined : say('about', { count: needs.count })}
    >
      {arranges(role) && <TourOffer />}
      {error !== null && <Failure failed={error} retry={retry} />}
      {needs === undefined && error === null && <Bones rows={7} blockSize="4.5rem" />}
      {needs?.count === 0 && (
        <Empty
          title={say('empty')}
          action={
            <Link to="/loops" className={buttonClass}>
              {say('emptyAction')}
            </Link>
          }
        >
          {say('emptyText')}
        </Empty>
      )}
      {needs !== undefined && needs.count > 0 && (
        <>
          <Needs paged={paged} />
          <More {...paged} />
        </>
      )}
    </Screen>
  );
}

/** Offered beside the first scorecard that somebody else owes, to those who may ask everybody at once. */
function NudgeAll(): React.JSX.Element {
  const { name, busy, error, run } = useNudge();
  const actions = useMemo(
    () => [{ id: 'nudge', name, run }],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what the nudge does never changes
    [name],
  );
  useActions(actions);
  return (
    <>
      {error !== null && <Failure failed={error} retry={run} />}
      <Button busy={busy} onClick={run}>
        {name}
      </Button>
    </>
  );
}

function Needs({ paged }: { readonly paged: Paged<Need> }): React.JSX.Element {
  const say = useWords(homeWords);
  const { role } = useMe();
  const nudges = role === 'COORDINATOR' || role === 'ADMINISTRATOR';
  const awaited = nudges ? paged.rows?.find(({ kind }) => kind === 'SCORECARD_AWAITED') : undefined;
  const zone = deviceZone();
  const clock = useClocks([zone])(zone);
  const now = useNow();
  const shown = (instant: string): string => {
    const at = Date.parse(instant);
    return `${clock.date(at, now)}, ${clock.time(at)} ${clock.label(at)}`;
  };
  return (
    <div role="list" className={css.needs} aria-label={say('list')}>
      <Long of={paged} className={css.part}>
        {(needs) =>
          needs.map((need) => {
            const late = need.deadline !== null && Date.parse(need.deadline) < now;
            return (
              <div role="listitem" key={need.id} className={css.need}>
                <div className={css.text}>
                  <p className={css.who}>
                    <strong>{need.application.candidate.name}</strong>
                    <span>{need.interview?.title ?? need.application.opening.title}</span>
                  </p>
                  <p>{need.why}</p>
                  <p className={css.when}>
                    {need.deadline === null ? (
                      say('since', { when: shown(need.since) })
                    ) : late ? (
                      <Badge tone="bad">{say('late', { when: shown(need.deadline) })}</Badge>
                    ) : (
                      say('due', { when: shown(need.deadline) })
                    )}
                  </p>
                </div>
                <div className={css.actions}>
                  {need.kind === 'INTERVIEW_TODAY' && hasLink(need) && (
                    <a
                      className={buttonClass}
                      href={need.interview?.where?.link ?? undefined}
                      rel="noreferrer"
                    >
                      {say('join')}
                    </a>
                  )}
                  {need === awaited && <NudgeAll />}
                  <Action need={need} />
                </div>
              </div>
            );
          })
        }
      </Long>
    </div>
  );
}

function Action({ need }: { readonly need: Need }): React.JSX.Element {
  const say = useWords(homeWords);
  return (
    <Link to={targetOf(need) as '/'} className={buttonClass} data-weight="primary" data-row>
      {say(need.kind)}
    </Link>
  );
}

// The debrief of a loop: who is still to submit, then the packet side by side, and the decision. The gateway says what
// this viewer may find here; nothing is counted or compared before it gives the packet.
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLive } from '../../data/live.js';
import { useData, useReload } from '../../data/use-data.js';
import { DebriefRoomChanged, DebriefShown } from '../../generated/operations.js';
import type { DebriefShownQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Empty, Failure, Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import { Closed } from './closed.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';
import { Decide } from './decide.js';
import { Decided } from './decided.js';
import { Packet } from './packet.js';

/** The debrief as the screen reads it. */
export type Room = DebriefShownQuery['debriefRoom'];

/** The screen. */
export default function DebriefScreen(): React.JSX.Element {
  const say = useWords(debriefWords);
  const { loopId = '' } = useParams({ strict: false });
  const { data, error, refetch } = useData(DebriefShown, { loopId });
  useLive(DebriefRoomChanged, { loopId }, useReload());
  const room = data?.debriefRoom.loop.id === loopId ? data.debriefRoom : undefined;
  const prints = room !== undefined && room.packet !== null;
  const actions = useMemo(
    () => (prints ? [{ id: 'print packet', name: say('print'), run: () => window.print() }] : []),
    [prints, say],
  );
  useActions(actions);
  if (room === undefined)
    return (
      <Screen title={say('crumb')}>
        <Waiting error={error} retry={() => void refetch()} rows={6} blockSize="5rem" />
      </Screen>
    );
  const { loop } = room;
  return (
    <Screen
      title={say('title', { name: loop.candidate.name })}
      about={say('about', { opening: loop.opening.title })}
      crumbs={[
        { name: say('loops'), to: '/loops' },
        { name: say('loop', { name: loop.candidate.name }), to: `/loops/${loop.id}` },
      ]}
      actions={prints && <Button onClick={() => window.print()}>{say('print')}</Button>}
    >
      {error !== null && <Failure failed={error} retry={() => void refetch()} />}
      <State room={room} />
      {loop.decision !== null && <Decided decision={loop.decision} />}
      <Found room={room} />
      {/* Stays mounted when somebody else decides first: what was written here is kept. */}
      {room.mayDecide && loop.debrief !== null && <Decide loop={loop} key={loop.id} />}
    </Screen>
  );
}

/** Since when it is open and why, and when the people meet. */
function State({ room: { loop } }: { readonly room: Room }): React.JSX.Element {
  const say = useWords(debriefWords);
  const clock = useMyClock();
  const meeting = loop.interviews.find(({ kind }) => kind === 'DEBRIEF');
  const { debrief } = loop;
  const at = debrief === null ? 0 : Date.parse(debrief.openedAt);
  const when = `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}`;
  const name = debrief?.openedBy?.name ?? '';
  return (
    <div className={css.state}>
      {debrief !== null && (
        <p>
          {debrief.openedBy === null
            ? say('openSince', { when })
            : debrief.overrideReason === null
              ? say('openedEarlyQuietly', { name, when })
              : say('openedEarly', { name, when, reason: debrief.overrideReason })}
        </p>
      )}
      {meeting !== undefined && (
        <p className={classes.muted}>
          {meeting.during === null ? (
            say('noMeeting')
          ) : (
            <>
              {say('meeting')} <When from={meeting.during.from} to={meeting.during.to} />
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Found({ room }: { readonly room: Room }): React.JSX.Element {
  const say = useWords(debriefWords);
  const { sight, packet, loop } = room;
  if (sight === 'BLIND') {
    const own = loop.interviews.find(({ myScorecard }) => myScorecard?.state === 'OWED')?.myScorecard;
    return (
      <Empty
        title={say('blind', { name: loop.candidate.name })}
        action={
          own === undefined || own === null ? undefined : (
            <Link to="/scorecards/$scorecardId" params={{ scorecardId: own.id }} className={buttonClass}>
              {say('write')}
            </Link>
          )
        }
      >
        {say('blindText')}
      </Empty>
    );
  }
  if (packet !== null) return <Packet packet={packet} />;
  return (
    <>
      {loop.debrief === null && <Closed room={room} />}
      {sight !== 'OPINIONS' && <Empty title={say('factsTitle')}>{say('factsText')}</Empty>}
    </>
  );
}

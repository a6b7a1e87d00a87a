// The schedule of a loop: ranked options with their reasons beside the people's time, decisions to be kept, and why
// nothing fits where nothing does.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../data/live.js';
import { newKey, useData, useReload } from '../../data/use-data.js';
import { Schedule, ScheduleChanged } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Bones, Empty, Failure, Screen } from '../../parts/parts.js';
import { OwnRules } from '../../parts/rules/own-rules.js';
import { useRules } from '../../parts/rules/use-rules.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { nowMs } from '../../time/now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { reached } from '../../tour/progress.js';
import { useWords } from '../../words/use-words.js';
import { Confirm } from './confirm.js';
import { Lost } from './lost.js';
import type { Refused } from './lost.js';
import { MoveWindow } from './move-window.js';
import { NoPlan } from './no-plan.js';
import { OptionDetail } from './option-detail.js';
import { OptionList } from './option-list.js';
import { pinCount, purposeOf } from './plan.js';
import type { LoopRead, Pins, Purpose } from './plan.js';
import type { GivenUp } from './remedies.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';
import type { Supposing } from './suppose.js';
import { useProposing } from './use-proposing.js';
import { WhatIfDialog } from './what-if.js';

const WINDOW_DAYS = 40;
const DAY_MS = 86_400_000;

/** People's time is read from today on; the same window all day, so that it is read once. */
const windowFromToday = (): { from: string; to: string } => {
  const today = Math.floor(nowMs() / DAY_MS) * DAY_MS;
  return { from: new Date(today).toISOString(), to: new Date(today + WINDOW_DAYS * DAY_MS).toISOString() };
};

/** The screen. */
export default function ScheduleScreen(): React.JSX.Element {
  const say = useWords(scheduleWords);
  const { loopId = '' } = useParams({ strict: false });
  const [window] = useState(windowFromToday);
  const { data, error, refetch } = useData(Schedule, { loopId, window });
  useLive(ScheduleChanged, { loopId }, useReload());
  // Never another loop under this address: its buttons would act on that one.
  if (data?.loop.id !== loopId)
    return (
      <Screen title={say('crumbLoops')}>
        <Waiting error={error} retry={() => void refetch()} rows={6} blockSize="5rem" />
      </Screen>
    );
  return <Planned key={loopId} loop={data.loop} />;
}

const TITLES = { book: 'title', move: 'titleMove', repair: 'titleRepair', rebook: 'titleRebook' } as const;

function Planned({ loop }: { readonly loop: LoopRead }): React.JSX.Element {
  const say = useWords(scheduleWords);
  const search = useSearch({ strict: false });
  const purpose = purposeOf(search['for']);
  const [pins, setPins] = useState<Pins>(new Map());
  const [supposing, setSupposing] = useState<Supposing | null>(null);
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<Refused | null>(null);
  const proposing = useProposing(loop, purpose, search);
  const rules = useRules(loop);
  const moved = purpose === 'move' ? loop.interviews.find(({ id }) => id === search['interview']) : undefined;
  const options = loop.proposals.filter(
    (option) => option.purpose.toLowerCase() === purpose && option.movedInterviewId === (moved?.id ?? null),
  );
  const option = options.find(({ id }) => id === search['option']) ?? options[0];
  const pinned = pinCount(pins);
  const found = options.length > 0;
  useEffect(() => {
    if (found) reached('options', `/loops/${loop.id}/schedule`);
  }, [found, loop.id]);
  // What was found before is no offer any more where nothing fits now; pins narrow, and the others still stand.
  const nothingFits = proposing.outcome?.__typename === 'NoFeasiblePlan' && pinned === 0;
  const [ruleChange] = loop.ruleChanges;
  const outdated =
    option !== undefined && ruleChange !== undefined && option.createdAt < ruleChange.createdAt;
  const shown = outdated || nothingFits ? undefined : option;
  const propose = (): void => proposing.propose(pins);
  const keep = (kept: Pins): void => {
    setPins(kept);
    proposing.propose(kept);
  };
  const giveUp = ({ rules: given, overLimits, withoutPins }: GivenUp, reason: string): void => {
    const kept: Pins = withoutPins ? new Map() : pins;
    const look = (): void => {
      setPins(kept);
      proposing.propose(kept, [...new Set([...proposing.overLimits, ...overLimits])]);
    };
    if (Object.keys(given).length === 0) look();
    else rules.change(given, reason, look);
  };
  const findName =
    pinned > 0 ? say('findPinned', { count: pinned }) : say(options.length === 0 ? 'find' : 'findAgain');
  const open = purpose !== 'book' || loop.state === 'PLANNED' || loop.state === 'PROPOSED';
  const whatIf = (): void => setSupposing({ kind: 'supposeDays', asked: null });
  const actions = useMemo(
    () =>
      open
        ? [
            { id: 'find', name: findName, keys: 'f', run: propose },
            ...(purpose === 'book' ? [{ id: 'what-if', name: say('whatIf'), keys: 'w', run: whatIf }] : []),
          ]
        : [],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what `propose` does changes with the pins alone
    [findName, pins, open, purpose, say],
  );
  useActions(actions);
  const minutes = loop.interviews
    .filter(({ withCandidate }) => withCandidate)
    .reduce((sum, one) => sum + one.minutes, 0);
  return (
    <Screen
      title={say(purpose === 'move' && moved === undefined ? 'titleMoveAll' : TITLES[purpose], {
        name: loop.candidate.name,
        title: moved?.title ?? '',
      })}
      about={say('about', {
        opening: loop.opening.title,
        interviews: loop.interviews.length,
        minutes,
        zone: loop.candidate.zone,
      })}
      crumbs={[
        { name: say('crumbLoops'), to: '/loops' },
        { name: say('crumbLoop', { name: loop.candidate.name }), to: `/loops/${loop.id}` },
      ]}
      actions={
        open && (
          <>
            {purpose === 'book' && <Button onClick={whatIf}>{say('whatIf')}</Button>}
            {pinned > 0 && (
              <Button weight="quiet" onClick={() => setPins(new Map())}>
                {say('clearPins')}
              </Button>
            )}
            <Button
              weight={options.length === 0 || pinned > 0 ? 'primary' : 'plain'}
              busy={proposing.pending}
              onClick={propose}
            >
              {findName}
            </Button>
          </>
        )
      }
    >
      {refused !== null && (
        <Lost loopId={loop.id} refused={refused} dismiss={() => setRefused(null)} again={propose} />
      )}
      {!open && <Closed loop={loop} />}
      {purpose === 'move' && <MoveWindow />}
      {open && <OwnRules loop={loop} />}
      {proposing.failed !== null && <Failure failed={proposing.failed} retry={propose} />}
      {rules.failed !== null && <Failure failed={rules.failed} />}
      {rules.refused !== null && (
        <p role="alert">
          <strong>{say('notReady')}</strong> {rules.refused}
        </p>
      )}
      {proposing.outcome !== null && (
        <NoPlan
          outcome={proposing.outcome}
          loop={loop}
          purpose={purpose}
          giveUp={giveUp}
          busy={rules.pending || proposing.pending}
          suppose={setSupposing}
        />
      )}
      {open && proposing.pending && shown === undefined && <Bones rows={4} blockSize="6rem" />}
      {open && !proposing.pending && shown === undefined && proposing.outcome === null && (
        <None loop={loop} purpose={purpose} outdated={outdated} propose={propose} />
      )}
      {open && shown !== undefined && (
        <div className={css.columns} aria-busy={proposing.pending}>
          <OptionList options={options} chosen={shown.id} />
          <div className={css.detail}>
            <Confirm
              loop={loop}
              option={shown}
              purpose={purpose}
              overLimits={proposing.overLimits}
              idempotencyKey={key}
              done={() => setKey(newKey())}
              refuse={setRefused}
            />
            <OptionDetail
              loop={loop}
              option={shown}
              options={options}
              pins={pins}
              setPins={setPins}
              solve={proposing.propose}
            />
          </div>
        </div>
      )}
      {supposing !== null && (
        <WhatIfDialog
          loop={loop}
          supposing={supposing}
          close={() => setSupposing(null)}
          giveUp={(given) => {
            setSupposing(null);
            giveUp(given, say('whatIfReason'));
          }}
          keep={(kept) => {
            setSupposing(null);
            keep(kept);
          }}
          again={() => {
            setSupposing(null);
            propose();
          }}
        />
      )}
    </Screen>
  );
}

function None({
  loop,
  purpose,
  outdated,
  propose,
}: {
  readonly loop: LoopRead;
  readonly purpose: Purpose;
  /** Whether there were options, which were found by other rules than there are now. */
  readonly outdated: boolean;
  readonly propose: () => void;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const navigate = useNavigate();
  if (purpose === 'book' && loop.application.availability.length === 0)
    return (
      <Empty
        title={say('noWindows', { name: loop.candidate.name })}
        action={
          <Button
            weight="primary"
            onClick={() => void navigate({ to: '/loops/$loopId', params: { loopId: loop.id } })}
          >
            {say('toLoop')}
          </Button>
        }
      >
        {say('noWindowsText')}
      </Empty>
    );
  return (
    <Empty
      title={say(outdated ? 'stale' : 'none')}
      action={
        <Button weight="primary" onClick={propose}>
          {say('find')}
        </Button>
      }
    >
      {say(outdated ? 'staleText' : 'noneText')}
    </Empty>
  );
}

function Closed({ loop }: { readonly loop: LoopRead }): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const until = loop.holdExpiresAt === null ? null : Date.parse(loop.holdExpiresAt);
  const title = say(
    loop.state === 'CANCELLED' ? 'cancelled' : loop.state === 'BOOKED' ? 'alreadyBooked' : 'crumbLoops',
  );
  return (
    <Empty
      title={title}
      action={
        <Link to="/loops/$loopId" params={{ loopId: loop.id }} className={buttonClass} data-weight="primary">
          {say('toLoop')}
        </Link>
      }
    >
      {until === null
        ? loop.state === 'BOOKED' && say('alreadyBookedText')
        : say('heldNow', { until: `${clock.date(until)}, ${clock.time(until)} ${clock.label(until)}` })}
    </Empty>
  );
}

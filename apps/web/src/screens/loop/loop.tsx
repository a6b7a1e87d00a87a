// One loop: its state and next step, its interviews in the viewer's zone and the candidate's, answers, what was confirmed
// and what people were told.
import { useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLive } from '../../data/live.js';
import { useData, useReload } from '../../data/use-data.js';
import { LoopShown, LoopShownChanged } from '../../generated/operations.js';
import type { LoopShownQuery } from '../../generated/operations.js';
import { afterHold, holdIsOver } from '../../parts/hold.js';
import { Badge, Screen } from '../../parts/parts.js';
import { OwnRules } from '../../parts/rules/own-rules.js';
import { Waiting } from '../../parts/waiting.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { LoopActs } from './acts.js';
import { Ask } from './ask.js';
import { History, Messages, Windows } from './beside.js';
import { Interviews } from './interviews.js';
import css from './loop.module.css';
import { loopWords } from './loop.words.js';
import { useActs } from './use-acts.js';
import type { Acts, Asked } from './use-acts.js';

/** The loop as the screen reads it. */
export type Loop = LoopShownQuery['loop'];

/** The screen. */
export default function LoopScreen(): React.JSX.Element {
  const say = useWords(loopWords);
  const { loopId = '' } = useParams({ strict: false });
  const { data, error, refetch } = useData(LoopShown, { loopId });
  useLive(LoopShownChanged, { loopId }, useReload());
  // Never another loop under this address: its buttons would act on that one.
  const loop = data?.loop.id === loopId ? data.loop : undefined;
  if (loop === undefined)
    return (
      <Screen title={say('crumb')}>
        <Waiting error={error} retry={() => void refetch()} rows={6} blockSize="4rem" />
      </Screen>
    );
  return <Shown key={loopId} loop={loop} />;
}

function Shown({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const now = useNow();
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = useActs(loop, afterHold(loop, now).state, setAsked);
  return (
    <Screen
      title={say('title', { name: loop.candidate.name })}
      about={say('about', { opening: loop.opening.title, zone: loop.candidate.zone })}
      crumbs={[{ name: say('crumb'), to: '/loops' }]}
    >
      <State loop={loop} acts={acts} />
      <OwnRules loop={loop} />
      <Interviews loop={loop} acts={acts.ofInterviews} />
      <div className={css.halves}>
        <Windows loop={loop} />
        <History loop={loop} />
        <Messages loop={loop} />
      </div>
      {asked !== null && <Ask loop={loop} asked={asked} close={() => setAsked(null)} />}
    </Screen>
  );
}

function State({ loop, acts }: { readonly loop: Loop; readonly acts: Acts }): React.JSX.Element {
  const say = useWords(loopWords);
  const clock = useMyClock();
  const now = useNow();
  const reload = useEffectEvent(useReload());
  const over = holdIsOver(loop, now);
  // Its interviews have no time any more, which was not known when it was read.
  useEffect(() => {
    if (over) reload();
  }, [over]);
  const { state } = afterHold(loop, now);
  const expired = state === 'PROPOSED' && (over || loop.holdExpiredAt !== null);
  const instant = loop.holdExpiresAt ?? loop.holdExpiredAt;
  const until = instant === null ? null : Date.parse(instant);
  const shown = until === null ? '' : `${clock.date(until)}, ${clock.time(until)} ${clock.label(until)}`;
  return (
    <section className={css.state}>
      <p>
        <strong>
          {say(expired ? 'EXPIRED' : state, {
            until: shown,
            revision: loop.revision,
            reason: loop.cancelReason ?? '',
          })}
        </strong>
      </p>
      {state === 'ON_HOLD' && loop.holdRefusal !== null && (
        <p>
          <Badge tone="warn">{say('notBooked')}</Badge> {say('refusal', { reason: loop.holdRefusal })}
        </p>
      )}
      {loop.repair !== null && loop.repair.message !== null && (
        <p>
          <Badge tone="warn">{say('repair')}</Badge> {loop.repair.message}
        </p>
      )}
      <LoopActs loop={loop} acts={acts} />
    </section>
  );
}

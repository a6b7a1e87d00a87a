// A scorecard on one page: written and kept while it is owed, read and amended once it is in. Those of others are shown
// only to whom the gateway shows them.
import { useParams } from '@tanstack/react-router';
import { useLive } from '../../data/live.js';
import { useData, useReload } from '../../data/use-data.js';
import { ScorecardLoopChanged, ScorecardShown } from '../../generated/operations.js';
import type { ScorecardShownQuery } from '../../generated/operations.js';
import { Bones, Empty, Screen } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { DraftForm } from './draft-form.js';
import { keptKey, useKept } from './kept.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';
import { Submitted, Versions } from './submitted.js';
import { Written } from './written.js';

type Card = ScorecardShownQuery['scorecard'];

/** The screen. */
export default function ScorecardScreen(): React.JSX.Element {
  const say = useWords(scorecardWords);
  const { scorecardId = '' } = useParams({ strict: false });
  const { memberId } = useMe();
  const { data, error, refetch } = useData(ScorecardShown, { scorecardId });
  // Of another scorecard the data is still shown while this one loads; a form must not begin with it.
  const card = data?.scorecard.id === scorecardId ? data.scorecard : undefined;
  if (card === undefined)
    return (
      <Screen title={say('crumb')}>
        <Waiting error={error} retry={() => void refetch()} rows={6} blockSize="7rem" />
      </Screen>
    );
  const { loop, rubric, interview } = card;
  return (
    <Screen
      title={say('title', { interview: interview.title, name: loop.candidate.name })}
      about={say('about', { opening: loop.opening.title, rubric: rubric.name, version: rubric.version })}
      crumbs={[{ name: say('home'), to: '/' }]}
    >
      {card.interviewer.id === memberId ? (
        // Each state begins with what the device has then.
        <Own key={`${card.id} ${card.state}`} card={card} memberId={memberId} />
      ) : (
        <OfSomebodyElse card={card} />
      )}
    </Screen>
  );
}

function Own({ card, memberId }: { readonly card: Card; readonly memberId: string }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const key = keptKey(memberId, card.id);
  const kept = useKept(key);
  useLive(ScorecardLoopChanged, { loopId: card.loop.id }, useReload());
  if (kept === undefined) return <Bones rows={6} blockSize="7rem" />;
  if (card.state === 'VOIDED') return <p>{say('voided')}</p>;
  return card.state === 'OWED' ? (
    <DraftForm card={card} keptKey={key} kept={kept} />
  ) : (
    <Submitted card={card} keptKey={key} kept={kept} />
  );
}

function OfSomebodyElse({ card }: { readonly card: Card }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const { name } = card.interviewer.member;
  const newest = card.versions.at(-1);
  if (newest === undefined)
    return (
      <Empty title={say('whose', { name })}>
        {card.sight === 'BLIND'
          ? say('stillBlind', { name: card.loop.candidate.name })
          : say(card.sight === 'OPINIONS' ? 'notInYet' : 'mayNotRead')}
      </Empty>
    );
  return (
    <div className={css.form}>
      <p>{say('whose', { name })}</p>
      <Written written={newest} />
      {card.versions.length > 1 && <Versions card={card} />}
    </div>
  );
}

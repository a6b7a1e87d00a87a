// The decision: what, at which level, why, who, and what they could read at that moment.
import type { DecisionShownFragment } from '../../generated/operations.js';
import { Badge, classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';

/** The decision. */
export function Decided({ decision }: { readonly decision: DecisionShownFragment }): React.JSX.Element {
  const say = useWords(debriefWords);
  const clock = useMyClock();
  const at = Date.parse(decision.decidedAt);
  const when = `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}`;
  const hire = decision.outcome === 'HIRE';
  return (
    <section className={css.box} aria-labelledby="decision">
      <div className={css.judgeHead}>
        <h2 id="decision">{say('decision')}</h2>
        <Badge tone={hire ? 'good' : 'bad'}>
          {!hire
            ? say('decidedNoHire')
            : decision.level === null
              ? say('decidedHirePlain')
              : say('decidedHire', { level: decision.level })}
        </Badge>
      </div>
      <p className={css.prose}>{decision.rationale}</p>
      <p className={classes.muted}>{say('decidedBy', { name: decision.decidedBy.name, when })}</p>
      <details className={css.seen}>
        <summary>{say('seen', { count: decision.seen.length })}</summary>
        <ul className={css.plain}>
          {decision.seen.map(({ version, scorecard: { id, interviewer, interview } }) => (
            <li key={id}>
              {say('seenOne', { name: interviewer.member.name, interview: interview.title, version })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

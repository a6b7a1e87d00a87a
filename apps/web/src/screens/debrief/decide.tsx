// Decides, once. Whoever is second sees who was first and keeps what they had written; a decision is never overwritten.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { DecideLoop } from '../../generated/operations.js';
import type { DecisionOutcome } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import type { Room } from './debrief.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';

const OUTCOMES: readonly DecisionOutcome[] = ['HIRE', 'NO_HIRE'];

type Problems = Partial<Record<'outcome' | 'level' | 'rationale', string>>;

/** The form; after a decision that was not this one, what was written. */
export function Decide({ loop }: { readonly loop: Room['loop'] }): React.JSX.Element | null {
  const say = useWords(debriefWords);
  const decide = useChange(DecideLoop);
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [level, setLevel] = useState('');
  const [rationale, setRationale] = useState('');
  const [key, setKey] = useState(newKey);
  const [problems, setProblems] = useState<Problems>({});
  const [asks, setAsks] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const { name } = loop.candidate;
  const { decision } = loop;
  if (done) return null;
  if (decision !== null) {
    const mine = [
      outcome === null ? '' : say(outcome),
      outcome === 'HIRE' ? level.trim() : '',
      rationale.trim(),
    ].filter((part) => part !== '');
    if (mine.length === 0) return null;
    return <Second name={decision.decidedBy.name} mine={mine.join('\n')} />;
  }
  if (loop.application.state !== 'ACTIVE') return <p className={classes.muted}>{say('ended')}</p>;
  const check = (): void => {
    const found: Problems = {
      ...(outcome === null ? { outcome: say('outcomeMissing') } : {}),
      ...(outcome === 'HIRE' && level.trim() === '' ? { level: say('levelMissing') } : {}),
      ...(rationale.trim() === '' ? { rationale: say('rationaleMissing') } : {}),
    };
    setProblems(found);
    setRefused(null);
    // Other words are another decision.
    setKey(newKey());
    if (Object.keys(found).length === 0) setAsks(true);
  };
  const send = (): void => {
    if (outcome === null) return;
    const what = { outcome, level: outcome === 'HIRE' ? level.trim() : null, rationale: rationale.trim() };
    decide.mutate(
      { input: { loopId: loop.id, ...what, idempotencyKey: key } },
      {
        onSuccess: ({ makeDecision }) => {
          setAsks(false);
          if (makeDecision.__typename === 'DecisionMade') {
            setDone(true);
            return tell({ text: say('decided') });
          }
          setKey(newKey());
          // Who was first is shown with their decision, once it was read.
          if (makeDecision.__typename !== 'AlreadyDecided') setRefused(makeDecision.message);
        },
      },
    );
  };
  return (
    <section className={`${css.section} ${css.screenOnly}`} aria-labelledby="decide">
      <h2 id="decide">{say('decide')}</h2>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <fieldset className={css.outcomes}>
          <legend>{say('outcome')}</legend>
          {OUTCOMES.map((one) => (
            <label key={one}>
              <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />{' '}
              {say(one)}
            </label>
          ))}
          {problems.outcome !== undefined && <span role="alert">{problems.outcome}</span>}
        </fieldset>
        {outcome === 'HIRE' && (
          <Field label={say('level')} hint={say('levelHint')} problem={problems.level}>
            {(tied) => (
              <input
                {...tied}
                maxLength={100}
                value={level}
                onChange={(event) => setLevel(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={say('rationale')} hint={say('rationaleHint')} problem={problems.rationale}>
          {(tied) => (
            <textarea
              {...tied}
              rows={5}
              maxLength={10_000}
              value={rationale}
              onChange={(event) => setRationale(event.target.value)}
            />
          )}
        </Field>
        {refused !== null && <p role="alert">{refused}</p>}
        <div className={classes.row}>
          <Button type="submit" weight="primary">
            {say('decide')}
          </Button>
        </div>
      </form>
      {asks && (
        <Dialog
          title={
            outcome === 'HIRE'
              ? say('confirmTitle', { name, level: level.trim() })
              : say('confirmTitleNo', { name })
          }
          close={() => setAsks(false)}
        >
          <p>{say('confirmText')}</p>
          {decide.error !== null && <Failure failed={decide.error} />}
          <div className={classes.row}>
            <Button onClick={() => setAsks(false)}>{say('back')}</Button>
            <Button weight="primary" busy={decide.isPending} onClick={send}>
              {say(outcome ?? 'decide')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function Second({ name, mine }: { readonly name: string; readonly mine: string }): React.JSX.Element {
  const say = useWords(debriefWords);
  return (
    <section className={`${css.box} ${css.screenOnly}`} role="alert" data-tone="warn">
      <h2>{say('first', { name })}</h2>
      <p>{say('firstText', { name })}</p>
      <h3>{say('yours')}</h3>
      <p className={css.prose}>{mine}</p>
      <p>
        <Button
          onClick={() => void navigator.clipboard.writeText(mine).then(() => tell({ text: say('copied') }))}
        >
          {say('copy')}
        </Button>
      </p>
    </section>
  );
}

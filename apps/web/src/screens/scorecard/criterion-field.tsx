// One criterion: its four levels with their anchors, and the evidence. Digits rate it and go on to the evidence, because
// that is what has to be written next.
import { classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import type { Rated } from './content.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

interface Props {
  readonly criterion: {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly anchors: readonly string[];
  };
  readonly first: boolean;
  readonly rated: Rated;
  readonly change: (rated: Partial<Rated>) => void;
}

/** The field. */
export function CriterionField({ criterion, first, rated, change }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const { id, name, description, anchors } = criterion;
  const toEvidence = (): void => document.getElementById(`evidence-${id}`)?.focus();
  return (
    <fieldset
      className={css.criterion}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey)
          return;
        const level = Number(event.key);
        if (level >= 1 && level <= anchors.length) change({ rating: level });
        else if (event.key.toLowerCase() === 'n') change({ notAssessed: !rated.notAssessed });
        else if (event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        toEvidence();
      }}
    >
      <legend>{name}</legend>
      <p className={classes.muted}>{description}</p>
      <div className={css.levels}>
        {anchors.map((anchor, at) => (
          <label key={at} className={css.level}>
            <input
              id={`rate-${id}-${at + 1}`}
              type="radio"
              name={`rating-${id}`}
              // The first thing to be done on the page, so that the keys act at once.
              autoFocus={first && at === 0}
              checked={rated.rating === at + 1}
              onChange={() => change({ rating: at + 1 })}
            />
            <span>
              <strong>{at + 1}</strong> {anchor}
            </span>
          </label>
        ))}
      </div>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={rated.notAssessed}
          onChange={(event) => change({ notAssessed: event.target.checked })}
        />{' '}
        {say('notAssessed')}
      </label>
      <label className={css.text}>
        {say('evidence', { name })}
        <textarea
          id={`evidence-${id}`}
          className={classes.input}
          rows={2}
          maxLength={5_000}
          placeholder={say('evidenceHint')}
          value={rated.evidence}
          onChange={(event) => change({ evidence: event.target.value })}
        />
      </label>
    </fieldset>
  );
}

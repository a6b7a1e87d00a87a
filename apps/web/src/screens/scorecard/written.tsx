// One version of a scorecard as it reads: the recommendation and its reasons first, then each criterion with its evidence.
import type { WrittenShownFragment } from '../../generated/operations.js';
import { Badge } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

/** The version. */
export function Written({ written }: { readonly written: WrittenShownFragment }): React.JSX.Element {
  const say = useWords(scorecardWords);
  return (
    <div className={css.written}>
      <p>
        <Badge tone={written.recommendation.endsWith('YES') ? 'good' : 'bad'}>
          {say(written.recommendation)}
        </Badge>
      </p>
      <p className={css.prose}>{written.summary}</p>
      <dl className={css.ratings}>
        {written.ratings.map(({ criterion, rating, evidence }) => (
          <div key={criterion.id}>
            <dt>
              {rating === null
                ? `${criterion.name}: ${say('notAssessedShort')}`
                : say('ratingOf', { name: criterion.name, rating })}
            </dt>
            {evidence !== '' && <dd className={css.prose}>{evidence}</dd>}
          </div>
        ))}
      </dl>
      {written.noteToInterviewers !== null && (
        <p className={css.prose}>
          <strong>{say('noteToInterviewers')}:</strong> {written.noteToInterviewers}
        </p>
      )}
    </div>
  );
}

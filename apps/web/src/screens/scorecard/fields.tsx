// All that a scorecard asks for, in its order: the criteria, the recommendation last, its reasons, and the notes. The
// first version and amendments are written in the same fields.
import { Field, classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import type { Recommendation, ScorecardPart } from '../../generated/operations.js';
import { UNRATED, withRated } from './content.js';
import type { Content } from './content.js';
import { CriterionField } from './criterion-field.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

/** A criterion of the rubric. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly anchors: readonly string[];
}

/** A required part that is missing. */
export interface Missing {
  readonly part: ScorecardPart;
  readonly criterionId: string | null;
}

const RECOMMENDATIONS: readonly Recommendation[] = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'];

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** Where what is missing is entered. */
const placeOf = ({ part, criterionId }: Missing): string =>
  part === 'RATING'
    ? `rate-${criterionId}-1`
    : part === 'EVIDENCE'
      ? `evidence-${criterionId}`
      : part === 'RECOMMENDATION'
        ? 'recommend-1'
        : 'summary';

/** Goes to the first thing that is missing. */
export function goToFirst([first]: readonly Missing[]): void {
  if (first !== undefined) focusOn(placeOf(first));
}

interface Props {
  readonly criteria: readonly Criterion[];
  readonly content: Content;
  readonly change: (content: Content) => void;
}

/** The fields. */
export function Fields({ criteria, content, change }: Props): React.JSX.Element {
  return (
    <>
      {criteria.map((criterion, at) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          first={at === 0}
          rated={content.ratings[criterion.id] ?? UNRATED}
          change={(rated) => change(withRated(content, criterion.id, rated))}
        />
      ))}
      <RecommendationField
        chosen={content.recommendation}
        choose={(recommendation) => change({ ...content, recommendation })}
      />
      <Texts content={content} change={change} />
    </>
  );
}

function RecommendationField({
  chosen,
  choose,
}: {
  readonly chosen: Recommendation | null;
  readonly choose: (recommendation: Recommendation) => void;
}): React.JSX.Element {
  const say = useWords(scorecardWords);
  return (
    <fieldset
      className={css.criterion}
      onKeyDown={(event) => {
        const one = RECOMMENDATIONS[Number(event.key) - 1];
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (one !== undefined) choose(one);
        else if (event.key !== 'Enter') return;
        event.preventDefault();
        focusOn('summary');
      }}
    >
      <legend>{say('recommendation')}</legend>
      <div className={css.levels}>
        {RECOMMENDATIONS.map((one, at) => (
          <label key={one} className={css.level}>
            <input
              id={`recommend-${at + 1}`}
              type="radio"
              name="recommendation"
              checked={chosen === one}
              onChange={() => choose(one)}
            />
            <span>
              <strong>{at + 1}</strong> {say(one)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Texts({ content, change }: Omit<Props, 'criteria'>): React.JSX.Element {
  const say = useWords(scorecardWords);
  return (
    <>
      <label className={css.text}>
        {say('summary')}
        <textarea
          id="summary"
          className={classes.input}
          rows={4}
          maxLength={10_000}
          value={content.summary}
          onChange={(event) => change({ ...content, summary: event.target.value })}
        />
      </label>
      <Field label={say('noteToInterviewers')} hint={say('noteHint')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            maxLength={5_000}
            value={content.noteToInterviewers}
            onChange={(event) => change({ ...content, noteToInterviewers: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('privateNotes')} hint={say('privateHint')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            maxLength={10_000}
            value={content.privateNotes}
            onChange={(event) => change({ ...content, privateNotes: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface RefusedProps {
  readonly message: string;
  readonly missing?: readonly Missing[];
  readonly criteria: readonly Criterion[];
}

/** Why it was not taken; each missing part leads to its place. */
export function Refused({ message, missing = [], criteria }: RefusedProps): React.JSX.Element {
  const say = useWords(scorecardWords);
  const nameOf = (id: string | null): string => criteria.find((one) => one.id === id)?.name ?? '';
  return (
    <div role="alert" className={css.refused}>
      <p>{message}</p>
      {missing.length > 0 && (
        <ul aria-label={say('missing')}>
          {missing.map((one) => (
            <li key={placeOf(one)}>
              <a
                href={`#${placeOf(one)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusOn(placeOf(one));
                }}
              >
                {say(one.part, { name: nameOf(one.criterionId) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

// What an interviewer has to know before they begin: their part, what to assess, questions with what to listen for, and
// what the others cover. What anybody rated is not here and is not asked for.
import { classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import type { OwnInterview } from './interview-card.js';
import css from './interviews.module.css';
import { interviewsWords } from './interviews.words.js';

/** The kit; `mine` is my seat, nothing where I attend without one. */
export function Kit({
  interview,
  mine,
}: {
  readonly interview: OwnInterview;
  readonly mine: OwnInterview['seats'][number] | undefined;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { id, focus, questions, seats, loop } = interview;
  const namesOf = (some: readonly { readonly interviewer: { member: { name: string } } | null }[]): string =>
    some.flatMap(({ interviewer }) => (interviewer === null ? [] : [interviewer.member.name])).join(', ');
  const beside = namesOf(seats.filter((seat) => seat !== mine));
  const others = loop.interviews.filter((one) => one.id !== id && one.withCandidate);
  return (
    <div id={`kit-${id}`} className={css.kit}>
      <dl>
        <dt>{say('role')}</dt>
        <dd>{say(mine?.role ?? 'ATTEND')}</dd>
        <dt>{say('beside')}</dt>
        <dd>{beside === '' ? say('nobodyBeside') : beside}</dd>
        {focus.length > 0 && (
          <>
            <dt>{say('focus')}</dt>
            <dd>{focus.map(({ name }) => name).join(' · ')}</dd>
          </>
        )}
      </dl>
      {mine !== undefined && (
        <div>
          <h4>{say('questions')}</h4>
          {questions.length === 0 && <p className={classes.muted}>{say('noQuestions')}</p>}
          <ol className={css.questions}>
            {questions.map(({ prompt, listenFor }) => (
              <li key={prompt}>
                <p>{prompt}</p>
                <p className={classes.muted}>{say('listenFor', { text: listenFor })}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
      <div>
        <h4>{say('others')}</h4>
        {others.length === 0 && <p className={classes.muted}>{say('noOthers')}</p>}
        <ul className={css.others}>
          {others.map((one) => {
            const names = namesOf(one.seats);
            return (
              <li key={one.id}>
                <p>{say(names === '' ? 'otherNobody' : 'otherTitle', { title: one.title, names })}</p>
                <p className={classes.muted}>{one.focus.map(({ name }) => name).join(' · ')}</p>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

// What would come of the description: the loop, what it covers and leaves open, and what was not taken as a requirement.
import type { RoleShownQuery } from '../../generated/operations.js';
import { Coverage } from '../../parts/coverage/coverage.js';
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { useWords } from '../../words/use-words.js';
import css from './new-opening.module.css';
import { newOpeningWords } from './new-opening.words.js';

type Preview = RoleShownQuery['rolePreview'];

/** The preview of a role. */
export function RolePreview({
  preview,
  busy,
}: {
  readonly preview: Preview;
  readonly busy: boolean;
}): React.JSX.Element {
  const say = useWords(newOpeningWords);
  const name = useWords(nameWords);
  const { requirements, interviews, minutes } = preview;
  return (
    <div className={css.preview} aria-busy={busy}>
      <section className={css.section} aria-labelledby="plan">
        <div>
          <h2 id="plan">{say('plan')}</h2>
          <p className={css.muted} role="status">
            {say('planAbout', {
              interviews: interviews.length,
              duration: durationOf(name, minutes),
              requirements: requirements.length,
            })}
          </p>
        </div>
        <ol className={css.plan}>
          {interviews.map((interview, at) => (
            <Planned key={interview.title} interview={interview} number={at + 1} />
          ))}
        </ol>
        <Budget changes={preview.budgetChanges} />
      </section>
      <section className={css.section} aria-labelledby="coverage">
        <h2 id="coverage">{say('coverage')}</h2>
        <Coverage
          tall
          interviews={interviews.map(({ title }) => ({ id: title, title }))}
          lines={requirements.map((requirement) => ({
            id: requirement.id,
            text: requirement.text,
            preferred: requirement.necessity === 'PREFERRED',
            fromCv: requirement.fromCv,
            competencies: requirement.competencies.map((competency) => competency.name),
            cells: interviews.map(({ title }) => requirement.assessedIn.includes(title)),
          }))}
        />
      </section>
      <SetAside passages={preview.setAside} />
    </div>
  );
}

function Planned({
  interview,
  number,
}: {
  readonly interview: Preview['interviews'][number];
  readonly number: number;
}): React.JSX.Element {
  const say = useWords(newOpeningWords);
  const name = useWords(nameWords);
  const { title, minutes, after, withCandidate, seats, focus, rationale } = interview;
  const facts = [
    after.length === 0 ? say('anyTime') : say('after', { titles: after.join(', ') }),
    ...seats.map(({ role, poolKind }) => say('seat', { role: name(role), kind: name(poolKind) })),
    ...(withCandidate ? [] : [say('withoutCandidate')]),
  ];
  return (
    <li>
      <span className={css.number}>{say('number', { number })}</span>
      <div className={css.what}>
        <strong>{title}</strong>
        <span className={css.muted}>{facts.join(' · ')}</span>
        {focus.length > 0 && <span>{focus.map((one) => one.name).join(', ')}</span>}
        {rationale !== '' && (
          <details className={css.muted}>
            <summary>{say('why')}</summary>
            {rationale}
          </details>
        )}
      </div>
      <span className={css.minutes}>{name('minutes', { minutes })}</span>
    </li>
  );
}

function Budget({ changes }: { readonly changes: Preview['budgetChanges'] }): React.JSX.Element | null {
  const say = useWords(newOpeningWords);
  if (changes.length === 0) return null;
  return (
    <div>
      <h3>{say('budget')}</h3>
      <ul className={css.aside}>
        {changes.map(({ title, minutesBefore: before, minutesAfter: after }) => (
          <li key={title}>
            {after === 0 ? say('dropped', { title, before }) : say('shortened', { title, before, after })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Passages that ask for nothing, with the reason each was taken so. */
export function SetAside({ passages }: { readonly passages: Preview['setAside'] }): React.JSX.Element | null {
  const say = useWords(newOpeningWords);
  if (passages.length === 0) return null;
  return (
    <details>
      <summary>{say('setAside', { count: passages.length })}</summary>
      <ul className={css.aside}>
        {passages.map(({ text, reason }) => (
          <li key={text}>
            <q>{text}</q> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

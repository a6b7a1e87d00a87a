// The rubric of each interview: its criteria, and what behaviour looks like on each of the four levels.
import { useWords } from '../../words/use-words.js';
import type { Shown } from './template.js';
import css from './templates.module.css';
import { templatesWords } from './templates.words.js';

const LEVELS = [1, 2, 3, 4] as const;

/** The rubrics, each folded away until it is looked at. */
export function Rubrics({ template }: { readonly template: Shown }): React.JSX.Element | null {
  const say = useWords(templatesWords);
  const scored = template.interviews.filter(({ rubricVersion }) => rubricVersion !== null);
  if (scored.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="rubrics">
      <h2 id="rubrics">{say('rubrics')}</h2>
      <p className={css.muted}>{say('rubricsAbout')}</p>
      <div className={css.rubrics}>
        {scored.map(({ id, title, rubricVersion }) => (
          <Rubric key={id} title={title} rubric={rubricVersion} />
        ))}
      </div>
    </section>
  );
}

function Rubric({
  title,
  rubric,
}: {
  readonly title: string;
  readonly rubric: Shown['interviews'][number]['rubricVersion'];
}): React.JSX.Element | null {
  const say = useWords(templatesWords);
  if (rubric === null) return null;
  const { name, version, latest, criteria } = rubric;
  return (
    <details className={css.rubric}>
      <summary>
        <strong>{title}</strong>{' '}
        <span className={css.muted}>
          {[
            ...(name === title ? [] : [name]),
            say('criteria', { count: criteria.length }),
            say('version', { version, latest: latest ? 'yes' : 'no' }),
          ].join(' · ')}
        </span>
      </summary>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={say('rubricTable', { name })}>
        <table className={css.anchors}>
          <thead>
            <tr>
              <th scope="col">{say('criterion')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {say('level', { level })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.name}
                  <span className={css.under}>{criterion.description}</span>
                  {criterion.competency.name !== criterion.name && (
                    <span className={css.under}>{criterion.competency.name}</span>
                  )}
                </th>
                {LEVELS.map((level) => (
                  <td key={level}>{criterion.anchors[level - 1]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

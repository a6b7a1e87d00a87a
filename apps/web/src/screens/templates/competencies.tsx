// The competency library: what interviews can be focused on, what it means, and which kinds of interview can tell.
import { useState } from 'react';
import { useData } from '../../data/use-data.js';
import { Library } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { nameWords } from '../../parts/names.words.js';
import { Bones, Empty, Failure, classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import css from './templates.module.css';
import { templatesWords } from './templates.words.js';

/** The tab. */
export function Competencies(): React.JSX.Element {
  const say = useWords(templatesWords);
  const name = useWords(nameWords);
  const { data, error, refetch } = useData(Library, {});
  const [text, setText] = useState('');
  if (error !== null) return <Failure failed={error} retry={() => void refetch()} />;
  if (data === undefined) return <Bones rows={8} blockSize="2.5rem" />;
  const wanted = text.trim().toLowerCase();
  const shown = data.competencies.filter((one) =>
    `${one.name} ${one.meaning}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className={list.search}>
        <input
          type="search"
          className={classes.input}
          aria-label={say('searchCompetencies')}
          placeholder={say('searchCompetencies')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={say('noCompetency')}>{say('noCompetencyText')}</Empty>
      ) : (
        <div className={list.frame} tabIndex={0} role="region" aria-label={say('competencies')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{say('competency')}</th>
                <th scope="col">{say('meaning')}</th>
                <th scope="col">{say('kinds')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, name: title, meaning, kinds }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td>{meaning}</td>
                  <td>
                    {kinds.length === 0 ? (
                      <span className={css.muted}>{say('onlyCv')}</span>
                    ) : (
                      kinds.map((kind) => name(kind)).join(', ')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

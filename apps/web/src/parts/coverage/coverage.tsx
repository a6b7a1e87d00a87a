// Requirement × interview: what assesses what, what is assessed by nobody, and what by several. Icon and text say so,
// never colour alone, and what is missing is named above the table.
import { useWords } from '../../words/use-words.js';
import { Badge, Unseen } from '../parts.js';
import css from './coverage.module.css';
import { coverageWords } from './coverage.words.js';

/** A requirement with a cell for each interview. */
export interface CoverageLine {
  readonly id: string;
  readonly text: string;
  readonly preferred: boolean;
  readonly fromCv: boolean;
  /** Under the text: what it was matched with. */
  readonly competencies: readonly string[];
  readonly cells: readonly boolean[];
}

interface Props {
  readonly interviews: readonly { readonly id: string; readonly title: string }[];
  readonly lines: readonly CoverageLine[];
  /** Keeps a long table within a height of its own. */
  readonly tall?: boolean;
}

const times = (line: CoverageLine): number => line.cells.filter(Boolean).length;

/** Whether neither an interview nor the CV answers it. */
export const isGap = (line: CoverageLine): boolean => times(line) === 0 && !line.fromCv;

/** The matrix with what is missing above it. */
export function Coverage({ interviews, lines, tall = false }: Props): React.JSX.Element {
  const say = useWords(coverageWords);
  const gaps = lines.filter(isGap);
  if (lines.length === 0) return <p>{say('none')}</p>;
  return (
    <div className={css.coverage}>
      <p>
        {say('summary', {
          covered: lines.length - gaps.length,
          count: lines.length,
          doubled: lines.filter((line) => times(line) > 1).length,
        })}{' '}
        {gaps.length === 0 && say('allCovered')}
      </p>
      {gaps.length > 0 && (
        <div className={css.gaps}>
          <strong>
            <span aria-hidden>⚠ </span>
            {say('gaps', { count: gaps.length })}
          </strong>
          <ul>
            {gaps.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <div
        className={css.scroll}
        data-tall={tall || undefined}
        tabIndex={0}
        role="region"
        aria-label={say('label')}
      >
        <table className={css.matrix}>
          <thead>
            <tr>
              <th scope="col">{say('requirement')}</th>
              {interviews.map(({ id, title }, at) => (
                <th key={id} scope="col" className={css.column} title={title}>
                  <span aria-hidden>{at + 1}</span>
                  <Unseen>{title}</Unseen>
                </th>
              ))}
              <th scope="col">{say('answer')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <span className={css.text}>{line.text}</span>
                  <span className={css.under}>
                    {[...(line.preferred ? [say('preferred')] : []), ...line.competencies].join(' · ')}
                  </span>
                </th>
                {line.cells.map((marked, at) => (
                  <td key={interviews[at]?.id ?? at} className={css.cell} data-marked={marked || undefined}>
                    <span aria-hidden>{say(marked ? 'marked' : 'notHere')}</span>
                    <Unseen>{say(marked ? 'assessed' : 'notHereText')}</Unseen>
                  </td>
                ))}
                <td className={css.answer}>
                  <Answer line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Answer({ line }: { readonly line: CoverageLine }): React.JSX.Element {
  const say = useWords(coverageWords);
  const count = times(line);
  if (count > 1)
    return (
      <Badge tone="accent">
        <span aria-hidden>✓✓</span> {say('doubled', { count })}
      </Badge>
    );
  if (count === 1)
    return (
      <Badge tone="good">
        <span aria-hidden>✓</span> {say('once')}
      </Badge>
    );
  if (line.fromCv)
    return (
      <Badge>
        <span aria-hidden>▤</span> {say('fromCv')}
      </Badge>
    );
  return (
    <Badge tone={line.preferred ? 'warn' : 'bad'}>
      <span aria-hidden>⚠</span> {say('gap')}
    </Badge>
  );
}

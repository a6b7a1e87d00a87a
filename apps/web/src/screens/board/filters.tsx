// Of which opening and which days is measured; all of it is in the address.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { BoardQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { OpeningFilter } from '../../parts/chooser/filters.js';
import { classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import css from './board.module.css';
import { boardWords } from './board.words.js';

interface Props {
  readonly measures: BoardQuery['measures'] | undefined;
  readonly backwards: boolean;
}

/** Puts one of the choices into the address, or takes it out. */
export function useChoose(): (name: string, value: string) => void {
  const navigate = useNavigate();
  return (name, value) =>
    void navigate({
      to: '/board',
      search: (before: Readonly<Record<string, string | undefined>>) => ({
        ...before,
        [name]: value === '' ? undefined : value,
      }),
      replace: true,
      resetScroll: false,
    });
}

/** The head of what is measured, with its filters. */
export function Filters({ measures, backwards }: Props): React.JSX.Element {
  const say = useWords(boardWords);
  const choose = useChoose();
  const navigate = useNavigate();
  const { role } = useMe();
  const { opening, from, to } = useSearch({ strict: false });
  const changed = opening !== undefined || from !== undefined || to !== undefined;
  return (
    <div className={css.section}>
      <div className={css.sectionHead}>
        <h2>{say('measured')}</h2>
        {measures !== undefined && (
          <p>{say('period', { from: measures.from, to: measures.to, zone: measures.zone })}</p>
        )}
      </div>
      <search className={css.filters} aria-label={say('filters')}>
        <OpeningFilter
          own={role === 'HIRING_MANAGER'}
          chosen={opening ?? null}
          choose={(id) => choose('opening', id)}
          none={say('anyOpening')}
          caption={say('opening')}
        />
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {say(end)}
            <input
              type="date"
              className={classes.input}
              value={(end === 'from' ? from : to) ?? measures?.[end] ?? ''}
              aria-invalid={backwards}
              onChange={({ target }) => choose(end, target.value)}
            />
          </label>
        ))}
        {changed && (
          <Button weight="quiet" onClick={() => void navigate({ to: '/board', search: {}, replace: true })}>
            {say('reset')}
          </Button>
        )}
      </search>
      {backwards && (
        <p role="alert" className={css.problem}>
          {say('badPeriod')}
        </p>
      )}
    </div>
  );
}

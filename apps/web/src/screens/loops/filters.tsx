// Which loops are shown: the state, the opening and part of the candidate's name; all three are in the address.
import { useNavigate } from '@tanstack/react-router';
import type { LoopState } from '../../generated/operations.js';
import { OpeningFilter } from '../../parts/chooser/filters.js';
import { useTyped } from '../../parts/search-field.js';
import { useWords } from '../../words/use-words.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';

/** The states that each filter lets through; null for all. */
export const STATES: Readonly<
  Record<'ALL' | 'WAITING' | 'ON_HOLD' | 'BOOKED' | 'CANCELLED', readonly LoopState[] | null>
> = {
  ALL: null,
  WAITING: ['PLANNED', 'PROPOSED'],
  ON_HOLD: ['ON_HOLD'],
  BOOKED: ['BOOKED'],
  CANCELLED: ['CANCELLED'],
};

/** What somebody wants to see. */
export interface Wanted {
  readonly state: keyof typeof STATES;
  readonly openingId: string | null;
  readonly named: string;
}

/** The three filters in a row. */
export function Filters({ wanted }: { readonly wanted: Wanted }): React.JSX.Element {
  const say = useWords(loopsWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useTyped('candidate');
  const show = (name: 'state' | 'opening', value: string): void =>
    void navigate({
      to: '/loops',
      search: ({ [name]: _, ...rest }) => (value === '' ? rest : { ...rest, [name]: value }),
      replace: true,
    });
  return (
    <search className={css.filters} aria-label={say('filters')}>
      <label>
        {say('filter')}
        <select
          className={css.filter}
          value={wanted.state}
          onChange={({ target }) => show('state', target.value === 'ALL' ? '' : target.value)}
        >
          {(Object.keys(STATES) as Wanted['state'][]).map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <OpeningFilter
        chosen={wanted.openingId}
        choose={(id) => show('opening', id)}
        none={say('anyOpening')}
        caption={say('openingFilter')}
        className={css.filter ?? ''}
      />
      <label>
        {say('search')}
        <input
          type="search"
          className={css.filter}
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
    </search>
  );
}

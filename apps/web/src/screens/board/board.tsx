// The board: what stands still now with one nudge for all who are late, and what was measured of an opening and a period.
// What is chosen, and whose rows are shown, is in the address.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLive } from '../../data/live.js';
import { useData, useReload } from '../../data/use-data.js';
import { Board, BoardMoved } from '../../generated/operations.js';
import type { BoardQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { ExportMenu } from '../../parts/export-menu/export-menu.js';
import { useNudge } from '../../parts/nudge/use-nudge.js';
import { Empty, Failure, Screen } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { boardWords } from './board.words.js';
import { askedOf } from './figures.js';
import { Filters } from './filters.js';
import { Heat } from './heat.js';
import { Measured } from './measured.js';
import { Rows } from './rows.js';
import { Standing } from './standing.js';

/** The screen; whoever only interviews is told where to look instead. */
export default function BoardScreen(): React.JSX.Element {
  const say = useWords(boardWords);
  const { role } = useMe();
  if (arranges(role)) return <Shown />;
  return (
    <Screen title={say('title')}>
      <Empty
        title={say('notAllowed')}
        action={
          <Link to="/" className={buttonClass}>
            {say('toHome')}
          </Link>
        }
      >
        {say('notAllowedText')}
      </Empty>
    </Screen>
  );
}

function Shown(): React.JSX.Element {
  const say = useWords(boardWords);
  const { role } = useMe();
  const all = role !== 'HIRING_MANAGER';
  const { opening, from, to, week, pool, rows } = useSearch({ strict: false });
  const backwards = from !== undefined && to !== undefined && from > to;
  const filter = { openingId: opening ?? null, from: from ?? null, to: to ?? null };
  const asked = { filter, arranges: all, heatFrom: week ?? null, poolId: pool ?? null };
  const { data, error, refetch } = useData(Board, backwards ? null : asked);
  useLive(BoardMoved, {}, useReload());
  const shows = askedOf(rows);
  const measured = {
    opening: opening ?? null,
    from: data?.measures.from ?? null,
    to: data?.measures.to ?? null,
  };
  return (
    <Screen
      title={say('title')}
      about={say(all ? 'about' : 'aboutOwn')}
      actions={
        <>
          <ExportMenu of={[{ list: 'board' }, { list: 'measured', by: measured }]} />
          <Nudging data={data} />
        </>
      }
    >
      {data === undefined && !backwards && (
        <Waiting error={error} retry={() => void refetch()} rows={6} blockSize="8rem" />
      )}
      {data !== undefined && error !== null && <Failure failed={error} retry={() => void refetch()} />}
      {data?.board !== undefined && <Standing board={data.board} />}
      {(data !== undefined || backwards || error !== null) && (
        <Filters measures={data?.measures} backwards={backwards} />
      )}
      {data !== undefined && !backwards && <Measured measures={data.measures} />}
      {data?.loadHeat !== undefined && <Heat heat={data.loadHeat} />}
      {data !== undefined && shows !== null && <Rows key={rows} asked={shows} data={data} filter={filter} />}
    </Screen>
  );
}

/** One nudge for all, where somebody is late. */
function Nudging({ data }: { readonly data: BoardQuery | undefined }): React.JSX.Element | null {
  const { name, busy, error, run } = useNudge();
  const navigate = useNavigate();
  const say = useWords(boardWords);
  const late = (data?.board?.overdueScorecards.count ?? 0) > 0;
  const actions = useMemo(
    () => [
      ...(late ? [{ id: 'nudge', name, run }] : []),
      { id: 'reset', name: say('reset'), run: () => void navigate({ to: '/board', search: {} }) },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what the nudge does never changes
    [late, name, say, navigate],
  );
  useActions(actions);
  if (!late) return null;
  return (
    <>
      <Button weight="primary" busy={busy} onClick={run}>
        {name}
      </Button>
      {error !== null && <Failure failed={error} retry={run} />}
    </>
  );
}

// The pools: what each is for, how many can sit in its interviews, and how one gets there.
import { Link } from '@tanstack/react-router';
import { Pools } from '../../generated/operations.js';
import type { PoolsQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import list from '../../parts/list.module.css';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Bones, Empty, Failure } from '../../parts/parts.js';
import { More } from '../../parts/more.js';
import { usePaged } from '../../parts/use-paged.js';
import { useWords } from '../../words/use-words.js';
import css from './people.module.css';
import { peopleWords } from './people.words.js';

interface Props {
  /** Begins a new pool; null for who may not. */
  readonly create: (() => void) | null;
}

/** The tab. */
export function PoolList({ create }: Props): React.JSX.Element {
  const say = useWords(peopleWords);
  const paged = usePaged(Pools, {}, ({ pools }) => pools);
  const { rows, error, busy, retry } = paged;
  return (
    <>
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={8} blockSize="2.5rem" />}
      {rows?.length === 0 &&
        (create === null ? (
          <Empty title={say('noPoolsPermission')}>{say('noPoolsPermissionText')}</Empty>
        ) : (
          <Empty
            title={say('noPools')}
            action={
              <Button weight="primary" onClick={create}>
                {say('newPool')}
              </Button>
            }
          >
            {say('noPoolsText')}
          </Empty>
        ))}
      {rows !== undefined && rows.length > 0 && <Table rows={rows} busy={busy} />}
      <More {...paged} />
    </>
  );
}

interface TableProps {
  readonly rows: PoolsQuery['pools']['nodes'];
  readonly busy: boolean;
}

function Table({ rows, busy }: TableProps): React.JSX.Element {
  const say = useWords(peopleWords);
  const name = useWords(nameWords);
  return (
    <div className={list.frame} tabIndex={0} role="region" aria-label={say('poolList')} aria-busy={busy}>
      <table className={css.pools}>
        <thead>
          <tr>
            <th scope="col">{say('poolName')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col" className={list.number}>
              {say('members')}
            </th>
            <th scope="col" className={list.number}>
              {say('qualified')}
            </th>
            <th scope="col" className={list.number}>
              {say('inTraining')}
            </th>
            <th scope="col">{say('path')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name: title, kind, counts, training }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/people/pools/$poolId" params={{ poolId: id }} className={list.name} data-row>
                  {title}
                </Link>
              </th>
              <td>{name(kind)}</td>
              <td className={list.number}>{counts.members}</td>
              <td className={list.number}>
                {counts.qualified === 0 ? (
                  <Badge tone="warn">{say('nobodyQualified')}</Badge>
                ) : (
                  counts.qualified
                )}
              </td>
              <td className={list.number}>{counts.inTraining}</td>
              <td className={training === null ? css.muted : undefined}>
                {training === null
                  ? say('noPath')
                  : say('pathOf', {
                      shadows: training.shadows,
                      reverse: training.reverseShadows,
                      how: training.graduation,
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

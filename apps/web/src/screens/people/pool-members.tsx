// Who is in a pool: first those in training, the closest to graduating before the others, then who is qualified; each
// with what they carry beside what would be fair.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { durationOf } from '../../parts/duration.js';
import list from '../../parts/list.module.css';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Empty, classes } from '../../parts/parts.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { inOrderOfTraining, isNext } from './pool-order.js';
import { Section } from '../../parts/section.js';
import own from './pool.module.css';
import { poolWords } from './pool.words.js';
import { Phase, TrainingActs } from './training.js';

type Shown = PoolQuery['pool'];
type Membership = Shown['members'][number];
type Load = Shown['load']['members'][number];

const ROWS_FIRST = 100;

interface Props {
  readonly pool: Shown;
  readonly may: boolean;
  readonly add: () => void;
}

/** The section. */
export function PoolMembers({ pool, may, add }: Props): React.JSX.Element {
  const say = useWords(poolWords);
  const name = useWords(nameWords);
  const [all, setAll] = useState(false);
  const { members, load } = pool;
  if (members.length === 0)
    return (
      <Empty
        title={say('noMembers')}
        action={
          may && (
            <Button weight="primary" onClick={add}>
              {say('add')}
            </Button>
          )
        }
      >
        {say(may ? 'noMembersText' : 'noMembersPermission')}
      </Empty>
    );
  const loads = new Map(load.members.map((one) => [one.interviewer.id, one]));
  const most = Math.max(1, ...load.members.map(({ deviationMinutes }) => Math.abs(deviationMinutes)));
  const ordered = inOrderOfTraining(members);
  const shown = all ? ordered : ordered.slice(0, ROWS_FIRST);
  return (
    <Section id="members" title={say('members')}>
      <p className={classes.muted}>
        {load.spreadMinutes === 0
          ? say('even')
          : say('spread', { minutes: durationOf(name, load.spreadMinutes) })}{' '}
        {say('membersText')}
      </p>
      <div className={list.frame} tabIndex={0} role="region" aria-label={say('table')}>
        <table className={own.table}>
          <thead>
            <tr>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('standing')}</th>
              <th scope="col" className={list.number}>
                {say('carries')}
              </th>
              <th scope="col" className={list.number}>
                {say('fair')}
              </th>
              <th scope="col">{say('deviation')}</th>
              {may && <th scope="col">{say('acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((membership, at) => (
              <MemberRow
                key={membership.interviewer.id}
                pool={pool}
                membership={membership}
                load={loads.get(membership.interviewer.id) ?? null}
                most={most}
                next={isNext(ordered, at)}
                may={may}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < ordered.length && (
        <div className={list.center}>
          <Button onClick={() => setAll(true)}>{say('showAll', { count: ordered.length })}</Button>
        </div>
      )}
    </Section>
  );
}

interface RowProps {
  readonly pool: Shown;
  readonly membership: Membership;
  readonly load: Load | null;
  /** The greatest deviation of anybody, in minutes. */
  readonly most: number;
  readonly next: boolean;
  readonly may: boolean;
}

function MemberRow({ pool, membership, load, most, next, may }: RowProps): React.JSX.Element {
  const say = useWords(poolWords);
  const name = useWords(nameWords);
  const clock = useMyClock();
  const now = useNow();
  const { member, pauses } = membership.interviewer;
  const absence = pauses.find(({ during }) => Date.parse(during.from) <= now);
  return (
    <tr>
      <th scope="row">
        <span className={classes.row}>
          <Link to="/people/$personId" params={{ personId: member.id }} className={list.name} data-row>
            {member.name}
          </Link>
          {next && <Badge tone="good">{say('next')}</Badge>}
          {absence !== undefined && (
            <Badge tone="warn">
              {say(absence.kind, { day: clock.date(Date.parse(absence.during.to) - 1) })}
            </Badge>
          )}
        </span>
      </th>
      <td>
        <Phase membership={membership} />
      </td>
      <td className={list.number}>{load !== null && durationOf(name, load.minutes)}</td>
      <td className={list.number}>{load !== null && durationOf(name, load.fairMinutes)}</td>
      <td>{load !== null && <Deviation minutes={load.deviationMinutes} most={most} />}</td>
      {may && (
        <td>
          <TrainingActs poolId={pool.id} pool={pool.name} person={member} membership={membership} />
        </td>
      )}
    </tr>
  );
}

function Deviation({
  minutes,
  most,
}: {
  readonly minutes: number;
  readonly most: number;
}): React.JSX.Element {
  const say = useWords(poolWords);
  const name = useWords(nameWords);
  const length = durationOf(name, Math.abs(minutes));
  const text = minutes === 0 ? say('onShare') : say(minutes > 0 ? 'above' : 'below', { minutes: length });
  const part = `${(Math.abs(minutes) / most) * 50}%`;
  return (
    <>
      <span className={own.deviation}>{text}</span>
      <span className={own.track} aria-hidden="true">
        <span
          style={
            minutes < 0
              ? { insetInlineEnd: '50%', inlineSize: part }
              : { insetInlineStart: '50%', inlineSize: part }
          }
          data-above={minutes > 0}
        />
      </span>
    </>
  );
}

// One loop: its state and next step, its interviews in the viewer's zone and the candidate's, answers, what was confirmed
// and what people were told.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../data/live.js';
import { newKey, useChange, useData, useReload } from '../../data/use-data.js';
import {
  CancelLoop,
  ConfirmHold,
  LoopShown,
  LoopShownChanged,
  ReleaseHold,
  RequestAvailability,
} from '../../generated/operations.js';
import type { LoopShownQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Badge, Bones, Dialog, Failure, Field, Screen, classes } from '../../parts/parts.js';
import { arranges, useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useNow } from '../../time/now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import css from './loop.module.css';
import { loopWords } from './loop.words.js';

type Loop = LoopShownQuery['loop'];

/** The screen. */
export default function LoopScreen(): React.JSX.Element {
  const say = useWords(loopWords);
  const { loopId = '' } = useParams({ strict: false });
  const { data, error, refetch } = useData(LoopShown, { loopId });
  useLive(LoopShownChanged, { loopId }, useReload());
  if (data === undefined)
    return (
      <Screen title={say('crumb')}>
        {error === null ? (
          <Bones rows={6} blockSize="4rem" />
        ) : (
          <Failure failed={error} retry={() => void refetch()} />
        )}
      </Screen>
    );
  const { loop } = data;
  return (
    <Screen
      title={say('title', { name: loop.candidate.name })}
      about={say('about', { opening: loop.opening.title, zone: loop.candidate.zone })}
      crumbs={[{ name: say('crumb'), to: '/loops' }]}
    >
      <State loop={loop} />
      <Interviews loop={loop} />
      <div className={css.halves}>
        <Windows loop={loop} />
        <History loop={loop} />
        <Messages loop={loop} />
      </div>
    </Screen>
  );
}

function State({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const clock = useMyClock();
  const now = useNow();
  const { role } = useMe();
  const until = loop.holdExpiresAt === null ? null : Date.parse(loop.holdExpiresAt);
  const expired = loop.state === 'ON_HOLD' && until !== null && until <= now;
  const shown = until === null ? '' : `${clock.date(until)}, ${clock.time(until)} ${clock.label(until)}`;
  return (
    <section className={css.state}>
      <p>
        <strong>
          {say(expired ? 'EXPIRED' : loop.state, {
            until: shown,
            revision: loop.revision,
            reason: loop.cancelReason ?? '',
          })}
        </strong>
      </p>
      {loop.repair !== null && loop.repair.message !== null && (
        <p>
          <Badge tone="warn">{say('repair')}</Badge> {loop.repair.message}
        </p>
      )}
      {arranges(role) && <Acts loop={loop} expired={expired} />}
    </section>
  );
}

function Acts({
  loop,
  expired,
}: {
  readonly loop: Loop;
  readonly expired: boolean;
}): React.JSX.Element | null {
  const say = useWords(loopWords);
  const navigate = useNavigate();
  const { role } = useMe();
  const confirm = useChange(ConfirmHold);
  const release = useChange(ReleaseHold);
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<string | null>(null);
  const [cancels, setCancels] = useState(false);
  const seen = { loopId: loop.id, version: loop.version };
  const lost = loop.interviews
    .filter(({ state }) => state === 'BOOKED')
    .flatMap(({ seats }) => seats)
    .some(({ response, problem }) => response === 'DECLINED' || problem !== null);
  const failed = confirm.error ?? release.error;
  if (loop.state === 'CANCELLED') return null;
  const toSchedule = (purpose?: string) =>
    void navigate({
      to: '/loops/$loopId/schedule',
      params: { loopId: loop.id },
      search: purpose === undefined ? {} : { for: purpose },
    });
  return (
    <>
      <div className={classes.row}>
        {(loop.state === 'PLANNED' || loop.state === 'PROPOSED') && (
          <Button weight="primary" onClick={() => toSchedule()}>
            {say(loop.state === 'PLANNED' ? 'findOptions' : 'chooseOption')}
          </Button>
        )}
        {loop.state === 'ON_HOLD' && !expired && (
          <Button
            weight="primary"
            busy={confirm.isPending}
            onClick={() =>
              confirm.mutate(
                { input: { ...seen, idempotencyKey: key } },
                {
                  onSuccess: ({ confirmHold }) => {
                    setKey(newKey());
                    if (confirmHold.__typename === 'LoopBooked') tell({ text: say('confirmed') });
                    else setRefused(confirmHold.message);
                  },
                },
              )
            }
          >
            {say('confirm')}
          </Button>
        )}
        {loop.state === 'ON_HOLD' && (
          <Button
            busy={release.isPending}
            onClick={() =>
              release.mutate(
                { input: seen },
                {
                  onSuccess: ({ releaseHold }) => {
                    if (releaseHold.__typename === 'HoldReleased') tell({ text: say('released') });
                    else setRefused(releaseHold.message);
                  },
                },
              )
            }
          >
            {say('release')}
          </Button>
        )}
        {lost && (
          <Button weight="primary" onClick={() => toSchedule('repair')}>
            {say('replace')}
          </Button>
        )}
        {loop.state === 'BOOKED' && role !== 'COORDINATOR' && (
          <Link to="/loops/$loopId/debrief" params={{ loopId: loop.id }} className={buttonClass}>
            {say('debrief')}
          </Link>
        )}
        <Button weight="danger" onClick={() => setCancels(true)}>
          {say('cancel')}
        </Button>
      </div>
      {refused !== null && (
        <p role="alert" className={css.refused}>
          <strong>{say('changed')}</strong> {refused}
        </p>
      )}
      {failed !== null && <Failure failed={failed} />}
      {cancels && <Cancel loop={loop} close={() => setCancels(false)} />}
    </>
  );
}

function Cancel({ loop, close }: { readonly loop: Loop; readonly close: () => void }): React.JSX.Element {
  const say = useWords(loopWords);
  const cancel = useChange(CancelLoop);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = (): void => {
    if (reason.trim() === '') return setProblem(say('reasonMissing'));
    setProblem(null);
    cancel.mutate(
      { input: { loopId: loop.id, version: loop.version, reason: reason.trim(), reasonKind: null } },
      {
        onSuccess: ({ cancelLoop }) => {
          if (cancelLoop.__typename !== 'LoopCancelled') return setProblem(cancelLoop.message);
          tell({ text: say('cancelled') });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('cancelTitle', { name: loop.candidate.name })} close={close}>
      <p>{say('cancelText')}</p>
      <Field label={say('reason')} problem={problem}>
        {(tied) => (
          <input
            {...tied}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {cancel.error !== null && <Failure failed={cancel.error} />}
      <div className={classes.row}>
        <Button onClick={close}>{say('keep')}</Button>
        <Button weight="danger" busy={cancel.isPending} onClick={send}>
          {say('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

/** By their start; what has none comes last, in the order of the plan. */
const inOrder = (interviews: Loop['interviews']): Loop['interviews'] =>
  interviews.toSorted((a, b) => (a.during?.from ?? '~').localeCompare(b.during?.from ?? '~'));

function Interviews({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const { role } = useMe();
  const now = useNow();
  return (
    <section className={css.section}>
      <h2>{say('interviews')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('interviews')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('interview')}</th>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('where')}</th>
              <th scope="col">{say('who')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(loop.interviews).map(
              ({ id, title, minutes, state, during, where, seats, markReason }) => (
                <tr key={id}>
                  <th scope="row" className={css.title}>
                    {title}
                    {state === 'TOOK_PLACE' && <Badge>{say('tookPlace')}</Badge>}
                    {state === 'DID_NOT_TAKE_PLACE' && <Badge tone="warn">{say('didNot')}</Badge>}
                  </th>
                  <td>
                    {during === null ? (
                      <span className={classes.muted}>{say('noTime', { minutes })}</span>
                    ) : (
                      <When from={during.from} to={during.to} beside={loop.candidate.zone} />
                    )}
                    {markReason !== null && <p className={classes.muted}>{markReason}</p>}
                    {state === 'BOOKED' &&
                      during !== null &&
                      Date.parse(during.from) > now &&
                      arranges(role) && (
                        <p>
                          <Link
                            to="/loops/$loopId/schedule"
                            params={{ loopId: loop.id }}
                            search={{ for: 'move', interview: id }}
                            aria-label={say('move', { title })}
                          >
                            {say('moveShort')}
                          </Link>
                        </p>
                      )}
                  </td>
                  <td>
                    {where === null ? (
                      <span className={classes.muted}>{say('noPlace')}</span>
                    ) : where.link === null ? (
                      where.text
                    ) : (
                      <a href={where.link} rel="noreferrer">
                        {where.text ?? say('join')}
                      </a>
                    )}
                  </td>
                  <td>
                    <ul className={css.seats}>
                      {seats.map(({ id: seatId, interviewer, response, responseReason, problem }) => (
                        <li key={seatId}>
                          {interviewer?.member.name ?? (
                            <span className={classes.muted}>{say('noPerson')}</span>
                          )}
                          {response !== null && (
                            <Badge
                              tone={
                                response === 'ACCEPTED' ? 'good' : response === 'DECLINED' ? 'bad' : 'plain'
                              }
                            >
                              {response === 'DECLINED' && responseReason !== null
                                ? say('declinedBecause', { reason: responseReason })
                                : say(response)}
                            </Badge>
                          )}
                          {problem !== null && response !== 'DECLINED' && (
                            <Badge tone="bad">{say('unavailable')}</Badge>
                          )}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Windows({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const { role } = useMe();
  const ask = useChange(RequestAvailability);
  const { name, zone } = loop.candidate;
  const { availability, availabilityRequestedAt, id: applicationId, state } = loop.application;
  return (
    <section className={css.section}>
      <h2>{say('windows', { name })}</h2>
      {availability.length === 0 ? (
        <p className={classes.muted}>{say('noWindows')}</p>
      ) : (
        <ul className={css.list}>
          {availability.map(({ from, to }) => (
            <li key={from}>
              <When from={from} to={to} beside={zone} />
            </li>
          ))}
        </ul>
      )}
      {arranges(role) && state === 'ACTIVE' && (
        <p>
          <Button
            busy={ask.isPending}
            onClick={() =>
              ask.mutate(
                { input: { applicationId } },
                { onSuccess: () => tell({ text: say('asked', { name }) }) },
              )
            }
          >
            {say(availabilityRequestedAt === null ? 'askTimes' : 'askAgain')}
          </Button>
        </p>
      )}
      {ask.error !== null && <Failure failed={ask.error} />}
    </section>
  );
}

function History({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  return (
    <section className={css.section}>
      <h2>{say('history')}</h2>
      {loop.revisions.length === 0 && <p className={classes.muted}>{say('noHistory')}</p>}
      <ol className={css.list} reversed>
        {loop.revisions
          .toReversed()
          .map(({ revision, change, reason, changedBy, byCandidate, createdAt }) => {
            const what = say(`CHANGE_${change}`);
            return (
              <li key={revision}>
                <p>
                  {byCandidate
                    ? say('byCandidate', { what })
                    : changedBy === null
                      ? say('bySystem', { what })
                      : say('by', { what, who: changedBy.name })}
                  {reason === null ? '' : `: ${reason}`}
                </p>
                <p className={classes.muted}>
                  {say('revision', { revision })} · <When from={createdAt} />
                </p>
              </li>
            );
          })}
      </ol>
    </section>
  );
}

function Messages({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const clock = useMyClock();
  return (
    <section className={css.section}>
      <h2>{say('messages')}</h2>
      {loop.reminders.length === 0 && <p className={classes.muted}>{say('noMessages')}</p>}
      {loop.reminders.length > 0 && (
        <details>
          <summary>
            {say('messageCount', {
              sent: loop.reminders.filter(({ state }) => state === 'SENT').length,
              planned: loop.reminders.filter(({ state }) => state === 'PLANNED').length,
              failed: loop.reminders.filter(({ state }) => state === 'FAILED').length,
            })}
          </summary>
          <ul className={css.list}>
            {loop.reminders.map(({ id, why, recipient, state, dueAt, sentAt, withdrawnBecause }) => {
              const at = Date.parse(sentAt ?? dueAt);
              return (
                <li key={id}>
                  <p>{why}</p>
                  <p className={classes.muted}>
                    {say('to', { name: recipient.name })} ·{' '}
                    {say(`MESSAGE_${state}`, {
                      when: `${clock.date(at)}, ${clock.time(at)} ${clock.shortLabel(at)}`,
                    })}
                    {withdrawnBecause === null ? '' : `: ${withdrawnBecause}`}
                  </p>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

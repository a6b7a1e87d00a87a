// The rooms in which interviews can take place; coordinators keep them too.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { useKeys } from '../../data/use-keys.js';
import { CreateRoom, UpdateRoom } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import list from '../../parts/list.module.css';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import type { Shown } from './settings.js';
import { Section } from '../../parts/section.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

type Room = Shown['rooms'][number];

/** The section. */
export function Rooms({ shown }: { readonly shown: Shown }): React.JSX.Element {
  const say = useWords(settingsWords);
  const { role } = useMe();
  const may = role === 'ADMINISTRATOR' || role === 'COORDINATOR';
  const [open, setOpen] = useState<Room | 'new' | null>(null);
  const { rooms } = shown;
  return (
    <Section
      id="rooms"
      title={say('rooms')}
      act={may && <Button onClick={() => setOpen('new')}>{say('newRoom')}</Button>}
    >
      {rooms.length === 0 ? (
        <p className={classes.muted}>
          {say('noRooms')} {say('noRoomsText')}
        </p>
      ) : (
        <div className={list.frame} tabIndex={0} role="region" aria-label={say('room')}>
          <table className={css.narrow}>
            <thead>
              <tr>
                <th scope="col">{say('room')}</th>
                <th scope="col" className={list.number}>
                  {say('capacity')}
                </th>
                {may && <th scope="col">{say('acts')}</th>}
              </tr>
            </thead>
            <tbody>
              {rooms.map((room) => (
                <tr key={room.id}>
                  <th scope="row">{room.name}</th>
                  <td className={list.number}>{room.capacity}</td>
                  {may && (
                    <td>
                      <Button
                        aria-label={say('changeRoom', { name: room.name })}
                        onClick={() => setOpen(room)}
                      >
                        {say('change')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== null && <RoomDialog room={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Section>
  );
}

const CAPACITY_MAX = 1_000;

interface DialogProps {
  /** Null for a new one. */
  readonly room: Room | null;
  readonly close: () => void;
}

function RoomDialog({ room, close }: DialogProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const create = useChange(CreateRoom);
  const update = useChange(UpdateRoom);
  const [name, setName] = useState(room?.name ?? '');
  const [capacity, setCapacity] = useState(String(room?.capacity ?? 4));
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const whole =
    /^\d{1,4}$/.test(capacity.trim()) && Number(capacity) >= 1 && Number(capacity) <= CAPACITY_MAX;
  const keys = useKeys();
  const failed = create.error ?? update.error;
  const refusedIn = (field: string): string | null => (failed?.field === field ? failed.message : null);
  const done = (outcome: { readonly __typename: string; readonly message?: string }): void => {
    keys.answered();
    if (outcome.__typename === 'RoomNameTaken') return setTaken(outcome.message ?? null);
    tell({ text: room === null ? say('roomAdded', { name: name.trim() }) : say('roomSaved') });
    close();
  };
  const send = (): void => {
    setTried(true);
    if (name.trim() === '' || !whole) return;
    const wanted = { name: name.trim(), capacity: Number(capacity) };
    if (room === null)
      create.mutate(
        { input: { ...wanted, idempotencyKey: keys.for(wanted) } },
        { onSuccess: ({ createRoom }) => done(createRoom) },
      );
    else
      update.mutate(
        { input: { ...wanted, roomId: room.id } },
        { onSuccess: ({ updateRoom }) => done(updateRoom) },
      );
  };
  return (
    <Dialog title={room === null ? say('newRoom') : say('changeRoom', { name: room.name })} close={close}>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={say('roomName')}
          problem={tried && name.trim() === '' ? say('roomMissing') : (taken ?? refusedIn('name'))}
        >
          {(tied) => (
            <input
              {...tied}
              maxLength={120}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                setTaken(null);
              }}
            />
          )}
        </Field>
        <Field
          label={say('roomCapacity')}
          problem={
            tried && !whole ? say('wholeNumber', { min: 1, max: CAPACITY_MAX }) : refusedIn('capacity')
          }
        >
          {(tied) => (
            <input
              {...tied}
              inputMode="numeric"
              value={capacity}
              onChange={(event) => setCapacity(event.target.value)}
            />
          )}
        </Field>
        {failed !== null && failed.field === null && <Failure failed={failed} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={create.isPending || update.isPending}>
            {say('save')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

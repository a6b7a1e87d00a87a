// The calendars that say when somebody is busy: what is known, a file to upload, and forgetting one.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { useKeys } from '../../data/use-keys.js';
import { RemoveCalendar, UploadCalendar } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import type { Interviewer, Member } from './person.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import part from '../../parts/section.module.css';
import { personWords } from './person.words.js';

type Calendar = NonNullable<Interviewer['calendars']>[number];

interface Props {
  readonly member: Member;
  readonly interviewer: Interviewer;
  readonly may: boolean;
}

/** The section. */
export function Calendars({ member, interviewer, may }: Props): React.JSX.Element {
  const say = useWords(personWords);
  const clock = useMyClock();
  const [open, setOpen] = useState<Calendar | 'upload' | null>(null);
  const { calendars } = interviewer;
  const { name } = member;
  return (
    <Section
      id="calendars"
      title={say('calendars')}
      act={may && <Button onClick={() => setOpen('upload')}>{say('upload')}</Button>}
    >
      {calendars === null && <p className={classes.muted}>{say('calendarsHidden', { name })}</p>}
      {calendars?.length === 0 && <p className={classes.muted}>{say('noCalendars', { name })}</p>}
      {calendars !== null && calendars.length > 0 && (
        <ul className={part.list}>
          {calendars.map((calendar) => (
            <li key={calendar.id} className={part.line}>
              <div className={css.text}>
                <p>{calendar.label}</p>
                <p className={classes.muted}>
                  {say('calendarOf', {
                    kind: calendar.kind,
                    day: clock.date(Date.parse(calendar.importedAt)),
                    until: clock.date(Date.parse(calendar.covers.to)),
                  })}
                </p>
              </div>
              {may && (
                <Button
                  aria-label={say('removeCalendar', { label: calendar.label })}
                  onClick={() => setOpen(calendar)}
                >
                  {say('remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'upload' && <Upload member={member} close={() => setOpen(null)} />}
      {open !== null && open !== 'upload' && (
        <Remove name={name} calendar={open} close={() => setOpen(null)} />
      )}
    </Section>
  );
}

function Upload({
  member,
  close,
}: {
  readonly member: Member;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(personWords);
  const upload = useChange(UploadCalendar);
  const keys = useKeys();
  const [label, setLabel] = useState(() => say('labelDefault'));
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name } = member;
  const send = async (): Promise<void> => {
    if (file === null) return setProblem(say('fileMissing'));
    setProblem(null);
    const wanted = { interviewerId: id, label, ics: await file.text() };
    upload.mutate(
      { input: { ...wanted, idempotencyKey: keys.for(wanted) } },
      {
        onSuccess: ({ uploadBusyTime: done }) => {
          keys.answered();
          if (done.__typename !== 'BusyTimeImported') return setProblem(done.message);
          tell({ text: say('uploaded', { count: done.spans }) });
          close();
        },
      },
    );
  };
  const refusedIn = (field: string): string | null =>
    upload.error?.field === field ? upload.error.message : null;
  return (
    <Dialog title={say('uploadTitle')} close={close}>
      <p>{say('uploadText', { name })}</p>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label={say('file')} problem={problem ?? refusedIn('ics')}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".ics,text/calendar"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Field label={say('label')} problem={refusedIn('label')}>
          {(tied) => (
            <input
              {...tied}
              maxLength={100}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        {upload.error !== null && upload.error.field === null && <Failure failed={upload.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={upload.isPending}>
            {say('uploadRun')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface RemoveProps {
  readonly name: string;
  readonly calendar: Calendar;
  readonly close: () => void;
}

function Remove({ name, calendar, close }: RemoveProps): React.JSX.Element {
  const say = useWords(personWords);
  const remove = useChange(RemoveCalendar);
  const { id, label } = calendar;
  return (
    <Dialog title={say('removeTitle', { label })} close={close}>
      <p>{say('removeText', { name })}</p>
      {remove.error !== null && <Failure failed={remove.error} />}
      <div className={classes.row}>
        <Button
          weight="danger"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate(
              { calendarId: id },
              {
                onSuccess: () => {
                  tell({ text: say('removed') });
                  close();
                },
              },
            )
          }
        >
          {say('removeCalendar', { label })}
        </Button>
        <Button onClick={close}>{say('cancel')}</Button>
      </div>
    </Dialog>
  );
}

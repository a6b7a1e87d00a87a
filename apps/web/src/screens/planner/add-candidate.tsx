// Adds somebody to an opening; an address that is known already brings its candidate along.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { AddApplicant } from '../../generated/operations.js';
import type { AddApplicantMutation } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { ZoneField } from '../../parts/zone-field.js';
import { tell } from '../../shell/notices.js';
import { deviceZone } from '../../time/device-zone.js';
import { useWords } from '../../words/use-words.js';
import type { Opening } from './planner.js';
import { plannerWords } from './planner.words.js';

interface Props {
  readonly opening: Opening;
  readonly close: () => void;
  readonly select: (applicationId: string) => void;
}

type Refused = Exclude<AddApplicantMutation['addCandidate'], { __typename: 'CandidateAdded' }>;

/** The dialog. */
export function AddCandidate({ opening, close, select }: Props): React.JSX.Element {
  const say = useWords(plannerWords);
  const add = useChange(AddApplicant);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [zone, setZone] = useState(deviceZone);
  const [key, setKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const problemOf = (field: string, missing: boolean, text: string): string | null => {
    if (tried && missing) return text;
    return add.error?.field === field ? add.error.message : null;
  };
  const typing =
    (set: (text: string) => void) =>
    (event: React.ChangeEvent<HTMLInputElement>): void => {
      set(event.target.value);
      setKey(newKey());
    };
  const submit = (): void => {
    setTried(true);
    setRefused(null);
    if (name.trim() === '' || email.trim() === '') return;
    const input = {
      openingId: opening.id,
      name: name.trim(),
      email: email.trim(),
      zone,
      idempotencyKey: key,
    };
    add.mutate(
      { input },
      {
        onSuccess: ({ addCandidate }) => {
          if (addCandidate.__typename !== 'CandidateAdded') return setRefused(addCandidate);
          tell({ text: say('added', { name: name.trim(), title: opening.title }) });
          select(addCandidate.application.id);
        },
      },
    );
  };
  return (
    <Dialog title={say('addCandidate')} close={close}>
      <form
        noValidate
        style={{ display: 'grid', gap: '1rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.isPending) submit();
        }}
      >
        <Field label={say('name')} problem={problemOf('name', name.trim() === '', say('nameMissing'))}>
          {(tied) => <input {...tied} maxLength={200} value={name} onChange={typing(setName)} />}
        </Field>
        <Field
          label={say('email')}
          hint={say('emailHint')}
          problem={problemOf('email', email.trim() === '', say('emailMissing'))}
        >
          {(tied) => <input {...tied} type="email" value={email} onChange={typing(setEmail)} />}
        </Field>
        <ZoneField
          label={say('zone')}
          hint={say('zoneHint')}
          problem={problemOf('zone', false, '')}
          value={zone}
          set={(text) => {
            setZone(text);
            setKey(newKey());
          }}
        />
        {add.error !== null && add.error.field === null && <Failure failed={add.error} />}
        {refused !== null && (
          <div role="alert" className={classes.row}>
            <p>{refused.message}</p>
            {refused.__typename === 'CandidateAlreadyApplied' && (
              <Button onClick={() => select(refused.application.id)}>{say('showExisting')}</Button>
            )}
          </div>
        )}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={add.isPending}>
            {say('addCandidate')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

// A new opening from a pasted role description: what it asks for and the loop that would assess it are read while one
// types, and nothing is written before the opening is created.
import { useEffect, useState } from 'react';
import { newKey, useChange, useData } from '../../data/use-data.js';
import { NewOpening, OpenRole, RoleShown } from '../../generated/operations.js';
import type { OpenRoleMutation } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Chooser } from '../../parts/chooser/chooser.js';
import type { Choice } from '../../parts/chooser/use-choices.js';
import { Bones, Empty, Failure, Field, Screen } from '../../parts/parts.js';
import { useOnward } from '../../parts/use-onward.js';
import { arranges, useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './new-opening.module.css';
import { newOpeningWords } from './new-opening.words.js';
import { RolePreview, SetAside } from './role-preview.js';

const TYPING_MS = 350;
const TITLE_MAX = 200;

/** A first line that is short and no sentence is what the role is called. */
function titleOf(description: string): string {
  const [first = ''] = description.trimStart().split('\n', 1);
  const line = first.replace(/^[#*\s]+/, '').trim();
  return line.length <= 80 && !/[.:;!?]$/.test(line) ? line : '';
}

/** The value as it was once nothing changed for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Role {
  readonly title: string;
  readonly description: string;
  readonly minutesMax: string;
  /** Undefined until somebody chose. */
  readonly manager?: Choice | null;
  /** Undefined until somebody chose, null for nobody. */
  readonly coordinator?: Choice | null;
}

const EMPTY: Role = { title: '', description: '', minutesMax: '' };
/** What was left without creating it: whoever comes back finds it. */
let left: Role = EMPTY;

const minutesOf = (text: string): number | null => (text === '' ? null : Number(text));

/** The screen. */
export default function NewOpeningScreen(): React.JSX.Element {
  const say = useWords(newOpeningWords);
  const { role: own } = useMe();
  const [role, setShown] = useState(left);
  const setRole = (next: Role): void => {
    left = next;
    setShown(next);
  };
  const text = useSettled(role.description.trim());
  const minutesMax = useSettled(minutesOf(role.minutesMax));
  const preview = useData(RoleShown, text === '' ? null : { text, minutesMax });
  const shown = text === '' ? undefined : preview.data?.rolePreview;
  if (!arranges(own))
    return (
      <Screen title={say('title')}>
        <Empty title={say('noPermission')}>{say('noPermissionText')}</Empty>
      </Screen>
    );
  return (
    <Screen title={say('title')} about={say('about')} crumbs={[{ name: say('openings'), to: '/openings' }]}>
      <div className={css.columns}>
        <RoleForm role={role} setRole={setRole} previewField={preview.error?.field ?? null} />
        <div className={css.section}>
          {text === '' ? (
            <Empty
              title={say('previewEmptyTitle')}
              action={
                <Button
                  onClick={() => {
                    const description = say('exampleText');
                    setRole({ ...role, description, title: role.title || titleOf(description) });
                  }}
                >
                  {say('example')}
                </Button>
              }
            >
              {say('previewEmpty')}
            </Empty>
          ) : preview.error !== null ? (
            <Failure failed={preview.error} retry={() => void preview.refetch()} />
          ) : shown === undefined ? (
            <Bones rows={6} blockSize="3.5rem" />
          ) : shown.requirements.length === 0 ? (
            <>
              <Empty title={say('nothingAsked')}>{say('descriptionHint')}</Empty>
              <SetAside passages={shown.setAside} />
            </>
          ) : (
            <RolePreview preview={shown} busy={preview.isFetching} />
          )}
        </div>
      </div>
    </Screen>
  );
}

interface FormProps {
  readonly role: Role;
  readonly setRole: (role: Role) => void;
  readonly previewField: string | null;
}

type Refused = Extract<OpenRoleMutation['createOpening'], { __typename: 'NothingAskedFor' }>;

function RoleForm({ role, setRole, previewField }: FormProps): React.JSX.Element {
  const say = useWords(newOpeningWords);
  const onward = useOnward();
  const me = useMe();
  const people = useData(NewOpening, {}).data;
  const create = useChange(OpenRole);
  const [key, setKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const set = (change: Partial<Role>): void => {
    setRole({ ...role, ...change });
    setKey(newKey());
  };
  const missing = (value: string): boolean => tried && value.trim() === '';
  const self = { id: me.memberId, name: me.name };
  const mine = me.role === 'HIRING_MANAGER' || me.role === 'ADMINISTRATOR';
  const [first] = [...(people?.managers.nodes ?? []), ...(people?.administrators.nodes ?? [])];
  const manager = role.manager ?? (mine ? self : (first ?? null));
  const coordinator =
    role.coordinator === undefined ? (me.role === 'COORDINATOR' ? self : null) : role.coordinator;
  const failedAt = (field: string): string | null =>
    create.error?.field === field ? create.error.message : null;
  const submit = (): void => {
    setTried(true);
    setRefused(null);
    if (role.title.trim() === '' || role.description.trim() === '') return;
    create.mutate(
      {
        input: {
          title: role.title.trim(),
          roleDescription: role.description,
          hiringManagerId: manager?.id ?? null,
          coordinatorId: coordinator?.id ?? null,
          minutesMax: minutesOf(role.minutesMax),
          idempotencyKey: key,
        },
      },
      {
        onSuccess: ({ createOpening }) => {
          if (createOpening.__typename === 'NothingAskedFor') return setRefused(createOpening);
          const { opening, seatsWithoutPool } = createOpening;
          setRole(EMPTY);
          const count = seatsWithoutPool.length;
          tell({ text: say(count === 0 ? 'created' : 'createdSeats', { title: role.title.trim(), count }) });
          void onward({ to: '/openings/$openingId', params: { openingId: opening.id } });
        },
      },
    );
  };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) submit();
      }}
    >
      <Field label={say('role')} problem={missing(role.title) ? say('roleMissing') : failedAt('title')}>
        {(tied) => (
          <input
            {...tied}
            maxLength={TITLE_MAX}
            value={role.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say('description')}
        hint={say('descriptionHint')}
        problem={missing(role.description) ? say('descriptionMissing') : failedAt('roleDescription')}
      >
        {(tied) => (
          <textarea
            {...tied}
            className={`${tied.className} ${css.description}`}
            aria-invalid={tied['aria-invalid'] || previewField === 'text'}
            value={role.description}
            onChange={(event) => {
              const description = event.target.value;
              const guess = role.title === '' || role.title === titleOf(role.description);
              set(guess ? { description, title: titleOf(description) } : { description });
            }}
          />
        )}
      </Field>
      <div className={css.pair}>
        <Field label={say('manager')}>
          {(tied) => (
            <Chooser {...tied} kind="manager" chosen={manager} pick={(one) => set({ manager: one })} />
          )}
        </Field>
        <Field label={say('coordinator')}>
          {(tied) => (
            <Chooser
              {...tied}
              kind="coordinator"
              chosen={coordinator}
              pick={(one) => set({ coordinator: one })}
              none={say('nobody')}
            />
          )}
        </Field>
      </div>
      <Field label={say('minutesMax')} hint={say('minutesHint')} problem={failedAt('minutesMax')}>
        {(tied) => (
          <input
            {...tied}
            type="number"
            inputMode="numeric"
            min={30}
            max={1440}
            step={15}
            value={role.minutesMax}
            onChange={(event) => set({ minutesMax: event.target.value })}
          />
        )}
      </Field>
      {create.error !== null && create.error.field === null && <Failure failed={create.error} />}
      {refused !== null && (
        <div role="alert">
          <p>{refused.message}</p>
          <SetAside passages={refused.setAside} />
        </div>
      )}
      <div>
        <Button type="submit" weight="primary" busy={create.isPending}>
          {say('create')}
        </Button>
      </div>
    </form>
  );
}

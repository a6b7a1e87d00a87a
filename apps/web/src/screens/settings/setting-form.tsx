// A form of some of the organization's settings. Only what was edited is sent, so that two administrators who change
// different things do not undo each other; what others change meanwhile comes up in the fields that were not touched.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { Button } from '../../parts/button.js';
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { Failure, Field, classes } from '../../parts/parts.js';
import { ZoneField } from '../../parts/zone-field.js';
import { useWords } from '../../words/use-words.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

/** One setting: what it is called, and how it is written. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'line' | 'zone' | 'whole' | 'minutes' | 'choice' | 'several' | 'yes' | 'long';
  /** The bounds of a number. */
  readonly within?: readonly [min: number, max: number];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Whether it may be left empty. */
  readonly optional?: boolean;
}

/** Settings as text: numbers in digits, yes and no as "yes" and "", several choices with spaces between them. */
export type Texts = Readonly<Record<string, string>>;

interface Props {
  readonly settings: readonly Setting[];
  /** What is there now. */
  readonly values: Texts;
  readonly may: boolean;
  readonly busy: boolean;
  readonly failed: Failed | null;
  /** Saves what was edited; `done` forgets the edits. */
  readonly save: (edited: Texts, done: () => void) => void;
}

const isNumber = ({ kind }: Setting): boolean => kind === 'whole' || kind === 'minutes';

const outOfBounds = ({ within: [min, max] = [0, Infinity] }: Setting, text: string): boolean =>
  !/^\d{1,6}$/.test(text.trim()) || Number(text) < min || Number(text) > max;

/** The form. */
export function SettingForm(props: Props): React.JSX.Element {
  const { settings, values, may, busy, failed, save } = props;
  const say = useWords(settingsWords);
  const [edits, setEdits] = useState<Texts>({});
  const [tried, setTried] = useState(false);
  const edited = Object.fromEntries(Object.entries(edits).filter(([name, text]) => text !== values[name]));
  const changed = Object.keys(edited).length > 0;
  const textOf = (name: string): string => edits[name] ?? values[name] ?? '';
  const wrong = (setting: Setting): string | null => {
    const text = textOf(setting.name);
    if (isNumber(setting) && outOfBounds(setting, text)) {
      const [min, max] = setting.within ?? [0, 0];
      return say('wholeNumber', { min, max });
    }
    return setting.optional !== true && setting.kind !== 'yes' && text.trim() === '' ? say('empty') : null;
  };
  const refusedIn = ({ name }: Setting): boolean =>
    failed?.field === name || failed?.field?.endsWith(`.${name}`) === true;
  const discard = (): void => {
    setEdits({});
    setTried(false);
  };
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (changed && settings.every((setting) => wrong(setting) === null)) save(edited, discard);
      }}
    >
      <fieldset className={css.fields} disabled={!may}>
        {settings.map((setting) => (
          <SettingField
            key={setting.name}
            setting={setting}
            text={textOf(setting.name)}
            set={(text) => setEdits({ ...edits, [setting.name]: text })}
            problem={
              (tried ? wrong(setting) : null) ?? (refusedIn(setting) ? (failed?.message ?? null) : null)
            }
          />
        ))}
      </fieldset>
      {failed !== null && !settings.some(refusedIn) && <Failure failed={failed} />}
      {may && (
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={busy} disabled={!changed}>
            {say('save')}
          </Button>
          {changed && <Button onClick={discard}>{say('discard')}</Button>}
        </div>
      )}
    </form>
  );
}

interface FieldProps {
  readonly setting: Setting;
  readonly text: string;
  readonly set: (text: string) => void;
  readonly problem: string | null;
}

function SettingField({ setting, text, set, problem }: FieldProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const name = useWords(nameWords);
  const { kind, label, choices = [] } = setting;
  if (kind === 'yes')
    return (
      <label className={css.check}>
        <input
          type="checkbox"
          checked={text === 'yes'}
          onChange={(event) => set(event.target.checked ? 'yes' : '')}
        />
        {label}
      </label>
    );
  if (kind === 'several') return <Several setting={setting} text={text} set={set} />;
  if (kind === 'zone')
    return <ZoneField label={label} hint={setting.hint} problem={problem} value={text} set={set} />;
  const length =
    kind === 'minutes' && !outOfBounds(setting, text) && Number(text) >= 60
      ? say('minutesAre', { duration: durationOf(name, Number(text)) })
      : undefined;
  return (
    <Field label={label} hint={setting.hint ?? length} problem={problem}>
      {(tied) => {
        if (kind === 'choice')
          return (
            <select {...tied} value={text} onChange={(event) => set(event.target.value)}>
              {choices.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
          );
        if (kind === 'long')
          return (
            <textarea
              {...tied}
              className={`${tied.className} ${css.long}`}
              maxLength={2_000}
              value={text}
              onChange={(event) => set(event.target.value)}
            />
          );
        return (
          <input
            {...tied}
            className={isNumber(setting) ? `${tied.className} ${css.number}` : tied.className}
            inputMode={isNumber(setting) ? 'numeric' : 'text'}
            maxLength={500}
            value={text}
            onChange={(event) => set(event.target.value)}
          />
        );
      }}
    </Field>
  );
}

function Several({ setting, text, set }: Omit<FieldProps, 'problem'>): React.JSX.Element {
  const chosen = text.split(' ').filter((value) => value !== '');
  const { label, choices = [] } = setting;
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      <div className={css.choices}>
        {choices.map((one) => (
          <label key={one.value} className={css.check}>
            <input
              type="checkbox"
              checked={chosen.includes(one.value)}
              onChange={(event) =>
                set(
                  (event.target.checked
                    ? [...chosen, one.value]
                    : chosen.filter((value) => value !== one.value)
                  ).join(' '),
                )
              }
            />
            {one.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Those of the edits that are numbers, as numbers. */
export const numbersOf = <Name extends string>(
  edited: Texts,
  names: readonly Name[],
): Partial<Record<Name, number>> =>
  Object.fromEntries(
    names.flatMap((name) => (edited[name] === undefined ? [] : [[name, Number(edited[name])]])),
  ) as Partial<Record<Name, number>>;

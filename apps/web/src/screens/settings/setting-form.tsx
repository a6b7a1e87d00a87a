// A form of some of the organization's settings. Only what was edited is sent, so that two administrators who change
// different things do not undo each other; what others change meanwhile comes up in the fields that were not touched, and
// where both changed the same, the later one decides.
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Failure, classes } from '../../parts/parts.js';
import { Conflict } from '../../parts/profile/conflict.js';
import { useWords } from '../../words/use-words.js';
import { useSetBy } from './set-by.js';
import { SettingField } from './setting-field.js';
import { isNumber, isWrong } from './setting.js';
import type { Setting, Texts } from './setting.js';
import type { Shown } from './settings.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';
import { useSettingChange } from './use-setting-change.js';
import type { SettingsOperation } from './use-setting-change.js';

interface Props<Input> {
  readonly settings: readonly Setting[];
  /** What is there now. */
  readonly values: Texts;
  readonly shown: Shown;
  readonly may: boolean;
  readonly operation: SettingsOperation<Input>;
  /** What is sent of what was edited. */
  readonly inputOf: (edited: Texts) => Input;
  /** The one setting that all of them are kept as; unless given, each is one by itself. */
  readonly keptAs?: string;
}

/** The form. */
export function SettingForm<Input>(props: Props<Input>): React.JSX.Element {
  const { settings, values, shown, may, operation, inputOf, keptAs } = props;
  const say = useWords(settingsWords);
  const setBy = useSetBy(shown);
  const { conflict, busy, failed, send, settle } = useSettingChange(operation);
  const version = shown.organization.settingsVersion;
  const [edits, setEdits] = useState<Texts>({});
  const [seen, setSeen] = useState(version);
  const [tried, setTried] = useState(false);
  const edited = Object.fromEntries(Object.entries(edits).filter(([name, text]) => text !== values[name]));
  const changed = Object.keys(edited).length > 0;
  const textOf = (name: string): string => edits[name] ?? values[name] ?? '';
  const isTheirs = ({ name }: Setting): boolean =>
    conflict?.some((change) => change.name === (keptAs ?? name)) === true;
  const disputed = settings.filter((setting) => isTheirs(setting) && setting.name in edited);
  const refusedIn = ({ name }: Setting): boolean =>
    failed?.field === name || failed?.field?.endsWith(`.${name}`) === true;
  const problemOf = (setting: Setting): string | null => {
    if (tried && isWrong(setting, textOf(setting.name))) return wrongWith(setting);
    return refusedIn(setting) ? (failed?.message ?? null) : null;
  };
  const wrongWith = (setting: Setting): string => {
    const [min, max] = setting.within ?? [0, 0];
    if (setting.kind === 'numbers') return say('reminderWrong', { min, max });
    return isNumber(setting) ? say('wholeNumber', { min, max }) : say('empty');
  };
  const edit = (name: string, text: string): void => {
    if (!changed) setSeen(version);
    setEdits({ ...(changed ? edits : {}), [name]: text });
  };
  const discard = (): void => {
    setEdits({});
    setTried(false);
    settle();
  };
  const save = (against: number): void => send(inputOf(edited), against, discard);
  const takeTheirs = (): void => {
    const theirs = new Set(disputed.map(({ name }) => name));
    setEdits(Object.fromEntries(Object.entries(edits).filter(([name]) => !theirs.has(name))));
    setSeen(version);
    settle();
  };
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        // Where both changed a setting to the same there is nothing to ask.
        if (changed && settings.every((setting) => !isWrong(setting, textOf(setting.name))))
          save(conflict === null ? seen : version);
      }}
    >
      <fieldset className={css.fields} disabled={!may}>
        {settings.map((setting) => (
          <SettingField
            key={setting.name}
            setting={setting}
            text={textOf(setting.name)}
            from={keptAs === undefined ? setBy(setting.name) : ''}
            set={(text) => edit(setting.name, text)}
            problem={problemOf(setting)}
          />
        ))}
      </fieldset>
      {disputed.length > 0 && (
        <Conflict
          by={conflict?.[0]}
          differences={disputed.map((setting) => ({
            name: setting.label,
            mine: shownAs(setting, textOf(setting.name), say),
            theirs: shownAs(setting, values[setting.name] ?? '', say),
          }))}
          busy={busy}
          keepMine={() => save(version)}
          takeTheirs={takeTheirs}
        />
      )}
      {failed !== null && !settings.some(refusedIn) && <Failure failed={failed} />}
      {may && disputed.length === 0 && (
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

/** A setting's text as people read it. */
function shownAs(setting: Setting, text: string, say: (name: 'yes' | 'no') => string): string {
  if (setting.kind === 'yes') return say(text === 'yes' ? 'yes' : 'no');
  if (setting.kind === 'numbers') return text;
  const { choices = [] } = setting;
  if (choices.length === 0) return text;
  return choices
    .filter(({ value }) => text.split(' ').includes(value))
    .map(({ label }) => label)
    .join(', ');
}

// Where the value of a setting comes from: who set it and when, or that it is as it came.
import { classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import type { Shown } from './settings.js';
import { settingsWords } from './settings.words.js';

/** Says by a setting's name where it comes from. */
export function useSetBy({ organization }: Shown): (name: string) => string {
  const say = useWords(settingsWords);
  const clock = useMyClock();
  return (name) => {
    const change = organization.settingChanges.find((one) => one.name === name);
    if (change === undefined) return say(name === 'name' || name === 'zone' ? 'asFounded' : 'asItCame');
    const { changedBy, changedAt } = change;
    return say('setBy', { name: changedBy.name, date: clock.date(Date.parse(changedAt)) });
  };
}

interface Props {
  readonly shown: Shown;
  readonly name: string;
}

/** The line. */
export function SetBy({ shown, name }: Props): React.JSX.Element {
  const setBy = useSetBy(shown);
  return <small className={classes.muted}>{setBy(name)}</small>;
}

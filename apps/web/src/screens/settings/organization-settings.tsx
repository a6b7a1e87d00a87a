// What the organization is called and where its clocks and weeks stand.
import { useChange } from '../../data/use-data.js';
import { UpdateOrganization } from '../../generated/operations.js';
import { hoursWords } from '../../parts/hours/hours.words.js';
import { WEEKDAYS } from '../../parts/hours/week-hours.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { SettingForm, numbersOf } from './setting-form.js';
import type { Shown } from './settings.js';
import { settingsWords } from './settings.words.js';

interface Props {
  readonly shown: Shown;
  readonly may: boolean;
}

/** The part. */
export function OrganizationSettings({ shown, may }: Props): React.JSX.Element {
  const say = useWords(settingsWords);
  const dayName = useWords(hoursWords);
  const update = useChange(UpdateOrganization);
  const { name, zone, weekStartsOn } = shown.organization;
  return (
    <SettingForm
      settings={[
        { name: 'name', label: say('name'), hint: say('nameHint'), kind: 'line' },
        { name: 'zone', label: say('zone'), hint: say('zoneHint'), kind: 'zone' },
        {
          name: 'weekStartsOn',
          label: say('weekStartsOn'),
          hint: say('weekHint'),
          kind: 'choice',
          choices: WEEKDAYS.map((day) => ({ value: String(day), label: dayName(`d${day}`) })),
        },
      ]}
      values={{ name, zone, weekStartsOn: String(weekStartsOn) }}
      may={may}
      busy={update.isPending}
      failed={update.error}
      save={(edited, done) =>
        update.mutate(
          {
            input: {
              name: edited['name'] ?? null,
              zone: edited['zone'] ?? null,
              ...numbersOf(edited, ['weekStartsOn']),
            },
          },
          {
            onSuccess: () => {
              tell({ text: say('saved') });
              done();
            },
          },
        )
      }
    />
  );
}

// What the organization is called and where its clocks and weeks stand.
import { UpdateOrganization } from '../../generated/operations.js';
import { hoursWords } from '../../parts/hours/hours.words.js';
import { WEEKDAYS } from '../../parts/hours/week-hours.js';
import { useWords } from '../../words/use-words.js';
import { SettingForm } from './setting-form.js';
import { numbersOf } from './setting.js';
import type { PartProps } from './settings.js';
import { settingsWords } from './settings.words.js';

/** The part. */
export function OrganizationSettings({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const dayName = useWords(hoursWords);
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
      shown={shown}
      may={may}
      operation={UpdateOrganization}
      inputOf={(edited) => ({
        name: edited['name'] ?? null,
        zone: edited['zone'] ?? null,
        ...numbersOf(edited, ['weekStartsOn']),
      })}
    />
  );
}

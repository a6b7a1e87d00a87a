// What candidates may do by their link, and what they are told and asked.
import { UpdateOrganization } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { SettingForm } from './setting-form.js';
import { numbersOf } from './setting.js';
import type { PartProps } from './settings.js';
import part from '../../parts/section.module.css';
import { settingsWords } from './settings.words.js';

/** The part. */
export function CandidateSettings({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const { candidateChangesMax, candidateChangeHoursMin, asksForSurvey, privacyNotice } = shown.organization;
  return (
    <div className={part.section}>
      <p>{say('candidatesText')}</p>
      <SettingForm
        settings={[
          {
            name: 'candidateChangesMax',
            label: say('candidateChangesMax'),
            hint: say('changesHint'),
            kind: 'whole',
            within: [0, 20],
          },
          {
            name: 'candidateChangeHoursMin',
            label: say('candidateChangeHoursMin'),
            kind: 'whole',
            within: [0, 720],
          },
          { name: 'asksForSurvey', label: say('asksForSurvey'), kind: 'yes' },
          {
            name: 'privacyNotice',
            label: say('privacyNotice'),
            hint: say('privacyHint'),
            kind: 'long',
            optional: true,
          },
        ]}
        values={{
          candidateChangesMax: String(candidateChangesMax),
          candidateChangeHoursMin: String(candidateChangeHoursMin),
          asksForSurvey: asksForSurvey ? 'yes' : '',
          privacyNotice: privacyNotice ?? '',
        }}
        shown={shown}
        may={may}
        operation={UpdateOrganization}
        inputOf={(edited) => ({
          ...numbersOf(edited, ['candidateChangesMax', 'candidateChangeHoursMin']),
          privacyNotice: edited['privacyNotice'] ?? null,
          asksForSurvey: edited['asksForSurvey'] === undefined ? null : edited['asksForSurvey'] === 'yes',
        })}
      />
    </div>
  );
}

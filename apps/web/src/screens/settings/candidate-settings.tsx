// What candidates may do by their link, and what they are told and asked.
import { useChange } from '../../data/use-data.js';
import { UpdateOrganization } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { SettingForm, numbersOf } from './setting-form.js';
import type { Shown } from './settings.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

interface Props {
  readonly shown: Shown;
  readonly may: boolean;
}

/** The part. */
export function CandidateSettings({ shown, may }: Props): React.JSX.Element {
  const say = useWords(settingsWords);
  const update = useChange(UpdateOrganization);
  const { candidateChangesMax, candidateChangeHoursMin, asksForSurvey, privacyNotice } = shown.organization;
  return (
    <div className={css.section}>
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
        may={may}
        busy={update.isPending}
        failed={update.error}
        save={(edited, done) =>
          update.mutate(
            {
              input: {
                ...numbersOf(edited, ['candidateChangesMax', 'candidateChangeHoursMin']),
                privacyNotice: edited['privacyNotice'] ?? null,
                asksForSurvey:
                  edited['asksForSurvey'] === undefined ? null : edited['asksForSurvey'] === 'yes',
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
    </div>
  );
}

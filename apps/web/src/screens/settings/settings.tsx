// The settings of the organization, a part at a time; which part is in the address. Who may not change them sees them.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useData } from '../../data/use-data.js';
import { Settings } from '../../generated/operations.js';
import type { SettingsQuery } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { Empty, Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { CalendarList } from './calendar-list.js';
import { CandidateSettings } from './candidate-settings.js';
import { HoursSettings } from './hours-settings.js';
import { MailSettings } from './mail-settings.js';
import { OrganizationSettings } from './organization-settings.js';
import { PlaceSettings } from './place-settings.js';
import { SchedulingSettings } from './scheduling-settings.js';
import { settingsWords } from './settings.words.js';

/** The settings as this screen reads them. */
export type Shown = SettingsQuery;

/** What a part of the settings gets: them, and whether the person may change them. */
export interface PartProps {
  readonly shown: Shown;
  readonly may: boolean;
}

const TABS = ['organization', 'scheduling', 'hours', 'places', 'candidates', 'calendars', 'mail'] as const;
type Tab = (typeof TABS)[number];

/** The screen. */
export default function SettingsScreen(): React.JSX.Element {
  const say = useWords(settingsWords);
  const navigate = useNavigate();
  const { role } = useMe();
  const may = role === 'ADMINISTRATOR';
  const search = useSearch({ strict: false });
  const tab = TABS.find((one) => one === search['tab']) ?? 'organization';
  const tabs = useMemo(() => TABS.filter((one) => one !== 'mail' || may), [may]);
  const actions = useMemo(
    () =>
      tabs.map((one) => ({
        id: `settings ${one}`,
        name: say(one),
        run: () => void navigate({ to: '/settings', search: one === 'organization' ? {} : { tab: one } }),
      })),
    [tabs, say, navigate],
  );
  useActions(actions);
  return (
    <Screen title={say('title')} about={say('about')}>
      <nav aria-label={say('tabs')}>
        <ul className={list.tabs}>
          {tabs.map((one) => (
            <li key={one}>
              <Link
                to="/settings"
                search={{ tab: one === 'organization' ? undefined : one }}
                activeOptions={{ explicitUndefined: true }}
                aria-current={one === tab ? 'page' : undefined}
              >
                {say(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!may && tab !== 'calendars' && tab !== 'mail' && <p className={classes.muted}>{say('readOnly')}</p>}
      {tab === 'calendars' && <CalendarList />}
      {tab === 'mail' &&
        (may ? <MailSettings /> : <Empty title={say('mailFor')}>{say('mailForText')}</Empty>)}
      {tab !== 'calendars' && tab !== 'mail' && <Part tab={tab} may={may} />}
    </Screen>
  );
}

interface TabProps {
  readonly tab: Exclude<Tab, 'calendars' | 'mail'>;
  readonly may: boolean;
}

const PARTS = {
  organization: OrganizationSettings,
  scheduling: SchedulingSettings,
  hours: HoursSettings,
  places: PlaceSettings,
  candidates: CandidateSettings,
} as const;

function Part({ tab, may }: TabProps): React.JSX.Element {
  const { data, error, refetch } = useData(Settings, {});
  if (data === undefined)
    return <Waiting error={error} retry={() => void refetch()} rows={5} blockSize="3.5rem" />;
  const Shown = PARTS[tab];
  return <Shown key={tab} shown={data} may={may} />;
}

// Where the places of interviews come from, in which order, and the rooms that there are.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { SetPlaceRules } from '../../generated/operations.js';
import type { PlaceSource, SettingChangeFragment } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure, classes } from '../../parts/parts.js';
import { Conflict } from '../../parts/profile/conflict.js';
import { useTakeBack } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { Rooms } from './rooms.js';
import { SettingForm } from './setting-form.js';
import { SetBy } from './set-by.js';
import type { PartProps } from './settings.js';
import { Section } from '../../parts/section.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

const SOURCES: readonly PlaceSource[] = ['ROOM', 'INTERVIEWER_LINK', 'PATTERN', 'PHONE'];

/** The part. */
export const PlaceSettings = ({ shown, may }: PartProps): React.JSX.Element => (
  <div className={css.columns}>
    <div className={css.parts}>
      <Sources shown={shown} may={may} />
      <Pattern shown={shown} may={may} />
    </div>
    <Rooms shown={shown} />
  </div>
);

/** An order that could not be saved, because somebody else changed it. */
interface Asked {
  readonly order: readonly PlaceSource[];
  readonly by: SettingChangeFragment | undefined;
}

function Sources({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const set = useChange(SetPlaceRules);
  const takeBack = useTakeBack();
  const { order } = shown.placeRules;
  const [asked, ask] = useState<Asked | null>(null);
  const version = shown.organization.settingsVersion;
  const unused = SOURCES.filter((source) => !order.includes(source));
  const save = (next: readonly PlaceSource[]): void =>
    set.mutate(
      { input: { order: [...next], version } },
      {
        onSuccess: ({ result }) => {
          if (result.__typename === 'OrganizationChanged') return ask({ order: next, by: result.changes[0] });
          ask(null);
          tell({
            text: say('sourcesSaved'),
            undo: () => takeBack(SetPlaceRules, { input: { order: [...order] } }, say('sourcesBack')),
          });
        },
      },
    );
  const up = (at: number): void => {
    const [moved, before] = [order[at], order[at - 1]];
    if (moved === undefined || before === undefined) return;
    save(order.map((source, one) => (one === at - 1 ? moved : one === at ? before : source)));
  };
  const inWords = (sources: readonly PlaceSource[]): string => sources.map((one) => say(one)).join(', ');
  // A room can only come first, so that nothing passes it.
  const mayRise = (at: number): boolean => at > 0 && order[at - 1] !== 'ROOM';
  return (
    <Section id="sources" title={say('sources')}>
      <p>{say('sourcesText')}</p>
      <SetBy shown={shown} name="placeOrder" />
      <h3>{say('used')}</h3>
      {order.length === 0 ? (
        <p className={classes.muted}>{say('none')}</p>
      ) : (
        <ol className={css.list}>
          {order.map((source, at) => (
            <li key={source} className={css.line}>
              <span>{say(source)}</span>
              {may && (
                <span className={classes.row}>
                  {mayRise(at) && (
                    <Button
                      aria-label={say('moveUp', { source: say(source) })}
                      busy={set.isPending}
                      onClick={() => up(at)}
                    >
                      {say('up')}
                    </Button>
                  )}
                  <Button
                    aria-label={say('leaveOutName', { source: say(source) })}
                    busy={set.isPending}
                    onClick={() => save(order.filter((one) => one !== source))}
                  >
                    {say('leaveOut')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {unused.length > 0 && (
        <>
          <h3>{say('unused')}</h3>
          <ul className={css.list}>
            {unused.map((source) => (
              <li key={source} className={css.line}>
                <span>
                  {say(source)}
                  {source === 'ROOM' && <p className={classes.muted}>{say('roomFirst')}</p>}
                </span>
                {may && (
                  <Button
                    aria-label={say('takeInName', { source: say(source) })}
                    busy={set.isPending}
                    onClick={() => save(source === 'ROOM' ? [source, ...order] : [...order, source])}
                  >
                    {say('takeIn')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {asked !== null && (
        <Conflict
          by={asked.by}
          differences={[{ name: say('sources'), mine: inWords(asked.order), theirs: inWords(order) }]}
          busy={set.isPending}
          keepMine={() => save(asked.order)}
          takeTheirs={() => ask(null)}
        />
      )}
      {set.error !== null && <Failure failed={set.error} />}
    </Section>
  );
}

function Pattern({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  return (
    <SettingForm
      settings={[
        {
          name: 'linkPattern',
          label: say('linkPattern'),
          hint: say('linkPatternHint', { placeholder: '{interview}' }),
          kind: 'line',
          optional: true,
        },
      ]}
      values={{ linkPattern: shown.placeRules.linkPattern ?? '' }}
      shown={shown}
      may={may}
      operation={SetPlaceRules}
      inputOf={({ linkPattern = '' }) => ({
        linkPattern: linkPattern.trim() === '' ? null : linkPattern.trim(),
      })}
    />
  );
}

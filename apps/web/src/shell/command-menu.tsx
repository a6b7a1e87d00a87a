// The command menu: goes, finds and acts by what somebody types. Loaded when it is opened for the first time.
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Dialog, Unseen } from '../parts/parts.js';
import { useWords } from '../words/use-words.js';
import { useOffered } from './actions.js';
import css from './command-menu.module.css';
import { menuWords } from './menu.words.js';
import { offeredByRow } from './row-actions.js';
import { shellWords } from './shell.words.js';
import { useFound } from './use-found.js';

const TEXT_MAX = 200;

/** The menu over everything else. */
export default function CommandMenu({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(menuWords);
  const title = useWords(shellWords)('menu');
  const offered = useOffered();
  // What had the focus when the menu was asked for; the menu takes it.
  const [ofRow] = useState(() => offeredByRow(document.activeElement, (name) => say('row', { name })) ?? []);
  const [text, setText] = useState('');
  const { things, current, failed } = useFound(text);
  const { contains } = useFilter({ sensitivity: 'base' });
  const fits = (name: string, typed: string): boolean =>
    typed.split(/\s+/).every((word) => contains(name, word));
  const groups = useMemo(
    () => [...Map.groupBy([...ofRow, ...offered, ...things], ({ group }) => group ?? say('here'))],
    [ofRow, offered, things, say],
  );
  const run = (id: React.Key): void => {
    // Closed before it acts: the menu gives the focus back, and the action may take it.
    flushSync(close);
    [...ofRow, ...offered, ...things].find((action) => action.id === id)?.run();
  };
  // The gateway knows better which of what it found fits; until it has answered, what no longer does is left out.
  const found = new Set(current ? things.map(({ id }) => id) : []);
  const count = groups
    .flatMap(([, actions]) => actions)
    .filter(({ id, name }) => found.has(id) || fits(name, text.trim())).length;
  const nothing =
    failed !== null
      ? say('failed', { message: failed })
      : current
        ? say('nothing', { text: text.trim() })
        : say('searching');
  return (
    <Dialog title={title} close={close}>
      <Autocomplete
        inputValue={text}
        onInputChange={setText}
        filter={(name, typed, { key }) => found.has(String(key)) || fits(name, typed.trim())}
      >
        <SearchField aria-label={say('placeholder')} autoFocus className={css.search ?? ''}>
          <Input placeholder={say('placeholder')} maxLength={TEXT_MAX} className={css.input ?? ''} />
        </SearchField>
        <div className={css.results}>
          <div role="status">
            {text.trim() !== '' &&
              (count === 0 ? (
                <p className={css.empty}>{nothing}</p>
              ) : (
                <Unseen>{current ? say('count', { count }) : say('searching')}</Unseen>
              ))}
            {failed !== null && count > 0 && (
              <p className={css.empty}>{say('failed', { message: failed })}</p>
            )}
          </div>
          <Menu className={css.menu ?? ''} aria-label={title} aria-busy={!current} onAction={run}>
            {groups.map(([group, actions]) => (
              <MenuSection key={group} id={group}>
                <Header className={css.group ?? ''}>{group}</Header>
                {actions.map(({ id, name, detail, keys }) => (
                  <MenuItem key={id} id={id} textValue={name} className={css.item ?? ''}>
                    <span>{name}</span>
                    {detail !== undefined && <span className={css.detail}>{detail}</span>}
                    {keys !== undefined && <kbd>{keys.toUpperCase()}</kbd>}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </div>
      </Autocomplete>
    </Dialog>
  );
}

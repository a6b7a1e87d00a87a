// The command menu: goes, finds and acts by what somebody types. Loaded when it is opened for the first time.
import { useMemo, useState } from 'react';
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
import { Dialog } from '../parts/parts.js';
import { useWords } from '../words/use-words.js';
import { useOffered } from './actions.js';
import css from './command-menu.module.css';
import { shellWords } from './shell.words.js';
import { useFound } from './use-found.js';

/** The menu over everything else. */
export default function CommandMenu({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(shellWords);
  const offered = useOffered();
  const [text, setText] = useState('');
  const found = useFound(text);
  const { contains } = useFilter({ sensitivity: 'base' });
  const groups = useMemo(
    () => [...Map.groupBy([...offered, ...found], ({ group }) => group ?? say('here'))],
    [offered, found, say],
  );
  const run = (id: React.Key): void => {
    close();
    [...offered, ...found].find((action) => action.id === id)?.run();
  };
  return (
    <Dialog title={say('menu')} close={close}>
      <Autocomplete
        inputValue={text}
        onInputChange={setText}
        filter={(name, typed) => typed.split(/\s+/).every((word) => contains(name, word))}
      >
        <SearchField aria-label={say('menuPlaceholder')} autoFocus className={css.search ?? ''}>
          <Input placeholder={say('menuPlaceholder')} className={css.input ?? ''} />
        </SearchField>
        <Menu
          className={css.menu ?? ''}
          aria-label={say('menu')}
          onAction={run}
          renderEmptyState={() => <p className={css.empty}>{say('menuEmpty')}</p>}
        >
          {groups.map(([group, actions]) => (
            <MenuSection key={group} id={group}>
              <Header className={css.group ?? ''}>{group}</Header>
              {actions.map(({ id, name, keys }) => (
                <MenuItem key={id} id={id} textValue={name} className={css.item ?? ''}>
                  <span>{name}</span>
                  {keys !== undefined && <kbd>{keys.toUpperCase()}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

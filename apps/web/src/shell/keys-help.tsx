// All keys that act on the screen that is shown.
import { Dialog, classes } from '../parts/parts.js';
import { Button } from '../parts/button.js';
import { useWords } from '../words/use-words.js';
import { useOffered } from './actions.js';
import { prefer, usePreferences } from './preferences.js';
import { shellWords } from './shell.words.js';

/** The table of keys, and the switch that turns single keys off. */
export default function KeysHelp({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(shellWords);
  const { singleKeys } = usePreferences();
  const rows = [
    { id: 'menu', name: say('menu'), keys: 'Ctrl K' },
    ...useOffered().filter(({ keys }) => keys !== undefined),
    { id: 'enter', name: say('openRow'), keys: 'Enter' },
    { id: 'escape', name: say('escape'), keys: 'Esc' },
  ];
  return (
    <Dialog title={say('help')} close={close}>
      <p className={classes.muted}>{singleKeys ? say('helpIntro') : say('keysAreOff')}</p>
      <table>
        <tbody>
          {rows.map(({ id, name, keys }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                {keys?.split(' ').map((key) => (
                  <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => prefer({ singleKeys: !singleKeys })}>
        {say(singleKeys ? 'singleKeysOff' : 'singleKeysOn')}
      </Button>
    </Dialog>
  );
}

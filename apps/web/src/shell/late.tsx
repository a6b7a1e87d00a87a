// Dialogs of the frame that most visits never open: their code comes when somebody asks for them.
import { createElement, useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../words/use-words.js';
import { tell } from './notices.js';
import { shellWords } from './shell.words.js';

type Opened = React.ComponentType<{ readonly close: () => void }>;

interface Props {
  readonly load: () => Promise<{ readonly default: Opened }>;
  readonly close: () => void;
}

/** The dialog once it was fetched; where it does not come, that is said and it counts as closed. */
export function Late({ load, close }: Props): React.JSX.Element | null {
  const say = useWords(shellWords);
  const [opened, setOpened] = useState<Opened | null>(null);
  const missing = useEffectEvent(() => {
    tell({ text: say('codeMissingText'), tone: 'bad' });
    close();
  });
  useEffect(() => {
    load().then(
      (loaded) => setOpened(() => loaded.default),
      () => missing(),
    );
  }, [load]);
  return opened === null ? null : createElement(opened, { close });
}

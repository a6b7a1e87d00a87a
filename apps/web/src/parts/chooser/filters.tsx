// Choosers of what the address names by its id alone.
import { useState } from 'react';
import { useData } from '../../data/use-data.js';
import { ChosenOpening, ChosenPool } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { Chooser } from './chooser.js';
import { chooserWords } from './chooser.words.js';
import type { Choice } from './use-choices.js';

interface Props {
  /** The id in the address; null for none. */
  readonly chosen: string | null;
  /** Puts another there; an empty text takes it out. */
  readonly choose: (id: string) => void;
  /** What it is called that nothing is chosen. */
  readonly none: string;
  readonly label?: string;
  readonly caption?: string;
  readonly className?: string;
}

/** The thing with its name, as it was picked or as it is read; one that is not there any more says so. */
function useNamed(
  id: string | null,
  picked: Choice | null,
  read: Choice | undefined,
  failed: boolean,
): Choice | null {
  const say = useWords(chooserWords);
  if (id === null) return null;
  if (picked?.id === id) return picked;
  return read?.id === id ? read : { id, name: failed ? say('gone') : '' };
}

/** The opening whose things are shown; `own` offers those alone that the viewer manages. */
export function OpeningFilter({
  chosen,
  choose,
  own = false,
  ...shown
}: Props & { readonly own?: boolean }): React.JSX.Element {
  const [picked, setPicked] = useState<Choice | null>(null);
  const { data, error } = useData(
    ChosenOpening,
    chosen === null || chosen === picked?.id ? null : { id: chosen },
  );
  const read = data === undefined ? undefined : { id: data.opening.id, name: data.opening.title };
  const named = useNamed(chosen, picked, read, error !== null);
  const pick = (one: Choice | null): void => {
    setPicked(one);
    choose(one?.id ?? '');
  };
  return <Chooser kind={own ? 'ownOpening' : 'opening'} chosen={named} pick={pick} {...shown} />;
}

/** The pool whose people are shown. */
export function PoolFilter({ chosen, choose, ...shown }: Props): React.JSX.Element {
  const [picked, setPicked] = useState<Choice | null>(null);
  const { data, error } = useData(
    ChosenPool,
    chosen === null || chosen === picked?.id ? null : { id: chosen },
  );
  const named = useNamed(chosen, picked, data?.pool, error !== null);
  const pick = (one: Choice | null): void => {
    setPicked(one);
    choose(one?.id ?? '');
  };
  return <Chooser kind="pool" chosen={named} pick={pick} {...shown} />;
}

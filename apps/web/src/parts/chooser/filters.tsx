// Choosers of what the address names by its id alone.
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

/** The thing with its name once that is known; one that is not there any more says so. */
function useNamed(id: string | null, name: string | undefined, failed: boolean): Choice | null {
  const say = useWords(chooserWords);
  return id === null ? null : { id, name: name ?? (failed ? say('gone') : '') };
}

/** The opening whose things are shown; `own` offers those alone that the viewer manages. */
export function OpeningFilter({
  chosen,
  choose,
  own = false,
  ...shown
}: Props & { readonly own?: boolean }): React.JSX.Element {
  const { data, isError } = useData(ChosenOpening, chosen === null ? null : { id: chosen });
  const named = useNamed(chosen, data?.opening.id === chosen ? data.opening.title : undefined, isError);
  return (
    <Chooser
      kind={own ? 'ownOpening' : 'opening'}
      chosen={named}
      pick={(one) => choose(one?.id ?? '')}
      {...shown}
    />
  );
}

/** The pool whose people are shown. */
export function PoolFilter({ chosen, choose, ...shown }: Props): React.JSX.Element {
  const { data, isError } = useData(ChosenPool, chosen === null ? null : { id: chosen });
  const named = useNamed(chosen, data?.pool.id === chosen ? data.pool.name : undefined, isError);
  return <Chooser kind="pool" chosen={named} pick={(one) => choose(one?.id ?? '')} {...shown} />;
}

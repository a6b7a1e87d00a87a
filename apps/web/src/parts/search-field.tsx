// A search that stands in the address: it is written there once somebody stops typing.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import list from './list.module.css';
import { classes } from './parts.js';

const TYPING_MS = 250;
const LENGTH_MAX = 200;

/** What is searched for now. */
export const useSearched = (): string => useSearch({ strict: false })['q'] ?? '';

/** Text that is typed and kept in the address under this name; a link that clears it there clears it here. */
export function useTyped(name: 'q' | 'candidate'): readonly [string, (text: string) => void] {
  const navigate = useNavigate();
  const searched = useSearch({ strict: false })[name] ?? '';
  const [text, setText] = useState(searched);
  const [seen, setSeen] = useState(searched);
  if (seen !== searched) {
    setSeen(searched);
    // Whoever types is ahead of the address and not held back by it.
    if (searched === '') setText('');
  }
  useEffect(() => {
    if (text.trim() === searched) return;
    const timer = setTimeout(
      () =>
        void navigate({
          to: '.',
          search: (before: Readonly<Record<string, string | undefined>>) => ({
            ...before,
            [name]: text.trim() || undefined,
          }),
          replace: true,
        }),
      TYPING_MS,
    );
    return () => clearTimeout(timer);
  }, [name, text, searched, navigate]);
  return [text, setText];
}

/** The field, of the address's `q`; `name` says what is searched. */
export function SearchField({ name }: { readonly name: string }): React.JSX.Element {
  const [text, setText] = useTyped('q');
  return (
    <div className={list.search}>
      <input
        type="search"
        className={classes.input}
        aria-label={name}
        placeholder={name}
        maxLength={LENGTH_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}

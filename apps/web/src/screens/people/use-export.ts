// The directory as a file: asked for when somebody wants it, then handed to the browser to keep.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Failed, ask } from '../../data/ask.js';
import { PeopleFile } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { peopleWords } from './people.words.js';

interface Export {
  readonly start: () => void;
  readonly busy: boolean;
  readonly error: Failed | null;
}

function keep(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Starts the download. */
export function useExport(): Export {
  const say = useWords(peopleWords);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failed | null>(null);
  const start = useCallback(() => {
    setBusy(true);
    setError(null);
    client
      .fetchQuery({
        queryKey: [PeopleFile.id],
        queryFn: ({ signal }) => ask(PeopleFile, {}, signal),
        staleTime: 0,
      })
      .then(
        ({ peopleCsv }) => {
          keep(peopleCsv, 'people.csv');
          tell({ text: say('exported') });
        },
        (failed: unknown) => {
          if (!(failed instanceof Failed)) throw failed;
          setError(failed);
        },
      )
      .finally(() => setBusy(false));
  }, [client, say]);
  return { start, busy, error };
}

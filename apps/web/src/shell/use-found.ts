// What the command menu finds among the organization's own things: openings, the loops of candidates, and people, by name.
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useData } from '../data/use-data.js';
import { FindPeople, Findable } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { useMe } from './me.js';
import type { Action } from './actions.js';
import { shellWords } from './shell.words.js';

/** Things to go to; the menu itself filters them by what was typed. */
export function useFound(text: string): readonly Action[] {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const { role } = useMe();
  const { data } = useData(Findable, role === 'INTERVIEWER' || text === '' ? null : {});
  const search = useDeferredValue(text.trim());
  const people = useData(FindPeople, search === '' ? null : { search }).data?.directory.nodes;
  return useMemo(() => {
    const group = say('found');
    const loops = data?.applications.nodes.filter(({ loop }) => loop !== null) ?? [];
    return [
      ...(data?.openings.nodes ?? []).map(({ id, title }) => ({
        id: `opening ${id}`,
        name: title,
        group,
        run: () => void navigate({ to: '/openings/$openingId', params: { openingId: id } }),
      })),
      ...loops.map(({ id, candidate, opening, loop }) => ({
        id: `application ${id}`,
        name: `${candidate.name} · ${opening.title}`,
        group,
        run: () => void navigate({ to: '/loops/$loopId', params: { loopId: loop?.id ?? '' } }),
      })),
      ...(people ?? []).map(({ id, name }) => ({
        id: `person ${id}`,
        name,
        group,
        run: () => void navigate({ to: '/people/$personId', params: { personId: id } }),
      })),
    ];
  }, [data, people, navigate, say]);
}

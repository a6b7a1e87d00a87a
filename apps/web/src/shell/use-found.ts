// What the command menu finds by name, wherever it is: candidates with their loops, openings, people, pools and templates.
// The gateway looks for it as somebody types; what was found before stays until that has come.
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useData } from '../data/use-data.js';
import { Find } from '../generated/operations.js';
import type { FindQuery } from '../generated/operations.js';
import { nameWords } from '../parts/names.words.js';
import { useWords } from '../words/use-words.js';
import type { Action } from './actions.js';
import { arranges, useMe } from './me.js';
import { menuWords } from './menu.words.js';

type Application = FindQuery['found']['applications'][number];

/** What was found. */
export interface FoundThings {
  readonly things: readonly Action[];
  /** Whether it is by what is typed now, or still by what was typed before. */
  readonly current: boolean;
  /** Why nothing could be looked for; null otherwise. */
  readonly failed: string | null;
}

/** Things to go to, by their names. */
export function useFound(text: string): FoundThings {
  const say = useWords(menuWords);
  const name = useWords(nameWords);
  const navigate = useNavigate();
  const staff = arranges(useMe().role);
  const typed = text.trim();
  const asked = useDeferredValue(typed);
  const { data, error, isPlaceholderData } = useData(
    Find,
    asked === '' ? null : { text: asked, arranges: staff },
  );
  const things = useMemo(() => {
    if (data === undefined) return [];
    const { applications, openings = [], people, pools, loopTemplates = [] } = data.found;
    const open = ({ loop, opening, id }: Application): void =>
      void (loop === null
        ? navigate({
            to: '/openings/$openingId',
            params: { openingId: opening.id },
            search: { application: id },
          })
        : navigate({ to: '/loops/$loopId', params: { loopId: loop.id } }));
    return [
      ...applications
        .filter(({ loop }) => staff || loop !== null)
        .map((application) => ({
          id: `application ${application.id}`,
          name: `${application.candidate.name} · ${application.opening.title}`,
          detail: application.loop === null ? say('noLoop') : name(application.loop.state),
          group: say('candidates'),
          run: () => open(application),
        })),
      ...openings.map(({ id, title }) => ({
        id: `opening ${id}`,
        name: title,
        group: say('openings'),
        run: () => void navigate({ to: '/openings/$openingId', params: { openingId: id } }),
      })),
      ...people.map((person) => ({
        id: `person ${person.id}`,
        name: person.name,
        group: say('people'),
        run: () => void navigate({ to: '/people/$personId', params: { personId: person.id } }),
      })),
      ...pools.map((pool) => ({
        id: `pool ${pool.id}`,
        name: pool.name,
        group: say('pools'),
        run: () => void navigate({ to: '/people/pools/$poolId', params: { poolId: pool.id } }),
      })),
      ...loopTemplates.map((template) => ({
        id: `template ${template.id}`,
        name: template.name,
        group: say('templates'),
        run: () => void navigate({ to: '/templates/$templateId', params: { templateId: template.id } }),
      })),
    ];
  }, [data, staff, navigate, say, name]);
  if (typed === '') return { things: [], current: true, failed: null };
  return {
    things,
    current: asked === typed && !isPlaceholderData && (data !== undefined || error !== null),
    failed: error?.message ?? null,
  };
}

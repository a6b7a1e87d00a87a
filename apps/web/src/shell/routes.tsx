// The addresses of all screens. Each screen is loaded when somebody goes to it, or points at a link to it. The gateway
// knows the first part of each address (apps/gateway/src/http/web.ts); a test holds the two equal.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken, codeMissing } from './broken.js';
import { Frame } from './frame.js';
import { NotFound } from './not-found.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Broken });

/** What a screen keeps in its address: filters, selected option, tab. */
export type Search = Readonly<Record<string, string | undefined>>;

const validateSearch = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
    ),
  );

type Loaded = () => Promise<{ readonly default: () => React.JSX.Element }>;

const screen = <const Path extends string>(path: Path, load: Loaded) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch,
    component: lazyRouteComponent(() => load().catch(() => Promise.reject(codeMissing()))),
  });

const routeTree = root.addChildren([
  screen('/', () => import('../screens/home/home.js')),
  screen('/openings', () => import('../screens/openings/openings.js')),
  screen('/openings/new', () => import('../screens/openings/new-opening.js')),
  screen('/openings/$openingId', () => import('../screens/planner/planner.js')),
  screen('/loops', () => import('../screens/loops/loops.js')),
  screen('/loops/$loopId', () => import('../screens/loop/loop.js')),
  screen('/loops/$loopId/schedule', () => import('../screens/schedule/schedule.js')),
  screen('/interviews', () => import('../screens/interviews/interviews.js')),
  screen('/loops/$loopId/debrief', () => import('../screens/debrief/debrief.js')),
  screen('/scorecards/$scorecardId', () => import('../screens/scorecard/scorecard.js')),
  screen('/people', () => import('../screens/people/people.js')),
  screen('/people/import', () => import('../screens/people/import.js')),
  screen('/people/$personId', () => import('../screens/people/person.js')),
  screen('/people/pools/$poolId', () => import('../screens/people/pool.js')),
  screen('/settings', () => import('../screens/settings/settings.js')),
  screen('/board', () => import('../screens/board/board.js')),
  screen('/templates', () => import('../screens/templates/templates.js')),
  screen('/templates/$templateId', () => import('../screens/templates/template.js')),
]);

/** The router of the application. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  // Screens say themselves what is loading, in its final size.
  defaultPendingMs: 200,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

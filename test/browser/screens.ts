// Every screen of the application with an address that has data of the demonstration behind it, found as a program
// would find it: through the API.
import { DEMONSTRATION_PASSWORD } from '#access';
import { signInAt } from '../support/api.js';
import type { Role } from './visitor.js';

/** A screen as somebody sees it. */
export interface Screen {
  readonly name: string;
  readonly role: Role;
  readonly path: string;
}

interface Found {
  readonly openings: { readonly nodes: readonly { readonly id: string }[] };
  readonly interviewers: { readonly nodes: readonly { readonly id: string }[] };
  readonly pools: { readonly nodes: readonly { readonly id: string }[] };
  readonly loopTemplates: { readonly nodes: readonly { readonly id: string }[] };
  readonly loops: { readonly nodes: readonly { readonly id: string; readonly state: string }[] };
}

const FIND = `{
  openings(first: 1) { nodes { id } }
  interviewers(first: 1) { nodes { id } }
  pools(first: 1) { nodes { id } }
  loopTemplates(first: 1) { nodes { id } }
  loops(first: 100) { nodes { id state } }
}`;

const OWN = '{ myScorecards(first: 10) { nodes { id state loop { id } } } }';

interface Own {
  readonly myScorecards: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string | null;
      readonly loop: { readonly id: string };
    }[];
  };
}

/** All screens with data in them. */
export async function allScreens(url: string): Promise<Screen[]> {
  const coordinator = await signInAt(url, 'coordinator@demo.example', DEMONSTRATION_PASSWORD);
  const found = await coordinator.ask<Found>(FIND);
  const interviewer = await signInAt(url, 'interviewer@demo.example', DEMONSTRATION_PASSWORD);
  const own = (await interviewer.ask<Own>(OWN)).myScorecards.nodes;
  const first = ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }): string =>
    nodes[0]?.id ?? '';
  const loopIn = (state: string): string => found.loops.nodes.find((loop) => loop.state === state)?.id ?? '';
  const of = (role: Role, name: string, path: string): Screen => ({ role, name, path });
  return [
    of('coordinator', 'home', '/'),
    of('coordinator', 'openings', '/openings'),
    of('hiring_manager', 'new-opening', '/openings/new'),
    of('hiring_manager', 'planner', `/openings/${first(found.openings)}`),
    of('coordinator', 'loops', '/loops'),
    of('coordinator', 'loop', `/loops/${loopIn('BOOKED')}`),
    of('coordinator', 'schedule', `/loops/${loopIn('PROPOSED')}/schedule`),
    of('hiring_manager', 'debrief', `/loops/${own[0]?.loop.id ?? ''}/debrief`),
    of('interviewer', 'interviews', '/interviews'),
    of('interviewer', 'scorecard', `/scorecards/${own[0]?.id ?? ''}`),
    of('coordinator', 'board', '/board'),
    of('coordinator', 'people', '/people'),
    of('coordinator', 'person', `/people/${first(found.interviewers)}`),
    of('coordinator', 'pool', `/pools/${first(found.pools)}`),
    of('coordinator', 'templates', '/templates'),
    of('coordinator', 'template', `/templates/${first(found.loopTemplates)}`),
    of('administrator', 'settings', '/settings'),
  ];
}

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
  readonly applications: {
    readonly nodes: readonly { readonly id: string; readonly opening: { readonly id: string } }[];
  };
  readonly loopTemplates: { readonly nodes: readonly { readonly id: string }[] };
  readonly pools: { readonly nodes: readonly { readonly id: string }[] };
  readonly interviewers: { readonly nodes: readonly { readonly id: string }[] };
  readonly loops: { readonly nodes: readonly { readonly id: string; readonly state: string }[] };
}

interface Own {
  readonly myScorecards: {
    readonly nodes: readonly { readonly id: string; readonly state: string | null }[];
  };
}

const OWN = '{ myScorecards(first: 20) { nodes { id state } } }';
const FIND = `{ loops(first: 100) { nodes { id state } } openings { nodes { id } } loopTemplates { nodes { id } }
  pools { nodes { id } } interviewers { nodes { id } }
  applications(first: 1) { nodes { id opening { id } } } }`;

/** All screens with data in them. */
export async function allScreens(url: string): Promise<Screen[]> {
  const coordinator = await signInAt(url, 'coordinator@demo.example', DEMONSTRATION_PASSWORD);
  const { loops, openings, loopTemplates, applications, pools, interviewers } =
    await coordinator.ask<Found>(FIND);
  const interviewer = await signInAt(url, 'interviewer@demo.example', DEMONSTRATION_PASSWORD);
  const { myScorecards } = await interviewer.ask<Own>(OWN);
  const cardIn = (state: string): string => myScorecards.nodes.find((card) => card.state === state)?.id ?? '';
  const loopIn = (state: string): string => loops.nodes.find((loop) => loop.state === state)?.id ?? '';
  const of = (role: Role, name: string, path: string): Screen => ({ role, name, path });
  const opening = openings.nodes[0]?.id ?? '';
  const applied = applications.nodes[0];
  const pool = `/people/pools/${pools.nodes[0]?.id}`;
  const person = `/people/${interviewers.nodes[0]?.id}`;
  return [
    of('coordinator', 'home', '/'),
    of('hiring_manager', 'home of a hiring manager', '/'),
    of('interviewer', 'home of an interviewer', '/'),
    of('administrator', 'home with nothing', '/'),
    of('coordinator', 'loops', '/loops'),
    of('coordinator', 'loops of a state', '/loops?state=CANCELLED'),
    of('coordinator', 'loop, booked', `/loops/${loopIn('BOOKED')}`),
    of('coordinator', 'loop, on hold', `/loops/${loopIn('ON_HOLD')}`),
    of('hiring_manager', 'loop, proposed', `/loops/${loopIn('PROPOSED')}`),
    of('coordinator', 'schedule', `/loops/${loopIn('PROPOSED')}/schedule`),
    of('coordinator', 'schedule of a booked loop', `/loops/${loopIn('BOOKED')}/schedule`),
    of('coordinator', 'schedule of a repair', `/loops/${loopIn('BOOKED')}/schedule?for=repair`),
    of('interviewer', 'scorecard, owed', `/scorecards/${cardIn('OWED')}`),
    of('interviewer', 'scorecard, submitted', `/scorecards/${cardIn('SUBMITTED')}`),
    of('interviewer', 'interviews', '/interviews'),
    ...loops.nodes
      .filter(({ state }) => state === 'BOOKED')
      .flatMap(({ id }, at) =>
        (['hiring_manager', 'interviewer'] as const).map((role) =>
          of(
            role,
            `debrief ${at + 1}${role === 'interviewer' ? ' of an interviewer' : ''}`,
            `/loops/${id}/debrief`,
          ),
        ),
      ),
    of('coordinator', 'openings', '/openings'),
    of('coordinator', 'openings, none found', '/openings?q=nobody+is+called+so'),
    of('hiring_manager', 'new opening', '/openings/new'),
    of('hiring_manager', 'plan of an opening', `/openings/${opening}`),
    of('coordinator', 'candidates of an opening', `/openings/${opening}?tab=candidates&show=all`),
    of('coordinator', 'an application', `/openings/${applied?.opening.id}?application=${applied?.id}`),
    of('hiring_manager', 'role description', `/openings/${opening}?tab=description`),
    of('coordinator', 'board', '/board'),
    of('coordinator', 'board, with the rows behind a figure', '/board?rows=STAGE.APPLIED'),
    of(
      'coordinator',
      'board of an opening with nothing in its period',
      `/board?opening=${opening}&from=2020-01-01&to=2020-02-01`,
    ),
    of('hiring_manager', 'board of a hiring manager', '/board'),
    of('interviewer', 'board for an interviewer', '/board'),
    of('coordinator', 'templates', '/templates'),
    of('coordinator', 'competencies', '/templates?tab=competencies'),
    of('coordinator', 'template', `/templates/${loopTemplates.nodes[0]?.id}`),
    of('administrator', 'people', '/people'),
    of('coordinator', 'people, none found', '/people?q=nobody+is+called+so'),
    of('interviewer', 'people', '/people'),
    of('administrator', 'pools', '/people?tab=pools'),
    of('administrator', 'invitations', '/people?tab=invitations'),
    of('coordinator', 'invitations, not for them', '/people?tab=invitations'),
    of('administrator', 'import of people', '/people/import'),
    of('administrator', 'person', person),
    of('interviewer', 'person', person),
    of('coordinator', 'pool', pool),
    of('hiring_manager', 'pool', pool),
    ...['', 'scheduling', 'hours', 'places', 'candidates', 'calendars', 'mail'].map((tab) =>
      of('administrator', `settings ${tab}`, tab === '' ? '/settings' : `/settings?tab=${tab}`),
    ),
    of('coordinator', 'settings, not to be changed', '/settings?tab=scheduling'),
    of('coordinator', 'nothing there', '/loops/00000000-0000-7000-8000-000000000000'),
  ];
}

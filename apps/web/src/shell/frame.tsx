// The frame around every screen: navigation by role, the command menu, keys, notices, and what to do when the session
// ends or this tab has become older than the gateway.
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { Failed } from '../data/ask.js';
import { useChange, useData } from '../data/use-data.js';
import { ChooseOrganization, Me } from '../generated/operations.js';
import type { MemberRole, MeQuery } from '../generated/operations.js';
import { Button } from '../parts/button.js';
import { Bones, Dialog, Failure } from '../parts/parts.js';
import { beginTour } from '../tour/progress.js';
import { tourWords } from '../tour/tour.words.js';
import { Tour } from '../tour/tour.js';
import { useWords } from '../words/use-words.js';
import { useActions } from './actions.js';
import type { Action } from './actions.js';
import css from './frame.module.css';
import { moveRow, useKeys } from './keys.js';
import { MeProvider, arranges } from './me.js';
import { Notices } from './notices.js';
import { places } from './places.js';
import { prefer, preferences } from './preferences.js';
import { shellWords } from './shell.words.js';

const CommandMenu = lazy(() => import('./command-menu.js'));
const KeysHelp = lazy(() => import('./keys-help.js'));

const ROLE_NAMES: Readonly<Record<MemberRole, keyof (typeof shellWords)['texts']>> = {
  ADMINISTRATOR: 'administrator',
  COORDINATOR: 'coordinator',
  HIRING_MANAGER: 'hiringManager',
  INTERVIEWER: 'interviewer',
};

/** The frame; what is inside knows who looks. */
export function Frame(): React.JSX.Element {
  const { data, error, refetch } = useData(Me, {});
  if (data === undefined)
    return (
      <main className={css.alone}>
        {error === null ? <Bones rows={8} /> : <Failure failed={error} retry={() => void refetch()} />}
        <SessionWatch />
      </main>
    );
  const { member, organization } = data.viewer;
  if (member === null || organization === null) return <WhichOrganization viewer={data.viewer} />;
  const me = {
    memberId: member.id,
    name: member.name,
    email: data.viewer.email,
    role: member.role,
    organizationId: organization.id,
    organizationName: organization.name,
    memberships: data.viewer.memberships,
  };
  return (
    <MeProvider value={me}>
      <Framed role={me.role} name={me.name} organization={me.organizationName} />
    </MeProvider>
  );
}

type Open = 'menu' | 'help' | null;

function Framed({
  role,
  name,
  organization,
}: {
  readonly role: MemberRole;
  readonly name: string;
  readonly organization: string;
}): React.JSX.Element {
  const say = useWords(shellWords);
  const sayTour = useWords(tourWords);
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const openMenu = useCallback(() => setOpen('menu'), []);
  useKeys(openMenu);
  const mine = useMemo(() => places.filter(({ roles }) => roles.includes(role)), [role]);
  const actions = useMemo<readonly Action[]>(
    () => [
      ...mine.map(({ to, name: place, keys }) => ({
        id: `go ${to}`,
        name: say('goTo', { place: say(place) }),
        keys,
        group: say('go'),
        run: () => void navigate({ to: to as '/' }),
      })),
      { id: 'help', name: say('help'), keys: '?', group: say('more'), run: () => setOpen('help') },
      { id: 'down', name: say('moveDown'), keys: 'j', group: say('more'), run: () => moveRow(1) },
      { id: 'up', name: say('moveUp'), keys: 'k', group: say('more'), run: () => moveRow(-1) },
      { id: 'search', name: say('search'), keys: '/', group: say('more'), run: focusSearch },
      ...(['system', 'light', 'dark'] as const).map((theme) => ({
        id: `theme ${theme}`,
        name: say(theme === 'system' ? 'themeSystem' : theme === 'light' ? 'themeLight' : 'themeDark'),
        group: say('more'),
        run: () => prefer({ theme }),
      })),
      ...(arranges(role)
        ? [
            {
              id: 'tour',
              name: sayTour('begin'),
              group: say('more'),
              run: () => {
                beginTour();
                void navigate({ to: '/openings/new' });
              },
            },
          ]
        : []),
      {
        id: 'keys',
        name: say(preferences().singleKeys ? 'singleKeysOff' : 'singleKeysOn'),
        group: say('more'),
        run: () => prefer({ singleKeys: !preferences().singleKeys }),
      },
    ],
    [mine, navigate, role, say, sayTour],
  );
  useActions(actions);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#content">
        {say('skip')}
      </a>
      <nav className={css.nav} aria-label={say('go')}>
        <p className={css.organization}>
          <strong>{organization}</strong>
        </p>
        <button
          type="button"
          className={css.menuButton}
          onClick={openMenu}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <span className={css.wide}>{say('menuHint')}</span>
          <span className={css.narrow}>{say('more')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <ul className={css.places}>
          {mine.map(({ to, name: place, icon }) => (
            <li key={to}>
              <Link
                to={to as '/'}
                className={css.place}
                activeOptions={{ exact: to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
              >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                  <path d={icon} />
                </svg>
                <span>{say(place)}</span>
              </Link>
            </li>
          ))}
        </ul>
        <div className={css.who}>
          <p>
            {name}
            <br />
            <span>{say(ROLE_NAMES[role])}</span>
          </p>
          <form method="post" action="/sign-out">
            <Button type="submit" weight="quiet">
              {say('signOut')}
            </Button>
          </form>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={css.content}>
        <Suspense
          fallback={
            <div className={css.alone}>
              <Bones rows={8} />
            </div>
          }
        >
          {arranges(role) && <Tour />}
          <Outlet />
        </Suspense>
      </main>
      <Notices />
      <SessionWatch />
      <Suspense>
        {open === 'menu' && <CommandMenu close={() => setOpen(null)} />}
        {open === 'help' && <KeysHelp close={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

const focusSearch = (): void => document.querySelector<HTMLElement>('input[type=search]')?.focus();

/** Says over whatever is shown that the session ended or that this tab is outdated; nothing that was entered is lost. */
function SessionWatch(): React.JSX.Element | null {
  const say = useWords(shellWords);
  const client = useQueryClient();
  const [kind, setKind] = useState<'signedOut' | 'outdated' | null>(null);
  useEffect(() => {
    const look = (error: unknown): void => {
      if (error instanceof Failed && (error.kind === 'signedOut' || error.kind === 'outdated'))
        setKind(error.kind);
    };
    const stops = [
      client.getQueryCache().subscribe(({ query }) => look(query.state.error)),
      client.getMutationCache().subscribe(({ mutation }) => look(mutation?.state.error)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  if (kind === null) return null;
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <Dialog title={say(kind === 'signedOut' ? 'sessionOver' : 'outdated')} close={() => setKind(null)}>
      <p>{say(kind === 'signedOut' ? 'sessionOverText' : 'outdatedText')}</p>
      {kind === 'signedOut' ? (
        <a href={`/sign-in?next=${next}`}>{say('signInAgain')}</a>
      ) : (
        <Button weight="primary" onClick={() => location.reload()}>
          {say('reload')}
        </Button>
      )}
    </Dialog>
  );
}

function WhichOrganization({ viewer }: { readonly viewer: MeQuery['viewer'] }): React.JSX.Element {
  const say = useWords(shellWords);
  const choose = useChange(ChooseOrganization);
  return (
    <main className={css.alone}>
      <h1>{say('chooseOrganization')}</h1>
      <p>{say(viewer.memberships.length === 0 ? 'noOrganization' : 'chooseOrganizationText')}</p>
      {viewer.memberships.map(({ organizationId, organizationName }) => (
        <Button
          key={organizationId}
          onClick={() => choose.mutate({ organizationId })}
          busy={choose.isPending}
        >
          {say('chooseThis', { name: organizationName })}
        </Button>
      ))}
      {choose.error !== null && <Failure failed={choose.error} />}
    </main>
  );
}

// The frame around every screen: navigation by role, the command menu, keys, notices, and what to do when the session
// ends or this tab has become older than the gateway.
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { useChange, useData } from '../data/use-data.js';
import { ChooseOrganization, Me } from '../generated/operations.js';
import type { MemberRole, MeQuery } from '../generated/operations.js';
import { Button } from '../parts/button.js';
import { Bones, Failure } from '../parts/parts.js';
import { beginTour } from '../tour/progress.js';
import { tourWords } from '../tour/tour.words.js';
import { Tour } from '../tour/tour.js';
import { useWords } from '../words/use-words.js';
import { useActions } from './actions.js';
import type { Action } from './actions.js';
import { buttonsShown } from './buttons-shown.js';
import css from './frame.module.css';
import { moveRow, useKeys } from './keys.js';
import { Late } from './late.js';
import { MeProvider, arranges } from './me.js';
import { Notices } from './notices.js';
import { usePasted } from './pasted.js';
import { places } from './places.js';
import { prefer, usePreferences } from './preferences.js';
import { SessionWatch } from './session-watch.js';
import { shellWords } from './shell.words.js';
import { Unreached } from './unreached.js';

const LATE = { menu: () => import('./command-menu.js'), help: () => import('./keys-help.js') } as const;

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

type Open = keyof typeof LATE | null;

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
  const { singleKeys } = usePreferences();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => {
    setOpen(null);
    setShown([]);
  };
  const [shown, setShown] = useState<readonly Action[]>([]);
  useActions(shown);
  const openMenu = useCallback(() => {
    if (open === null) setShown(buttonsShown());
    setOpen('menu');
  }, [open, setShown]);
  useKeys(openMenu);
  usePasted();
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
        id: 'sign-out',
        name: say('signOut'),
        group: say('more'),
        run: () => document.querySelector<HTMLFormElement>('form[action="/sign-out"]')?.requestSubmit(),
      },
      {
        id: 'keys',
        name: say(singleKeys ? 'singleKeysOff' : 'singleKeysOn'),
        group: say('more'),
        run: () => prefer({ singleKeys: !singleKeys }),
      },
    ],
    [mine, navigate, role, say, sayTour, singleKeys],
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
          <Unreached />
          {arranges(role) && <Tour />}
          <Outlet />
        </Suspense>
      </main>
      <Notices />
      <SessionWatch />
      {open !== null && <Late key={open} load={LATE[open]} close={close} />}
    </div>
  );
}

const focusSearch = (): void => document.querySelector<HTMLElement>('input[type=search]')?.focus();

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

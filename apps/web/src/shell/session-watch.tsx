// Says over whatever is shown that the session ended or that this tab is older than the gateway. Signing in again happens
// in a tab beside this one, because leaving the page would lose what somebody was writing in it.
import { useQueryClient } from '@tanstack/react-query';
import type { MutationCacheNotifyEvent, QueryCacheNotifyEvent } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { Failed, ask } from '../data/ask.js';
import { Me } from '../generated/operations.js';
import { Button, buttonClass } from '../parts/button.js';
import { Dialog } from '../parts/parts.js';
import { useWords } from '../words/use-words.js';
import { shellWords } from './shell.words.js';

const LOOK_MS = 2_000;
const SIGN_IN = '/sign-in';

type Kind = 'signedOut' | 'outdated';

const kindOf = (error: unknown): Kind | null =>
  error instanceof Failed && (error.kind === 'signedOut' || error.kind === 'outdated') ? error.kind : null;

/** Watches every answer; nothing while all is well. */
export function SessionWatch(): React.JSX.Element | null {
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind | null>(null);
  useEffect(() => {
    const look = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent): void => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      const found = kindOf(event.action.error);
      if (found !== null) setKind(found);
    };
    const stops = [client.getQueryCache().subscribe(look), client.getMutationCache().subscribe(look)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  const back = (): void => {
    setKind(null);
    void client.invalidateQueries();
  };
  if (kind === 'signedOut') return <SignedOut close={() => setKind(null)} back={back} />;
  return kind === 'outdated' ? <Outdated close={() => setKind(null)} /> : null;
}

function SignedOut({
  close,
  back,
}: {
  readonly close: () => void;
  readonly back: () => void;
}): React.JSX.Element {
  const say = useWords(shellWords);
  const [tab, setTab] = useState<Window | null>(null);
  const signedIn = useEffectEvent(back);
  useEffect(() => {
    if (tab === null) return;
    const look = (): void =>
      void ask(Me, {}).then(
        () => {
          tab.close();
          signedIn();
        },
        // Not yet: the next look is soon.
        () => undefined,
      );
    const timer = setInterval(look, LOOK_MS);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
    };
  }, [tab]);
  return (
    <Dialog title={say('sessionOver')} close={close}>
      <p>{say('sessionOverText')}</p>
      <a
        className={buttonClass}
        data-weight="primary"
        href={SIGN_IN}
        target="_blank"
        onClick={(event) => {
          const opened = open(SIGN_IN, '_blank');
          if (opened === null) return;
          event.preventDefault();
          setTab(opened);
        }}
      >
        {say('signInAgain')}
      </a>
    </Dialog>
  );
}

function Outdated({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(shellWords);
  return (
    <Dialog title={say('outdated')} close={close}>
      <p>{say('outdatedText')}</p>
      <Button weight="primary" onClick={() => location.reload()}>
        {say('reload')}
      </Button>
    </Dialog>
  );
}

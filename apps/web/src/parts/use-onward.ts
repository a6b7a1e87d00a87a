// Goes on to what a change made, unless whoever made it went elsewhere while it was under way.
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import type { NavigateOptions } from '@tanstack/react-router';
import { useCallback } from 'react';

/** `navigate` for what follows a change: nobody is taken away from a page that they opened meanwhile. */
export function useOnward(): (to: NavigateOptions) => Promise<void> {
  const navigate = useNavigate();
  const router = useRouter();
  const { pathname } = useLocation();
  return useCallback(
    async (to) => {
      if (router.state.location.pathname === pathname) await navigate(to);
    },
    [navigate, router, pathname],
  );
}

// How screens read and change: one query a screen, kept while newer data loads; every change makes what is on the
// screen stale, so that it is read again.
import {
  QueryClient,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Failed, ask } from './ask.js';
import type { Operation } from './operation.js';

const FRESH_MS = 15_000;
const AGAIN_MS_MAX = 5_000;
/** Attempts that fail before anybody is told: a first one often falls into a moment without network. */
export const QUIET_ATTEMPTS = 2;

/** The cache of what was read in this tab. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      placeholderData: keepPreviousData,
      // The browser's own guess whether it is online is no reason to wait without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (_failures, error) => error instanceof Failed && error.kind === 'offline',
      retryDelay: (failures) => Math.min(500 * 2 ** failures, AGAIN_MS_MAX),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** How an operation is read, and under which key it is kept. */
export const reading = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
) =>
  queryOptions<Data, Failed>({
    queryKey: [operation.id, variables],
    queryFn: ({ signal }) => ask(operation, variables as Variables, signal),
  });

interface Attempts {
  readonly data: unknown;
  readonly isPlaceholderData: boolean;
  readonly error: Failed | null;
  readonly failureReason: Failed | null;
  readonly failureCount: number;
}

/** Why there is no answer, also while it is still being tried for; of answers that may be old the frame tells. */
export const failureOf = (attempts: Attempts): Failed | null => {
  if (attempts.error !== null) return attempts.error;
  const answered = attempts.data !== undefined && !attempts.isPlaceholderData;
  return !answered && attempts.failureCount >= QUIET_ATTEMPTS ? attempts.failureReason : null;
};

type Read<Data> = Pick<
  UseQueryResult<Data, Failed>,
  'data' | 'isFetching' | 'isPlaceholderData' | 'refetch'
> & {
  readonly error: Failed | null;
};

/** Reads an operation; null in place of variables reads nothing yet. */
export function useData<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Read<Data> {
  const query = useQuery<Data, Failed>({
    ...reading(operation, variables),
    enabled: variables !== null,
  });
  const { data, isFetching, isPlaceholderData, refetch } = query;
  return { data, isFetching, isPlaceholderData, refetch, error: failureOf(query) };
}

/** What follows a change; it does so also when what asked for it has gone from the screen meanwhile. */
export interface Follow<Data> {
  readonly onSuccess?: (data: Data) => void;
  readonly onError?: (error: Failed) => void;
}

/** A way to change something, and how the last time went. */
export interface Change<Data, Variables> {
  readonly mutate: (variables: Variables, follow?: Follow<Data>) => void;
  /** @throws Failed */
  readonly mutateAsync: (variables: Variables) => Promise<Data>;
  readonly data: Data | undefined;
  readonly error: Failed | null;
  /** Until everything that is shown has been read again. */
  readonly isPending: boolean;
  readonly reset: () => void;
}

/**
 * Changes something; afterwards everything that is shown is read again. What follows is done as soon as the answer is
 * there: live news of the change may be quicker and take from the screen what asked for it, and TanStack Query forgets
 * the callbacks of a component that has gone.
 */
export function useChange<Data, Variables>(operation: Operation<Data, Variables>): Change<Data, Variables> {
  const client = useQueryClient();
  const { mutate, mutateAsync, data, error, isPending, reset } = useMutation<
    Data,
    Failed,
    { readonly variables: Variables; readonly follow: Follow<Data> }
  >({
    mutationFn: async ({ variables, follow: { onSuccess, onError } }) => {
      const answer = ask(operation, variables);
      void answer.then(
        (data) => onSuccess?.(data),
        (failed: Failed) => onError?.(failed),
      );
      return answer;
    },
    onSuccess: () => client.invalidateQueries(),
    // What failed is said at once, not after everything has been read again.
    onError: () => void client.invalidateQueries(),
  });
  return {
    mutate: useCallback((variables, follow = {}) => mutate({ variables, follow }), [mutate]),
    mutateAsync: (variables) => mutateAsync({ variables, follow: {} }),
    data,
    error,
    isPending,
    reset,
  };
}

/** Reads everything again that is shown. */
export const useReload = (): (() => void) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
};

/** A key under which a change happens once, however often it is sent. */
export const newKey = (): string => crypto.randomUUID();

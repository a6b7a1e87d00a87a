// How screens read and change: one query a screen, kept while newer data loads; every change makes what is on the
// screen stale, so that it is read again.
import { QueryClient, keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { Failed, ask } from './ask.js';
import type { Operation } from './operation.js';

const FRESH_MS = 15_000;
const TRIES_MAX = 3;

/** The cache of what was read in this tab. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      placeholderData: keepPreviousData,
      retry: (failures, error) => error instanceof Failed && error.kind === 'offline' && failures < TRIES_MAX,
    },
    mutations: { retry: false },
  },
});

/** Reads an operation; null in place of variables reads nothing yet. */
export const useData = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): UseQueryResult<Data, Failed> =>
  useQuery<Data, Failed>({
    queryKey: [operation.id, variables],
    queryFn: ({ signal }) => ask(operation, variables as Variables, signal),
    enabled: variables !== null,
  });

/** Changes something; afterwards everything that is shown is read again. */
export function useChange<Data, Variables>(
  operation: Operation<Data, Variables>,
): UseMutationResult<Data, Failed, Variables> {
  const client = useQueryClient();
  return useMutation<Data, Failed, Variables>({
    mutationFn: (variables) => ask(operation, variables),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Reads everything again that is shown. */
export const useReload = (): (() => void) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
};

/** A key under which a change happens once, however often it is sent. */
export const newKey = (): string => crypto.randomUUID();

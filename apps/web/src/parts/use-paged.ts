// Long lists, a page at a time: what was loaded stays, and a change reads again exactly the pages that are shown. A list
// of which very much was loaded is not read again by itself; it says that it changed instead.
import { hashKey, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { ask } from '../data/ask.js';
import type { Failed } from '../data/ask.js';
import type { Operation } from '../data/operation.js';
import { failureOf } from '../data/use-data.js';

/** A connection of the schema. */
interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Pages are read one after the other, so that more of them would take longer than a change is worth. */
const LIVE_PAGES_MAX = 10;

/** The rows so far and the way to more. */
export interface Paged<Row, Data = unknown> {
  /** Another for each list: what is listed, by which filters. */
  readonly name: string;
  /** Undefined before the first page has come. */
  readonly rows: readonly Row[] | undefined;
  /** The answer with the first page. */
  readonly first: Data | undefined;
  readonly error: Failed | null;
  /** What is shown is being read again, or anew. */
  readonly busy: boolean;
  /** The next page is on its way. */
  readonly loadsMore: boolean;
  readonly more: (() => void) | null;
  readonly retry: () => void;
  /** Something changed since; the list is too long to be read again by itself. */
  readonly changed: boolean;
  /** Reads the list anew, from its beginning. */
  readonly again: () => void;
}

/** Reads a list page by page; `pageOf` finds the connection in an answer. */
export function usePaged<Data, Variables extends { readonly after?: string | null | undefined }, Row>(
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (data: Data) => Page<Row>,
): Paged<Row, Data> {
  const client = useQueryClient();
  const queryKey = [operation.id, 'pages', variables];
  const query = useInfiniteQuery<
    Data,
    Failed,
    { readonly pages: readonly Data[] },
    readonly unknown[],
    string | null
  >({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      ask(operation, { ...variables, after: pageParam } as unknown as Variables, signal),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const { hasNextPage: goesOn, endCursor } = pageOf(last).pageInfo;
      return goesOn ? endCursor : undefined;
    },
    placeholderData: keepPreviousData,
    enabled: ({ state }) => (state.data?.pages.length ?? 0) <= LIVE_PAGES_MAX,
  });
  const { data, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = query;
  const outdated = useSyncExternalStore(
    (listener) => client.getQueryCache().subscribe(listener),
    () => client.getQueryState(queryKey)?.isInvalidated ?? false,
  );
  const pages = data?.pages;
  const rows = useMemo(
    () => pages?.flatMap((page) => pageOf(page).nodes),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where an answer has its connection never changes
    [pages],
  );
  return {
    name: hashKey(queryKey),
    rows,
    first: pages?.[0],
    error: failureOf(query),
    busy: isFetching && !isFetchingNextPage,
    loadsMore: isFetchingNextPage,
    more: hasNextPage ? () => void fetchNextPage() : null,
    retry: () => void refetch(),
    changed: outdated && !isFetching && (pages?.length ?? 0) > LIVE_PAGES_MAX,
    again: () => void client.resetQueries({ queryKey, exact: true }),
  };
}

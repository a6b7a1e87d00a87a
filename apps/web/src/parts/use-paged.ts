// Long lists, a page at a time: what was loaded stays, and a change reads again exactly the pages that are shown.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../data/ask.js';
import type { Failed } from '../data/ask.js';
import type { Operation } from '../data/operation.js';

/** A connection of the schema. */
interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The rows so far and the way to more. */
export interface Paged<Row> {
  /** Undefined before the first page has come. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Failed | null;
  readonly busy: boolean;
  readonly more: (() => void) | null;
  readonly retry: () => void;
}

/** Reads a list page by page; `pageOf` finds the connection in an answer. */
export function usePaged<Data, Variables extends { readonly after?: string | null | undefined }, Row>(
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pageOf: (data: Data) => Page<Row>,
): Paged<Row> {
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery<
    Data,
    Failed,
    { readonly pages: readonly Data[] },
    readonly unknown[],
    string | null
  >({
    queryKey: [operation.id, 'pages', variables],
    queryFn: ({ signal, pageParam }) =>
      ask(operation, { ...variables, after: pageParam } as unknown as Variables, signal),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const { hasNextPage: goesOn, endCursor } = pageOf(last).pageInfo;
      return goesOn ? endCursor : undefined;
    },
    placeholderData: keepPreviousData,
  });
  return {
    rows: data?.pages.flatMap((page) => pageOf(page).nodes),
    error,
    busy: isFetching,
    more: hasNextPage ? () => void fetchNextPage() : null,
    retry: () => void refetch(),
  };
}

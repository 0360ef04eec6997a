import type { RouteName } from "@dondoc/contract";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type AnswerOf, type CallOf } from "./api.ts";

/** One read for `useQuery`: its key is the operation and what it was asked. */
export const read = <N extends RouteName>(name: N, call: CallOf<N>) =>
  queryOptions({
    queryKey: [name, call],
    queryFn: ({ signal }): Promise<AnswerOf<N>> => api(name, call, { signal }),
  });

type PagedName = {
  [N in RouteName]: AnswerOf<N> extends { next: string | null } ? N : never;
}[RouteName];

/** A list read page after page for `useInfiniteQuery`; the page after the last is null. */
export const readPages = <N extends PagedName>(name: N, call: CallOf<N>) =>
  infiniteQueryOptions({
    queryKey: [name, "pages", call],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }): Promise<AnswerOf<N>> => {
      if (pageParam === null) return api(name, call, { signal });
      const { query, ...others } = call as { query: Record<string, unknown> };
      const paged = { ...others, query: { ...query, cursor: pageParam } } as unknown as CallOf<N>;
      return api(name, paged, { signal });
    },
    getNextPageParam: (page): string | null => (page as { next: string | null }).next,
  });

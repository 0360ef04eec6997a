import type { ReactNode } from "react";
import { ErrorState } from "../../ui/error-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";

interface PagedAnswerProps<P> {
  /** The result of `useInfiniteQuery(readPages(…))`. */
  query: Parameters<typeof MoreButton>[0]["query"] & {
    data: { pages: P[] } | undefined;
    isError: boolean;
    refetch: () => Promise<unknown>;
  };
  /** All pages read so far, and the first of them for what is said once. */
  children: (pages: P[], first: P) => ReactNode;
}

/** What a paged read gave, that it is coming, or why it did not; with the button for the next page. */
export function PagedAnswer<P>({ query, children }: PagedAnswerProps<P>) {
  const pages = query.data?.pages;
  const first = pages?.[0];
  if (pages && first) {
    return (
      <>
        {children(pages, first)}
        <MoreButton query={query} />
      </>
    );
  }
  if (query.isError) {
    return (
      <ErrorState
        error={query.error}
        onRetry={() => {
          query.refetch().catch(() => undefined);
        }}
      />
    );
  }
  return <Loading />;
}

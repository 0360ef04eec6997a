import type { ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";
import { FiguresAt } from "./figures-at.tsx";
import { Loading } from "./loading.tsx";
import { MoreButton } from "./more-button.tsx";

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
        <FiguresAt of={pages} />
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

interface PagedRowsProps<Row> {
  query: PagedAnswerProps<{ items: Row[] }>["query"];
  /** Instead of a list that has no row. */
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

/** A list read page by page: its rows so far, or what stands there when there is none. */
export function PagedRows<Row>({ query, empty, children }: PagedRowsProps<Row>) {
  return (
    <PagedAnswer query={query}>
      {(pages) => {
        const rows = pages.flatMap(({ items }) => items);
        return rows.length === 0 ? empty : children(rows);
      }}
    </PagedAnswer>
  );
}

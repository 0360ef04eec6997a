import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";
import { FiguresAt } from "./figures-at.tsx";
import { Loading } from "./loading.tsx";

interface AnswerProps<T> {
  query: UseQueryResult<T>;
  /** Other answers that are shown with it, for the moment up to which their figures hold. */
  beside?: readonly unknown[];
  children: (data: T) => ReactNode;
}

/** What a read gave: its content, that it is coming, or why it did not. Old content stays while it is read again. */
export function Answer<T>({ query, beside = [], children }: AnswerProps<T>) {
  if (query.data !== undefined)
    return (
      <>
        <FiguresAt of={[query.data, ...beside]} />
        {children(query.data)}
      </>
    );
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

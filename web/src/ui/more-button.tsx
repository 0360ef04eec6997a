import { Button, Group } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";
import { ErrorState } from "./error-state.tsx";

interface MoreButtonProps {
  /** The result of `useInfiniteQuery(readPages(…))`. */
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** Reads the next page of a list below the one shown. */
export function MoreButton({ query }: MoreButtonProps) {
  const { more } = useWords().ui;
  const readOn = () => {
    query.fetchNextPage().catch(() => undefined);
  };
  if (query.isFetchNextPageError) return <ErrorState error={query.error} onRetry={readOn} />;
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center" className="no-print">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={readOn}>
        {more}
      </Button>
    </Group>
  );
}

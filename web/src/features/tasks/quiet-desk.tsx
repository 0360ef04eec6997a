import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** Nothing waits: what would be here, and where to begin. */
export function QuietDesk() {
  const { home } = useWords().tasks;
  return (
    <EmptyState
      title={home.quietTitle}
      action={
        <Button component={Link} to="/van-ban">
          {home.toDocuments}
        </Button>
      }
    >
      {home.quiet}
    </EmptyState>
  );
}

import type { Exceptions } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import { PagedAnswer } from "./paged-answer.tsx";
import { FigureGrid, TaskTile } from "./figure-tiles.tsx";

/** Five numbers, then a line for each exception. */
export function ExceptionsView() {
  const query = useInfiniteQuery(readPages("getExceptions", { query: {} }));
  return (
    <Stack gap="lg">
      <PagedAnswer query={query}>
        {(pages, first) => (
          <>
            <Figures of={first} />
            <Lines items={pages.flatMap((page) => page.items)} />
          </>
        )}
      </PagedAnswer>
    </Stack>
  );
}

function Figures({ of }: { of: Exceptions }) {
  const { tasks } = useWords();
  return (
    <div>
      <FigureGrid label={tasks.exceptions.figures}>
        {of.figures.map(({ list, count }) => (
          <TaskTile key={list} list={list} count={count} />
        ))}
      </FigureGrid>
      <Text c="dimmed" mt="xs">
        {tasks.asOf(formatDate(of.asOf))}
      </Text>
    </div>
  );
}

function Lines({ items }: { items: Exceptions["items"] }) {
  const { exceptions } = useWords().tasks;
  if (items.length === 0) {
    return <EmptyState title={exceptions.emptyTitle}>{exceptions.empty}</EmptyState>;
  }
  return <ExceptionTable rows={items} />;
}

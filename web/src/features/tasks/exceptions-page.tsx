import type { Exceptions, TaskList } from "@dondoc/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import { FigureGrid, TaskTile } from "./figure-tiles.tsx";
import type { HomeProps } from "./home-props.ts";
import { OwnChargeSwitch, useOwnCharge } from "./own-charge.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { PrintButton } from "../../ui/print-button.tsx";

/** Of these a zero is good news worth its place; the others have one only when there is something to open. */
const always: readonly TaskList[] = ["overdue", "confirmation-late", "obstacles", "due-soon"];

/** The Chair's page: only what has a problem; a few numbers, then a line for each exception. */
export function ExceptionsPage({ children }: HomeProps) {
  const { asOf, exceptions } = useWords().tasks;
  const query = useInfiniteQuery(readPages("getExceptions", { query: useOwnCharge() }));
  const day = query.data?.pages[0]?.asOf;
  return (
    <Page title={exceptions.title} lead={day && asOf(formatDate(day))} actions={<PrintButton />}>
      <OwnChargeSwitch />
      <PagedAnswer query={query}>
        {(pages, first) => (
          <>
            <FigureGrid label={exceptions.figures}>
              {first.figures
                .filter(({ list, count }) => count > 0 || always.includes(list))
                .map(({ list, count }) => (
                  <TaskTile
                    key={list}
                    list={list}
                    count={count}
                    {...(list === "obstacles" ? { title: exceptions.obstacles } : {})}
                  />
                ))}
            </FigureGrid>
            {children}
            <Lines items={pages.flatMap((page) => page.items)} />
          </>
        )}
      </PagedAnswer>
    </Page>
  );
}

function Lines({ items }: { items: Exceptions["items"] }) {
  const { exceptions } = useWords().tasks;
  if (items.length === 0) {
    return <EmptyState title={exceptions.emptyTitle}>{exceptions.empty}</EmptyState>;
  }
  return <ExceptionTable rows={items} />;
}

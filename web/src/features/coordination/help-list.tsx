import type { CooperationList } from "@dondoc/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { HelpTable } from "./help-table.tsx";
import { ListFilters } from "./list-filters.tsx";

/** Requests for help between the agencies of tasks. */
export function HelpList() {
  const { coordination: words } = useWords();
  const { side = "any", list = "open" } = coordinationRoute.useSearch();
  const known: CooperationList =
    (Object.keys(words.helpLists) as CooperationList[]).find((one) => one === list) ?? "open";
  const query = { side: side, list: known } as const; // prettier-ignore
  const pages = useInfiniteQuery(readPages("listCooperations", { query }));
  return (
    <>
      <ListFilters list={known} lists={words.helpLists} sides={words.sides} />
      <PagedRows
        query={pages}
        empty={<EmptyState title={words.help.none}>{words.noneLead}</EmptyState>}
      >
        {(rows) => <HelpTable rows={rows} />}
      </PagedRows>
    </>
  );
}

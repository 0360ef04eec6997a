import type { CooperationList } from "@dondoc/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
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
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ListFilters list={known} lists={words.helpLists} sides={words.sides} />
      {pages.isPending && <Loading />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState title={words.help.none}>{words.noneLead}</EmptyState>
      )}
      {rows.length > 0 && <HelpTable rows={rows} />}
      <MoreButton query={pages} />
    </>
  );
}

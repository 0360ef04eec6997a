import type { ConsultationList } from "@dondoc/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { ConsultationTable } from "./consultation-table.tsx";
import { ListFilters } from "./list-filters.tsx";

/** Requests for opinions: asked of us and asked by us, by where they stand. */
export function OpinionList() {
  const { coordination: words } = useWords();
  const { side = "any", list = "open", unitId } = coordinationRoute.useSearch();
  const known: ConsultationList =
    (Object.keys(words.lists) as ConsultationList[]).find((one) => one === list) ?? "open";
  const query = { side: side, list: known, ...(unitId ? { unitId } : {}) } as const; // prettier-ignore
  const pages = useInfiniteQuery(readPages("listConsultations", { query }));
  return (
    <>
      <ListFilters list={known} lists={words.lists} sides={words.sides} />
      <PagedRows query={pages} empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}>
        {(rows) => <ConsultationTable rows={rows} caption={words.lists[known]} />}
      </PagedRows>
    </>
  );
}

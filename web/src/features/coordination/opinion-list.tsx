import type { ConsultationList } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { ConsultationTable } from "./consultation-table.tsx";
import { ListFilters } from "./list-filters.tsx";

/** The days that came with a figure of the statistics: named, and dropped with one click. */
function SentWithin() {
  const { coordination: words } = useWords();
  const { from, to } = coordinationRoute.useSearch();
  const navigate = coordinationRoute.useNavigate();
  if (!from || !to) return null;
  const label = words.sentWithin(formatDate(from), formatDate(to));
  return (
    <Button
      variant="light"
      rightSection={<IconX aria-hidden size={18} />}
      aria-label={words.dropDays(label)}
      onClick={() => void navigate({ search: ({ from: _from, to: _to, ...others }) => others })}
    >
      {label}
    </Button>
  );
}

/** Requests for opinions: asked of us and asked by us, by where they stand. */
export function OpinionList() {
  const { coordination: words } = useWords();
  const { side = "any", list = "open", unitId, from, to } = coordinationRoute.useSearch();
  const known: ConsultationList =
    (Object.keys(words.lists) as ConsultationList[]).find((one) => one === list) ?? "open";
  const span = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const query = { side, list: known, ...(unitId ? { unitId } : {}), ...span } as const;
  const pages = useInfiniteQuery(readPages("listConsultations", { query }));
  return (
    <>
      <ListFilters list={known} lists={words.lists} sides={words.sides}>
        <SentWithin />
      </ListFilters>
      <PagedRows query={pages} empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}>
        {(rows) => <ConsultationTable rows={rows} caption={words.lists[known]} />}
      </PagedRows>
    </>
  );
}

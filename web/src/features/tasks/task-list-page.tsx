import type { TaskList, TaskRow } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { TextLink } from "../../ui/link.tsx";
import { useRef } from "react";
import { acts } from "../../app/acts.ts";
import { read, readPages } from "../../app/api/read.ts";
import { taskListRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { BulkBar } from "./bulk/bulk-bar.tsx";
import { type Selection, useSelection } from "../../ui/use-selection.ts";
import { countIn } from "./figure-tiles.tsx";
import { useOwnCharge } from "./own-charge.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskListTabs } from "./task-list-tabs.tsx";
import { TaskTable } from "./task-table.tsx";
import { useRowKeys } from "../../ui/use-row-keys.ts";

const uncounted = [
  "q",
  "role",
  "assignmentId",
  "fieldId",
  "monitorId",
  "completedFrom",
  "importId",
] as const;
const endedLists: ReadonlySet<TaskList> = new Set<TaskList>(["completed", "completed-late"]);
const isNarrowed = (search: object): boolean => Object.keys(search).some((name) => name !== "list");

/** The list of tasks: which one, and how it is narrowed, stands in the address. */
export function TaskListPage() {
  const { tasks, bulk } = useWords();
  const search = taskListRoute.useSearch();
  const list = search.list ?? "open";
  const { unitId, documentId } = search;
  const ownCharge = useOwnCharge();
  const scope = {
    ...(unitId ? { unitId } : {}),
    ...(documentId ? { documentId } : {}),
    ...ownCharge,
    ...(search.mine ? { mine: "true" } : {}),
  };

  // What ended is counted where it is looked at: it is most of a province.
  const unended = endedLists.has(list) ? {} : { unended: "true" };
  const figures = useQuery(read("getFigures", { query: { ...scope, ...unended } }));
  const { mine, charge: _switch, ...filters } = search;
  const listed = { ...filters, list, ...ownCharge, ...(mine ? { mine: "true" } : {}) };
  const query = useInfiniteQuery(readPages("listTasks", { query: listed }));
  const mayBulk = holds(useSession(), ...acts.doTogether);
  const offer = useQuery({ ...read("getBulkOffer", {}), enabled: mayBulk });
  const root = useRef<HTMLDivElement>(null);

  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const canPick = offer.data !== undefined && offer.data.acts.length > 0;
  const selection = useSelection(
    rows.map(({ id }) => id),
    JSON.stringify(listed),
  );
  useRowKeys(root, canPick ? selection.toggle : undefined);
  // A search or a role narrows the list further than the figures count.
  const isCounted = !uncounted.some((name) => search[name]);
  const counted = (isCounted && figures.data?.figures) || null;
  const count = counted && countIn(counted, list);
  return (
    <Page
      title={list === "open" ? tasks.list.title : `${tasks.list.title}: ${tasks.lists[list]}`}
      lead={<Lead asOf={query.data?.pages[0]?.asOf} count={count} />}
      actions={
        <>
          {mayBulk && <TextLink to="/viec-cung-luc">{bulk.open}</TextLink>}
          <PrintButton />
        </>
      }
    >
      <Stack ref={root} gap="md">
        <TaskListTabs list={list} figures={counted} />
        <TaskFilters first={rows[0]} />
        <PagedAnswer query={query}>
          {() => (
            <Found
              rows={rows}
              list={list}
              narrowed={isNarrowed(search)}
              selection={canPick ? selection : undefined}
            />
          )}
        </PagedAnswer>
        {canPick && rows.length > 0 && (
          <BulkBar offer={offer.data} rows={rows} selection={selection} query={listed} />
        )}
        {rows.length > 1 && (
          <Text c="dimmed" visibleFrom="sm" className="no-print">
            {tasks.list.keys}
          </Text>
        )}
      </Stack>
    </Page>
  );
}

function Lead({ asOf, count }: { asOf: string | undefined; count: number | null }) {
  const { tasks } = useWords();
  return (
    <>
      {count !== null && `${tasks.total(count)}. `}
      {asOf && tasks.asOf(formatDate(asOf))}
    </>
  );
}

interface FoundProps {
  rows: TaskRow[];
  list: TaskList;
  narrowed: boolean;
  selection: Selection | undefined;
}

function Found({ rows, list, narrowed, selection }: FoundProps) {
  const { tasks } = useWords();
  if (rows.length > 0) {
    return <TaskTable rows={rows} label={tasks.lists[list]} selection={selection} />;
  }
  return (
    <EmptyState title={tasks.list.emptyTitle}>
      {narrowed ? tasks.list.emptyFiltered : tasks.list.empty}
    </EmptyState>
  );
}

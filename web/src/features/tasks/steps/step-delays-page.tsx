import type { StepDelays } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../../app/api/read.ts";
import { stepDelaysRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { type Column, ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { PagedAnswer } from "../../../ui/paged-answer.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { StepDelayFilters } from "./step-delay-filters.tsx";
import { StepPeople } from "./step-people.tsx";
import styles from "./steps.module.css";

type Row = StepDelays["items"][number];

/** Who is, or was, late at which step; each row opens its task, the filters stand in the address. */
export function StepDelaysPage() {
  const { stepDelays: words, tasks } = useWords();
  const search = stepDelaysRoute.useSearch();
  const query = useInfiniteQuery(readPages("getStepDelays", { query: search }));
  const first = query.data?.pages[0];
  return (
    <Page
      title={words.title}
      lead={first && `${words.lead[first.scope]} ${tasks.asOf(formatDate(first.asOf))}`}
      actions={<PrintButton />}
    >
      <StepDelayFilters />
      <PagedAnswer query={query}>
        {(pages, { people, scope }) => (
          <>
            <StepPeople people={people} />
            <Found rows={pages.flatMap(({ items }) => items)} scope={scope} />
          </>
        )}
      </PagedAnswer>
    </Page>
  );
}

function Found({ rows, scope }: { rows: readonly Row[]; scope: StepDelays["scope"] }) {
  const { stepDelays: words } = useWords();
  const { unitId, ...narrowing } = stepDelaysRoute.useSearch();
  const navigate = stepDelaysRoute.useNavigate();
  if (rows.length > 0) return <Steps rows={rows} />;
  const isNarrowed = Object.keys(narrowing).length > 0;
  if (!isNarrowed) return <EmptyState title={words.emptyTitle}>{words.empty[scope]}</EmptyState>;
  return (
    <EmptyState
      title={words.emptyTitle}
      action={
        <Button
          variant="default"
          onClick={() => void navigate({ search: unitId ? { unitId } : {} })}
        >
          {words.dropAll}
        </Button>
      }
    >
      {words.emptyNarrowed}
    </EmptyState>
  );
}

function Steps({ rows }: { rows: readonly Row[] }) {
  const { stepDelays: words, tasks } = useWords();
  const { columns } = words;
  // Where all are of one agency its name says nothing.
  const withUnit = new Set(rows.map((row) => row.unit)).size > 1;
  const unit: Column<Row> = { title: columns.unit, width: 12, render: (row) => row.unit };
  const shown: Column<Row>[] = [
    {
      title: columns.step,
      isName: true,
      render: (row) => (
        <>
          <div>{row.title}</div>
          <TextLink to="/nhiem-vu/$id" params={{ id: row.taskId }} className={styles.task ?? ""}>
            {tasks.number(row.number)} · {row.taskTitle}
          </TextLink>
        </>
      ),
    },
    { title: columns.person, width: 12, render: ({ person }) => person.name },
    ...(withUnit ? [unit] : []),
    { title: columns.due, width: 8, render: ({ dueOn }) => formatDate(dueOn) },
    {
      title: columns.done,
      width: 8,
      render: ({ doneOn, ended }) =>
        doneOn ? formatDate(doneOn) : ended ? words.ended : words.notDone,
    },
    {
      title: columns.late,
      width: 6,
      align: "end",
      render: ({ daysLate }) => <strong>{words.days(daysLate)}</strong>,
    },
  ];
  return <ListTable caption={words.caption} columns={shown} rows={rows} rowKey={({ id }) => id} />;
}

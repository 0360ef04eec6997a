import type { MonthlyReportRow } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { ListTable, type Column } from "../../ui/list-table.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { PrepareDialog } from "./prepare-dialog.tsx";

/** The monthly reports of the Office, the latest first. */
export function MonthlyListPage() {
  const words = useWords().monthly;
  const [preparing, setPreparing] = useState(false);
  const query = useInfiniteQuery(readPages("listMonthlyReports", { query: {} }));
  const first = query.data?.pages[0];
  const reports = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayPrepare = first?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayPrepare && <Button onClick={() => setPreparing(true)}>{words.prepare.button}</Button>}
          <ButtonLink to="/bao-cao/mau" variant="default">
            {words.template}
          </ButtonLink>
          <ButtonLink to="/bao-cao" variant="default">
            {words.forms}
          </ButtonLink>
        </>
      }
    >
      {first ? (
        <>
          {first.toSend && (
            <Text role="note" fw={first.toSend.late ? 600 : 400}>
              {words.toSend(first.toSend.title, formatDate(first.toSend.by), first.toSend.late)}
            </Text>
          )}
          {reports.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <Reports reports={reports} />
          )}
          <MoreButton query={query} />
        </>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
      {preparing && <PrepareDialog onClose={() => setPreparing(false)} />}
    </Page>
  );
}

function Reports({ reports }: { reports: MonthlyReportRow[] }) {
  const words = useWords().monthly;
  const columns: Column<MonthlyReportRow>[] = [
    {
      title: words.columns.period,
      isName: true,
      render: ({ id, title }) => (
        <TextLink to="/bao-cao/thang/$id" params={{ id }}>
          {title}
        </TextLink>
      ),
    },
    { title: words.columns.asOf, width: 11, render: ({ asOf }) => formatDate(asOf) },
    { title: words.columns.state, width: 9, render: ({ state }) => words.states[state] },
    { title: words.columns.made, width: 14, render: ({ madeBy }) => madeBy },
    {
      title: words.columns.document,
      width: 18,
      render: ({ document }) =>
        document === null
          ? ""
          : `${words.documents[document.state]}${document.state === "issued" ? ` (${document.reference})` : ""}`,
    },
  ];
  return (
    <ListTable caption={words.title} columns={columns} rows={reports} rowKey={({ id }) => id} />
  );
}

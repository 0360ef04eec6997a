import type { RiskCode, RiskEvidence } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read, readPages } from "../../../app/api/read.ts";
import { riskRowsRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { PagedRows } from "../../../ui/paged-answer.tsx";

/** The rows behind one figure of the risk list. */
export function RiskRowsPage() {
  const { risk: words } = useWords();
  const { today } = useSession();
  const { by = "unit", id = "", code = "OVERDUE_LONG", asOf } = riskRowsRoute.useSearch();
  const asked = { by, ...(asOf ? { asOf } : {}) };
  const list = useQuery(read("getRiskList", { query: asked }));
  const query = useInfiniteQuery(
    readPages("listRiskRows", { query: { ...asked, id, code: code as RiskCode } }),
  );
  const criterion = list.data?.weighing.criteria.find((one) => one.code === code);
  const whom = list.data?.rows.find((one) => one.id === id)?.name ?? "";
  return (
    <Page
      title={criterion ? words.rows.title(criterion.name) : words.title}
      lead={words.rows.lead(whom, formatDate(asOf ?? today))}
    >
      <TextLink
        to="/kiem-tra/rui-ro"
        search={{ ...(by === "field" ? { by } : {}), ...(asOf ? { asOf } : {}) }}
        className="no-print"
      >
        {words.backToList}
      </TextLink>
      <PagedRows
        query={query}
        empty={<EmptyState title={words.rows.none}>{words.rows.noneLead}</EmptyState>}
      >
        {(rows) => <Found rows={rows} />}
      </PagedRows>
    </Page>
  );
}

function Found({ rows }: { rows: readonly RiskEvidence[] }) {
  const { rows: words } = useWords().risk;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { title: words.columns.label, width: 8, render: ({ label }) => label },
        { title: words.columns.title, isName: true, render: (row) => <Opened row={row} /> },
        { title: words.columns.note, width: 16, render: ({ note }) => note },
        {
          title: words.columns.day,
          width: 8,
          render: ({ onDay }) => (onDay === null ? "" : formatDate(onDay)),
        },
      ]}
    />
  );
}

function Opened({ row: { kind, opensId, title } }: { row: RiskEvidence }): ReactNode {
  const { rows: words } = useWords().risk;
  if (title === null) return <Text c="dimmed">{words.hidden}</Text>;
  const params = { id: opensId };
  switch (kind) {
    case "task":
      return (
        <TextLink to="/nhiem-vu/$id" params={params}>
          {title}
        </TextLink>
      );
    case "voice":
      return (
        <TextLink to="/phan-anh-kien-nghi/$id" params={params}>
          {title}
        </TextLink>
      );
    case "partner-report":
      return (
        <TextLink to="/phoi-hop/phan-anh/$id" params={params}>
          {title}
        </TextLink>
      );
    case "finding":
    case "inspection":
  }
  return (
    <TextLink to="/kiem-tra/$id" params={params}>
      {title}
    </TextLink>
  );
}

import type { MonitorLoad as Load, TaskList } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";

type Row = Load["items"][number];

const figures = [
  { key: "open", list: "open" },
  { key: "overdue", list: "overdue" },
  { key: "toConfirm", list: "to-confirm" },
] as const satisfies readonly { key: "open" | "overdue" | "toConfirm"; list: TaskList }[];

/** What lies on each officer's desk, to share the work by; said to be no result. */
export function MonitorLoad() {
  const { load: words } = useWords().portfolios;
  const { home } = useSession();
  const query = useQuery({ ...read("getMonitorLoad", {}), enabled: home !== "agency" });
  if (home === "agency") return null;
  return (
    <Section title={words.title} lead={words.lead}>
      <Answer query={query}>{({ items }) => <Table rows={items} />}</Answer>
    </Section>
  );
}

function Table({ rows }: { rows: readonly Row[] }) {
  const { load: words, officer } = useWords().portfolios;
  const name = (row: Row) => row.officer?.name ?? words.nobody;
  const columns: Column<Row>[] = [
    { title: officer, isName: true, render: name },
    { title: words.division, render: (row) => row.division?.name ?? "" },
    ...figures.map(({ key, list }): Column<Row> => ({
      title: words[key],
      align: "end",
      width: 10,
      render: (row) =>
        row.officer && row[key] > 0 ? (
          <Link
            to="/nhiem-vu"
            search={{ list, monitorId: row.officer.accountId }}
            aria-label={words.opens(words[key], row[key], name(row))}
          >
            {row[key]}
          </Link>
        ) : (
          String(row[key])
        ),
    })),
  ];
  return (
    <ListTable
      caption={words.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.officer?.accountId ?? ""}
    />
  );
}

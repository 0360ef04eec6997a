import type { PartnerReportList, PartnerReportRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { Credits } from "./credits.tsx";
import { ListFilters } from "./list-filters.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { reportTones } from "./tones.ts";

/** Form F7, the register of reports about slow partners, and the credit it gives both ways. */
export function ReportList() {
  const { coordination: words } = useWords();
  const { list = "open", unitId } = coordinationRoute.useSearch();
  const known: PartnerReportList =
    (Object.keys(words.reportLists) as PartnerReportList[]).find((one) => one === list) ?? "open";
  const pages = useInfiniteQuery(
    readPages("listPartnerReports", { query: { list: known, ...(unitId ? { unitId } : {}) } }),
  );
  return (
    <>
      <ListFilters list={known} lists={words.reportLists} />
      <PagedRows
        query={pages}
        empty={<EmptyState title={words.report.none}>{words.report.noneLead}</EmptyState>}
      >
        {(rows) => <Register rows={rows} />}
      </PagedRows>
      <Credits />
    </>
  );
}

function Register({ rows }: { rows: readonly PartnerReportRow[] }) {
  const { coordination } = useWords();
  const words = coordination.report;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.request,
          isName: true,
          render: ({ id, number, request }) => (
            <>
              <TextLink to="/phoi-hop/phan-anh/$id" params={{ id }}>
                {coordination.reportNumber(number)}
              </TextLink>
              <Text c="dimmed" size="sm" fw={400}>
                {request.kind === "consultation"
                  ? coordination.number(request.number)
                  : coordination.helpNumber(request.number)}
              </Text>
            </>
          ),
        },
        { title: words.reporter, width: 12, render: ({ reporter }) => reporter.name },
        { title: words.accused, width: 12, render: ({ accused }) => accused.name },
        { title: coordination.due, width: 7.5, render: ({ lastDay }) => formatDate(lastDay) },
        {
          title: words.answeredOn,
          width: 8,
          render: ({ answeredOn }) => (answeredOn ? formatDate(answeredOn) : words.notAnswered),
        },
        { title: words.days, width: 6, align: "end", render: ({ daysLate }) => daysLate },
        {
          title: words.quality,
          width: 7,
          render: ({ evasive }) => (evasive ? words.evasive : ""),
        },
        {
          title: words.finding,
          width: 13,
          render: ({ state, days }) => (
            <>
              <ToneBadge tone={reportTones[state]}>{coordination.reportState[state]}</ToneBadge>
              {days !== null && <Text>{words.charged(days)}</Text>}
            </>
          ),
        },
      ]}
    />
  );
}

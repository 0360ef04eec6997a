import type { LegalDocumentRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { legalBasisRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LegalStandingBadge } from "../../ui/legal-standing.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { periodOf } from "./period.ts";

export function RegisterList() {
  const { legalBasis: words } = useWords();
  const { view: _view, ...query } = legalBasisRoute.useSearch();
  const pages = useInfiniteQuery(readPages("listLegalDocuments", { query }));
  return (
    <PagedAnswer query={pages}>
      {(read, first) => {
        const rows = read.flatMap(({ items }) => items);
        if (rows.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
        return (
          <>
            <Text aria-live="polite">
              {words.count(first.total ?? rows.length, formatDate(first.asOf))}
            </Text>
            <RegisterTable rows={rows} />
          </>
        );
      }}
    </PagedAnswer>
  );
}

function RegisterTable({ rows }: { rows: readonly LegalDocumentRow[] }) {
  const { legalBasis: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.reference,
          isName: true,
          width: 13,
          render: ({ id, kind, reference, checked }) => (
            <>
              <TextLink to="/can-cu-phap-ly/$id" params={{ id }}>
                {reference}
              </TextLink>
              <Text c="dimmed" size="sm">
                {words.kinds[kind]}
                {!checked && `, ${words.unchecked}`}
              </Text>
            </>
          ),
        },
        { title: words.columns.title, render: ({ title }) => title ?? "" },
        { title: words.columns.issuer, width: 12, render: ({ issuer }) => issuer },
        {
          title: words.columns.issuedOn,
          width: 8,
          render: ({ issuedOn, issuedYear }) =>
            issuedOn ? formatDate(issuedOn) : String(issuedYear ?? ""),
        },
        { title: words.columns.period, width: 10, render: (row) => periodOf(row, words) },
        {
          title: words.columns.standing,
          width: 15,
          render: ({ standing }) => <LegalStandingBadge standing={standing} />,
        },
      ]}
    />
  );
}

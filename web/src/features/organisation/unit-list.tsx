import type { UnitRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { unitListRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SteppedTable } from "../../ui/stepped-table.tsx";
import { periodText } from "./period.ts";
import { TextLink } from "../../ui/link.tsx";

export function UnitList() {
  const { organisation: words } = useWords();
  const { view: _view, ...query } = unitListRoute.useSearch();
  const units = useQuery({ ...read("listUnits", { query }), placeholderData: keepPreviousData });
  return (
    <Answer query={units}>
      {({ asOf, items }) =>
        items.length === 0 ? (
          <EmptyState title={words.none}>{words.noneLead}</EmptyState>
        ) : (
          <>
            <Text aria-live="polite">{words.count(items.length, formatDate(asOf))}</Text>
            <UnitTable key={JSON.stringify(query)} units={items} asOf={asOf} />
          </>
        )
      }
    </Answer>
  );
}

function UnitTable({ units, asOf }: { units: readonly UnitRow[]; asOf: string }) {
  const { organisation: words } = useWords();
  return (
    <SteppedTable
      caption={words.caption(formatDate(asOf))}
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.name,
          isName: true,
          render: ({ id, name, shortName }) => (
            <>
              <TextLink to="/co-quan/$id" params={{ id }}>
                {name}
              </TextLink>
              {shortName && shortName !== name && <Text c="dimmed">{shortName}</Text>}
            </>
          ),
        },
        { title: words.columns.kind, width: 13, render: ({ kind }) => words.kinds[kind] },
        { title: words.columns.symbol, width: 8, render: ({ symbol }) => symbol ?? "" },
        {
          title: words.columns.parent,
          width: 14,
          render: ({ parent }) => parent?.shortName ?? parent?.name ?? "",
        },
        { title: words.columns.period, width: 17, render: (row) => periodText(row, words) },
      ]}
    />
  );
}

import type { RegulationReview, RegulationRow, UnitRef } from "@dondoc/contract";
import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { ListTable } from "../../../ui/list-table.tsx";
import { type Tone, ToneBadge } from "../../../ui/tone-badge.tsx";
import { RegulationActDialog } from "./regulation-acts.tsx";
import { ReviewBadge } from "./review-badge.tsx";
import { RowActs } from "./row-acts.tsx";

const tones: Record<RegulationReview, Tone> = {
  fit: "done",
  "to-review": "waiting",
  amending: "working",
};

interface RegulationTableProps {
  rows: readonly RegulationRow[];
  mayAddFor: (unitId: string) => boolean;
  onAdd: (unit: UnitRef) => void;
}

/** One line an agency; who has none stands first and is asked for one. */
export function RegulationTable({ rows, mayAddFor, onAdd }: RegulationTableProps) {
  const { regulations: words } = useWords().registers;
  const { columns } = words;
  const [opened, open] = useState<{ unitId: string; act: string } | null>(null);
  const row = rows.find(({ unit }) => unit.id === opened?.unitId);
  return (
    <>
      <ListTable
        caption={words.caption}
        rows={rows}
        rowKey={({ unit }) => unit.id}
        columns={[
          { title: columns.unit, isName: true, render: ({ unit }) => unit.name },
          {
            title: columns.regulation,
            width: 17,
            render: ({ regulation, earlier }) =>
              regulation === null ? (
                <ToneBadge tone="late">{words.noRegulation}</ToneBadge>
              ) : (
                <div>
                  {words.of(regulation.documentNumber, formatDate(regulation.documentOn))}
                  <Text size="sm">{words.validFrom(formatDate(regulation.validFrom))}</Text>
                  {earlier > 0 && (
                    <Text c="dimmed" size="sm">
                      {words.earlier(earlier)}
                    </Text>
                  )}
                </div>
              ),
          },
          {
            title: columns.state,
            width: 16,
            render: ({ regulation }) =>
              regulation === null ? (
                ""
              ) : (
                <div>
                  <ToneBadge tone={tones[regulation.reviewState]}>
                    {words.states[regulation.reviewState]}
                  </ToneBadge>
                  {regulation.lastNote !== null && <Text size="sm">{regulation.lastNote}</Text>}
                </div>
              ),
          },
          {
            title: columns.review,
            width: 12,
            render: ({ regulation }) =>
              regulation === null ? (
                ""
              ) : (
                <ReviewBadge review={regulation.review} by={regulation.nextReviewOn} />
              ),
          },
          {
            title: columns.acts,
            isActs: true,
            width: 15,
            render: ({ unit, regulation }) =>
              regulation === null ? (
                mayAddFor(unit.id) && (
                  <Button variant="default" onClick={() => onAdd(unit)}>
                    {words.addShort}
                    <VisuallyHidden> {words.addFor(unit.name)}</VisuallyHidden>
                  </Button>
                )
              ) : (
                <RowActs
                  id={regulation.id}
                  label={unit.name}
                  acts={regulation.acts}
                  onOpen={(act) => open({ unitId: unit.id, act })}
                />
              ),
          },
        ]}
      />
      {opened && row?.regulation && (
        <RegulationActDialog
          act={opened.act}
          unit={row.unit}
          regulation={row.regulation}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}

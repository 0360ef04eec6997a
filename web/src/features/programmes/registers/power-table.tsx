import type { PowerRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { ListTable } from "../../../ui/list-table.tsx";
import { type Tone, ToneBadge } from "../../../ui/tone-badge.tsx";
import { PowerActDialog } from "./power-acts.tsx";
import { ReviewBadge } from "./review-badge.tsx";
import { RowActs } from "./row-acts.tsx";

const tones: Record<PowerRow["checks"][number]["result"], Tone> = {
  fit: "done",
  adjust: "waiting",
  "take-back": "late",
};

/** Lines of the register with what whoever keeps them may do. */
export function PowerTable({ rows }: { rows: readonly PowerRow[] }) {
  const { powers: words } = useWords().registers;
  const { columns } = words;
  const [opened, open] = useState<{ id: string; act: string } | null>(null);
  const power = rows.find(({ id }) => id === opened?.id);
  return (
    <>
      <ListTable
        caption={words.caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            title: columns.power,
            isName: true,
            render: ({ number, power: text, field, conditions }) => (
              <>
                <Text component="span" fw={600}>
                  {text}
                </Text>
                <Text c="dimmed" size="sm" fw={400}>
                  {words.label(number)}
                  {field !== null && ` · ${field}`}
                </Text>
                {conditions !== null && (
                  <Text size="sm" fw={400}>
                    {words.conditions(conditions)}
                  </Text>
                )}
              </>
            ),
          },
          {
            title: columns.from,
            width: 14,
            render: ({ from, toWhom, owner }) => (
              <div>
                {words.fromTo(from.name, toWhom)}
                {owner.id !== from.id && (
                  <Text c="dimmed" size="sm">
                    {words.keptBy(owner.name)}
                  </Text>
                )}
              </div>
            ),
          },
          { title: columns.act, width: 11, render: (row) => <ActAndDays row={row} /> },
          {
            title: columns.review,
            width: 11,
            render: ({ review, nextReviewOn, reviewMonths }) => (
              <div>
                <ReviewBadge review={review} by={nextReviewOn} />
                {review !== "none" && (
                  <Text c="dimmed" size="sm">
                    {words.every(reviewMonths)}
                  </Text>
                )}
              </div>
            ),
          },
          { title: columns.checks, width: 15, render: (row) => <LastCheck row={row} /> },
          {
            title: columns.acts,
            isActs: true,
            width: 12,
            render: ({ id, number, acts }) => (
              <RowActs
                id={id}
                label={words.label(number)}
                acts={acts}
                onOpen={(act) => open({ id, act })}
              />
            ),
          },
        ]}
      />
      {power && opened && (
        <PowerActDialog act={opened.act} power={power} onClose={() => open(null)} />
      )}
    </>
  );
}

function ActAndDays({ row }: { row: PowerRow }) {
  const { powers: words } = useWords().registers;
  const { actNumber, actOn, validFrom, validTo, validity, endedBecause } = row;
  return (
    <div>
      {words.of(actNumber, formatDate(actOn))}
      <Text size="sm">
        {words.validFrom(formatDate(validFrom))}
        {validTo !== null && `, ${words.validTo(formatDate(validTo))}`}
      </Text>
      {validity !== "in-force" && (
        <Text size="sm" fw={600}>
          {words.states[validity]}
        </Text>
      )}
      {endedBecause !== null && <Text size="sm">{endedBecause}</Text>}
    </div>
  );
}

function LastCheck({ row: { checks } }: { row: PowerRow }) {
  const { powers: words } = useWords().registers;
  const [last, ...earlier] = checks;
  if (!last) return <Text c="dimmed">{words.notChecked}</Text>;
  return (
    <div>
      <ToneBadge tone={tones[last.result]}>{words.results[last.result]}</ToneBadge>
      <Text size="sm">
        {words.checkedOn(formatDate(last.checkedOn))}
        {last.documentNumber !== null && `, ${last.documentNumber}`}: {last.finding}
      </Text>
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlierChecks(earlier.length)}</summary>
          {earlier.map((one) => (
            <Text key={one.id} size="sm">
              {words.results[one.result]}, {words.checkedOn(formatDate(one.checkedOn))}:{" "}
              {one.finding}
            </Text>
          ))}
        </details>
      )}
    </div>
  );
}

import type { OpenPoint, SelfCheck, UnitRef } from "@dondoc/contract";
import { Button, Group, List, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readPages } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { PagedAnswer } from "../../../ui/paged-answer.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { PointDialog } from "./point-dialog.tsx";

/** What was looked at in a year, of one agency or of all that whoever asks may see. */
export function SelfCheckList({ year, unit }: { year: number; unit: UnitRef | null }) {
  const { selfChecks: words } = useWords();
  const query = useInfiniteQuery(
    readPages("listSelfChecks", { query: { year, ...(unit ? { unitId: unit.id } : {}) } }),
  );
  return (
    <Section title={unit ? words.listOf(unit.name) : words.list}>
      {unit && (
        <TextLink to="/kiem-tra/tu-kiem-tra" search={{ year }} className="no-print">
          {words.allAgencies}
        </TextLink>
      )}
      <PagedAnswer query={query}>
        {(pages) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
          return <Rows rows={rows} />;
        }}
      </PagedAnswer>
    </Section>
  );
}

function Rows({ rows }: { rows: readonly SelfCheck[] }) {
  const { selfChecks: words } = useWords();
  return (
    <ListTable
      caption={words.listCaption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.listColumns.theme,
          isName: true,
          render: ({ theme, number, agency, target }) => (
            <>
              {theme}
              <Text c="dimmed" size="sm">
                {[words.label(number), target.name, target.id === agency.id ? null : agency.name]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </Text>
            </>
          ),
        },
        {
          title: words.listColumns.lastDay,
          width: 11,
          render: ({ lastDay }) => formatDate(lastDay),
        },
        { title: words.listColumns.state, width: 19, render: (row) => <State row={row} /> },
        { title: words.acts, width: 14, isActs: true, render: (row) => <Acts row={row} /> },
      ]}
    />
  );
}

function State({ row: { done, dropped, daysLate, points } }: { row: SelfCheck }) {
  const { selfChecks: words } = useWords();
  if (dropped) {
    return (
      <div>
        <ToneBadge tone="quiet">{words.droppedBadge}</ToneBadge>
        <Text size="sm">{words.dropped(dropped.by, dropped.because)}</Text>
      </div>
    );
  }
  return (
    <div>
      {done ? (
        <ToneBadge tone="done">{words.checked}</ToneBadge>
      ) : (
        <ToneBadge tone={daysLate > 0 ? "late" : "waiting"}>{words.open}</ToneBadge>
      )}
      {daysLate > 0 && <Text size="sm">{words.late(daysLate)}</Text>}
      {done && (
        <>
          <Text size="sm">
            {[
              words.result(formatDate(done.on), done.found, done.leftOpen),
              done.documentNumber && words.document(done.documentNumber),
            ]
              .filter(Boolean)
              .join("; ")}
          </Text>
          <Text size="sm">{done.summary}</Text>
          <Points points={points} leftOpen={done.leftOpen} />
        </>
      )}
    </div>
  );
}

/** What was left open, each with who puts it right until when. */
function Points({ points, leftOpen }: { points: readonly OpenPoint[]; leftOpen: number }) {
  const { selfChecks: words } = useWords();
  if (leftOpen === 0) return null;
  return (
    <>
      {points.length > 0 && (
        <List size="sm" aria-label={words.points} mt={4}>
          {points.map(({ id, content, unit, dueOn, daysLate, settled }) => (
            <List.Item key={id}>
              {content}
              <Text size="sm" c="dimmed">
                {words.point(unit.name, formatDate(dueOn))}
              </Text>
              <ToneBadge tone={settled ? "done" : daysLate > 0 ? "late" : "waiting"}>
                {settled ? words.pointDone : words.pointOpen}
              </ToneBadge>
              {daysLate > 0 && <Text size="sm">{words.late(daysLate)}</Text>}
              {settled && (
                <Text size="sm">
                  {words.settled(formatDate(settled.on), settled.words)}
                  {settled.documentNumber && ` (${settled.documentNumber})`}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {leftOpen > points.length && <Text size="sm">{words.unnamed(leftOpen - points.length)}</Text>}
    </>
  );
}

function Acts({ row }: { row: SelfCheck }) {
  const [opened, open] = useState<string | null>(null);
  const may = row.acts.filter(({ allowed }) => allowed);
  const title = may.find(({ act }) => act === opened)?.title ?? "";
  return (
    <Group gap="xs">
      {may.map(({ act, title: name }) => (
        <Button key={act} variant="default" size="compact-md" mih={44} onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} row={row} onClose={() => open(null)} />
      )}
    </Group>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  row: SelfCheck;
  onClose: () => void;
}

function Opened({ act, title, row, onClose }: OpenedProps) {
  const { form } = useWords().selfChecks;
  const { today } = useSession();
  const shared = {
    title,
    on: { selfCheckId: row.id, version: row.version },
    draft: `${act}.${row.id}.${row.version}`,
    onClose,
  };
  if (act === "inspections.drop-self-check") {
    return (
      <ActDialog
        name="dropSelfCheck"
        fields={[{ name: "reason", label: form.reason, kind: "long", required: true }]}
        {...shared}
      />
    );
  }
  if (act === "inspections.note-open-point") {
    return <PointDialog row={row} title={title} onClose={onClose} />;
  }
  if (act === "inspections.settle-open-point") {
    return (
      <ActDialog
        name="settleOpenPoint"
        fields={[
          {
            name: "pointId",
            label: form.whichPoint,
            kind: "choice",
            options: row.points
              .filter(({ settled }) => settled === null)
              .map(({ id, content }) => ({ value: id, label: content })),
          },
          { name: "settledOn", label: form.settledOn, kind: "date", required: true, initial: today }, // prettier-ignore
          { name: "words", label: form.settledWords, kind: "long", required: true },
          { name: "documentNumber", label: form.settledDocument, kind: "short" },
        ]}
        {...shared}
      />
    );
  }
  return (
    <ActDialog
      name="recordSelfCheck"
      fields={[
        { name: "doneOn", label: form.doneOn, kind: "date", required: true, initial: today },
        { name: "summary", label: form.summary, kind: "long", required: true },
        { name: "found", label: form.found, kind: "number", required: true, initial: "0" },
        { name: "leftOpen", label: form.leftOpen, kind: "number", required: true, initial: "0" },
        { name: "documentNumber", label: form.documentNumber, kind: "short" },
      ]}
      {...shared}
    />
  );
}

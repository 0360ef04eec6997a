import type { CooperationRow } from "@dondoc/contract";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { useAct } from "../../ui/use-act.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { DueLine } from "./due-line.tsx";
import { DeliverDialog } from "./deliver-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { helpTones } from "./tones.ts";
import { TextActDialog } from "./text-act-dialog.tsx";

type Opened = { row: CooperationRow; act: "decline" | "deliver" | "report" };

/** Requests for help with what may be done on each. */
export function HelpTable({ rows }: { rows: readonly CooperationRow[] }) {
  const { coordination: words } = useWords();
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  return (
    <>
      <ListTable
        caption={words.help.caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { title: words.matter, isName: true, render: (row) => <Content row={row} /> },
          { title: words.asking, width: 11, render: ({ asking }) => asking.name },
          { title: words.help.asked, width: 11, render: ({ asked }) => asked.name },
          { title: words.due, width: 10, render: (row) => <DueLine of={row} /> },
          {
            title: words.stateTitle,
            width: 17,
            render: (row) => <State row={row} onOpen={(act) => open({ row, act })} />,
          },
        ]}
      />
      {opened?.act === "decline" && (
        <TextActDialog
          name="declineHelp"
          title={titleOf(opened.row, "coordination.decline-help")}
          on={{ cooperationId: opened.row.id, version: opened.row.version }}
          fields={[
            { name: "ground", label: words.help.ground, required: true },
            { name: "legalRef", label: words.help.legalRef, required: true, short: true },
          ]}
          draft={`decline.${opened.row.id}`}
          onClose={close}
        />
      )}
      {opened?.act === "deliver" && <DeliverDialog row={opened.row} onClose={close} />}
      {opened?.act === "report" && (
        <ReportDialog source={{ cooperationId: opened.row.id }} onClose={close} />
      )}
    </>
  );
}

const titleOf = (row: CooperationRow, name: string): string =>
  row.acts.find(({ act }) => act === name)?.title ?? "";
const may = (row: CooperationRow, name: string): boolean =>
  row.acts.some(({ act, allowed }) => act === name && allowed);

function Content({ row }: { row: CooperationRow }) {
  const { coordination: words } = useWords();
  return (
    <>
      {row.taskNumber === null ? (
        <Text fw={600}>{row.content}</Text>
      ) : (
        <TextLink to="/nhiem-vu/$id" params={{ id: row.taskId }}>
          {row.content}
        </TextLink>
      )}
      <Text c="dimmed">
        {words.helpNumber(row.number)} · {words.kind[row.kind]}
        {row.urgent && ` · ${words.urgent}`}
      </Text>
      <details>
        <summary>{words.record.because}</summary>
        {row.limitBecause}
      </details>
    </>
  );
}

function State({ row, onOpen }: { row: CooperationRow; onOpen: (act: Opened["act"]) => void }) {
  const { coordination: words } = useWords();
  const accept = useAct("acceptHelp", { said: words.acts.done });
  const confirm = useAct("confirmHelp", { said: words.acts.done });
  const on = { cooperationId: row.id, version: row.version };
  return (
    <>
      <ToneBadge tone={helpTones[row.state]}>{words.helpState[row.state]}</ToneBadge>
      {row.delivery && <Text>{row.delivery}</Text>}
      {row.documentNumber && <Text c="dimmed">{row.documentNumber}</Text>}
      {row.fileName && <Anchor href={`/api/cooperations/${row.id}/file`}>{row.fileName}</Anchor>}
      {row.declineGround && (
        <Text>
          {row.declineGround} ({row.declineLegalRef})
        </Text>
      )}
      {row.report && (
        <TextLink to="/phoi-hop/phan-anh/$id" params={{ id: row.report.id }}>
          {words.reportNumber(row.report.number)}
        </TextLink>
      )}
      <ProblemAlert act={accept} />
      <ProblemAlert act={confirm} />
      <Group gap="xs" mt={4} className="no-print">
        {may(row, "coordination.accept-help") && (
          <Button loading={accept.pending} onClick={() => accept.send({ body: on })}>
            {titleOf(row, "coordination.accept-help")}
          </Button>
        )}
        {may(row, "coordination.deliver") && (
          <Button variant="default" onClick={() => onOpen("deliver")}>
            {titleOf(row, "coordination.deliver")}
          </Button>
        )}
        {may(row, "coordination.decline-help") && (
          <Button
            variant="default"
            h="auto"
            py={6}
            onClick={() => onOpen("decline")}
            styles={{ label: { whiteSpace: "normal" } }}
          >
            {titleOf(row, "coordination.decline-help")}
          </Button>
        )}
        {may(row, "coordination.confirm-help") && (
          <Button loading={confirm.pending} onClick={() => confirm.send({ body: on })}>
            {titleOf(row, "coordination.confirm-help")}
          </Button>
        )}
        {row.mayReport && (
          <Button
            variant="default"
            h="auto"
            py={6}
            onClick={() => onOpen("report")}
            styles={{ label: { whiteSpace: "normal" } }}
          >
            {words.report.open}
          </Button>
        )}
      </Group>
    </>
  );
}

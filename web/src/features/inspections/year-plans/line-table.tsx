import type { YearPlanDetail, YearPlanLine, YearPlanLineState, YearPlanWarning } from "@dondoc/contract"; // prettier-ignore
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { type Tone, ToneBadge } from "../../../ui/tone-badge.tsx";
import { DropLineDialog, ReviseLineDialog } from "./line-dialogs.tsx";
import { ProposeLine } from "./propose-line.tsx";

const lineTones: Readonly<Record<YearPlanLineState, Tone>> = {
  waiting: "waiting",
  proposed: "waiting",
  running: "working",
  inspected: "working",
  concluded: "done",
  missed: "late",
  dropped: "quiet",
};

interface LineTableProps {
  plan: YearPlanDetail;
  lines: readonly YearPlanLine[];
}

/** The planned inspections in the order of their months, with what touches each and what may be done. */
export function LineTable({ plan, lines }: LineTableProps) {
  const { yearPlans: words, inspections } = useWords();
  return (
    <ListTable
      caption={words.linesCaption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.lineColumns.line,
          isName: true,
          render: (line) => (
            <>
              {line.unit?.name ?? words.toBeNamed}
              <Text size="sm">{line.content}</Text>
              <Text c="dimmed" size="sm">
                {words.item(line.ordinal)} · {inspections.kinds[line.kind]}
              </Text>
              <Before line={line} />
              {line.warnings.map((warning) => (
                <Warning
                  key={`${warning.line?.planId}${warning.line?.ordinal}${warning.inspection?.id}`}
                  warning={warning}
                />
              ))}
            </>
          ),
        },
        {
          title: words.lineColumns.when,
          width: 10,
          render: ({ firstMonth, lastMonth }) => words.period(firstMonth, lastMonth),
        },
        { title: words.lineColumns.body, width: 14, render: ({ body }) => body.name },
        { title: words.lineColumns.state, width: 15, render: (line) => <State line={line} /> },
        {
          title: words.lineColumns.acts,
          width: 13,
          isActs: true,
          render: (line) => <LineActs plan={plan} line={line} />,
        },
      ]}
    />
  );
}

function State({ line: { state, late, inspection } }: { line: YearPlanLine }) {
  const { yearPlans: words, inspections } = useWords();
  return (
    <Stack gap={4} align="flex-start">
      <ToneBadge tone={lineTones[state]}>{words.states[state]}</ToneBadge>
      {late && <Text size="sm">{words.late}</Text>}
      {inspection && (
        <TextLink to="/kiem-tra/$id" params={{ id: inspection.id }}>
          {inspections.label(inspection.number)}
        </TextLink>
      )}
    </Stack>
  );
}

/** What the line said before documents changed it. */
function Before({ line: { before, state } }: { line: YearPlanLine }) {
  const { yearPlans: words } = useWords();
  return before.map(
    ({ document, because, unit, firstMonth, lastMonth, body, content, dropped }, at) => (
      <Text key={`${document}${at}`} size="sm" c="dimmed">
        {dropped && state === "dropped"
          ? words.droppedBy(document, because)
          : words.before(
              [
                unit?.name ?? words.toBeNamed,
                words.period(firstMonth, lastMonth),
                body.name,
                content,
              ].join(", "),
              document,
              because,
            )}
      </Text>
    ),
  );
}

function Warning({
  warning: { line, inspection, body, firstDay, lastDay, sameTime },
}: {
  warning: YearPlanWarning;
}) {
  const { yearPlans, inspections } = useWords();
  const words = yearPlans.warning;
  return (
    <Text size="sm" {...(sameTime && { fw: 600 })}>
      {sameTime ? words.sameTime : words.sameYear}{" "}
      {line && (
        <TextLink to="/kiem-tra/ke-hoach-nam/$id" params={{ id: line.planId }} underline="always">
          {words.line(yearPlans.label(line.planNumber), line.ordinal)}
        </TextLink>
      )}
      {inspection && (
        <TextLink to="/kiem-tra/$id" params={{ id: inspection.id }} underline="always">
          {inspections.label(inspection.number)}
        </TextLink>
      )}
      {words.by(body, inspections.days(formatDate(firstDay), formatDate(lastDay)))}
    </Text>
  );
}

function LineActs({ plan, line }: { plan: YearPlanDetail; line: YearPlanLine }) {
  const [opened, open] = useState<string | null>(null);
  const may = line.acts.filter(({ allowed }) => allowed);
  const title = may.find(({ act }) => act === opened)?.title ?? "";
  const shared = { plan, line, title, onClose: () => open(null) };
  return (
    <Group gap="xs">
      {may.map(({ act, title: name }) =>
        act === "inspections.propose" ? (
          <ProposeLine key={act} lineId={line.id} title={name} />
        ) : (
          <Button key={act} variant="default" size="compact-md" mih={44} onClick={() => open(act)}>
            {name}
          </Button>
        ),
      )}
      {opened === "inspections.revise-plan-line" && <ReviseLineDialog {...shared} />}
      {opened === "inspections.drop-plan-line" && <DropLineDialog {...shared} />}
    </Group>
  );
}

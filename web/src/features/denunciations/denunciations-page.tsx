import type { DenunciationList, DenunciationRow, DenunciationState } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";
import { HandedTips } from "./handed-tips.tsx";
import { TakeOverDialog } from "./handler-dialogs.tsx";

export const denunciationTones: Record<DenunciationState, Tone> = {
  RECEIVED: "waiting",
  ACCEPTED: "working",
  VERIFYING: "working",
  SUSPENDED: "quiet",
  CONCLUDED: "working",
  ACTED: "working",
  PUBLISHED: "done",
  NOT_ACCEPTED: "refused",
  TRANSFERRED: "quiet",
  TERMINATED: "quiet",
};

/** The closed room: the cases of whoever asks, what is due first on top. */
export function DenunciationsPage() {
  const { denunciations: words } = useWords();
  const query = useQuery(read("listDenunciations", {}));
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <ButtonLink to="/to-cao/tiep-nhan" leftSection={<IconLock aria-hidden size={20} />}>
            {words.receive}
          </ButtonLink>
        )
      }
    >
      <Answer query={query}>
        {({ items, tips, leftAlone, figures }) => (
          <>
            {tips.length > 0 && <HandedTips rows={tips} />}
            {items.length === 0 ? (
              <EmptyState title={words.none}>{words.noneLead}</EmptyState>
            ) : (
              <Rows rows={items} />
            )}
            {leftAlone.length > 0 && <LeftAlone rows={leftAlone} />}
            <Figures rows={figures} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly DenunciationRow[] }) {
  const { denunciations: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.subject,
          isName: true,
          render: ({ id, code, subject, receivedOn, closedOn }) => (
            <>
              <TextLink to="/to-cao/$id" params={{ id }}>
                {subject ?? words.expungedSubject}
              </TextLink>
              <Text c="dimmed" size="sm">
                {[
                  code,
                  words.received(formatDate(receivedOn)),
                  closedOn && words.closed(formatDate(closedOn)),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.state,
          width: 14,
          render: ({ state }) => (
            <ToneBadge tone={denunciationTones[state]}>{words.states[state]}</ToneBadge>
          ),
        },
        { title: words.columns.as, width: 13, render: (row) => words.functions[row.function] },
        { title: words.columns.due, width: 19, render: ({ due }) => <DueText due={due} /> },
      ]}
    />
  );
}

export function DueText({ due }: Pick<DenunciationRow, "due">) {
  const { denunciations: words } = useWords();
  if (due === null) return null;
  return (
    <div>
      {words.due(words.clocks[due.step], formatDate(due.on))}
      <div>
        {due.daysLate > 0 ? (
          <ToneBadge tone="late">{words.late(due.daysLate)}</ToneBadge>
        ) : (
          <Text size="sm">{words.left(due.workingDaysLeft)}</Text>
        )}
      </div>
    </div>
  );
}

function LeftAlone({ rows }: { rows: DenunciationList["leftAlone"] }) {
  const { denunciations: words } = useWords();
  const [chosen, choose] = useState<(typeof rows)[number] | null>(null);
  return (
    <Section title={words.leftAlone} lead={words.leftAloneLead}>
      <ListTable
        caption={words.leftAlone}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.subject,
            isName: true,
            render: ({ code, receivedOn }) => `${code} · ${words.received(formatDate(receivedOn))}`,
          },
          {
            title: words.takeOver,
            isActs: true,
            width: 14,
            render: (row) => (
              <Button variant="default" onClick={() => choose(row)}>
                {words.takeOver}
              </Button>
            ),
          },
        ]}
      />
      {chosen && <TakeOverDialog on={chosen} onClose={() => choose(null)} />}
    </Section>
  );
}

function Figures({ rows }: { rows: DenunciationList["figures"] }) {
  const { denunciations: words } = useWords();
  const told = (count: number | null) => (count === null ? words.few : String(count));
  return (
    <Section title={words.figures} lead={words.figuresLead}>
      <ListTable
        caption={words.figures}
        rows={rows}
        rowKey={({ quarter }) => quarter}
        columns={[
          {
            title: words.quarter,
            isName: true,
            render: ({ quarter }) => quarter.replace(/^(\d{4})-Q(\d)$/u, "$2/$1"),
          },
          {
            title: words.receivedCount,
            width: 12,
            align: "end",
            render: ({ received }) => told(received),
          },
          {
            title: words.closedCount,
            width: 12,
            align: "end",
            render: ({ closed }) => told(closed),
          },
        ]}
      />
    </Section>
  );
}

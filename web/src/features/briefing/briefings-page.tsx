import type { BriefingCandidate, BriefingDesk } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { read, readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./briefing.module.css";
import { ComposeDialog } from "./compose-dialog.tsx";
import { soFarOf } from "./so-far.ts";

/** What is ready for the leaders, and the lists drawn up so far. */
export function BriefingsPage() {
  const { briefing: words } = useWords();
  const desk = useQuery(read("getBriefingDesk", {}));
  const [composing, compose] = useDisclosure();
  const mayCompose = desk.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={desk.data && words.lead(desk.data.escalateAfter)}
      actions={mayCompose && <Button onClick={compose.open}>{words.prepared.open}</Button>}
    >
      <TextLink to="/chi-dao">{words.toInstructions}</TextLink>
      <Answer query={desk}>{(data) => <Prepared desk={data} />}</Answer>
      <Section title={words.list.title}>
        <Lists />
      </Section>
      {composing && desk.data && <ComposeDialog desk={desk.data} onClose={compose.close} />}
    </Page>
  );
}

function Prepared({ desk: { prepared } }: { desk: BriefingDesk }) {
  const { briefing: words } = useWords();
  const { title, none, noneLead, columns, since } = words.prepared;
  if (prepared.length === 0) return <EmptyState title={none}>{noneLead}</EmptyState>;
  return (
    <Section title={title}>
      <ListTable<BriefingCandidate>
        caption={title}
        rows={prepared}
        rowKey={({ task }) => task.id}
        columns={[
          {
            title: columns.task,
            isName: true,
            render: ({ task, preparedOn }) => (
              <>
                <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
                  {task.title}
                </TextLink>
                <Text c="dimmed" size="sm">
                  {[words.number(task.number), preparedOn && since(formatDate(preparedOn))]
                    .filter(Boolean)
                    .join(", ")}
                </Text>
              </>
            ),
          },
          { title: columns.agency, width: 14, render: ({ unit }) => unit.name },
          {
            title: columns.late,
            width: 10,
            render: ({ daysLate }) => (
              <span className={daysLate > 0 ? styles.late : undefined}>
                {words.daysLate(daysLate)}
              </span>
            ),
          },
          { title: columns.done, width: 20, render: (row) => soFarOf(row, words) },
        ]}
      />
    </Section>
  );
}

function Lists() {
  const { briefing: words } = useWords();
  const { none, columns, items: settledOf, toConfirm: waits } = words.list;
  const pages = useInfiniteQuery(readPages("listBriefings", { query: {} }));
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  if (pages.isPending) return <Loading />;
  if (pages.isError && rows.length === 0) {
    return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (rows.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <>
      <ListTable
        caption={words.list.title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            title: columns.held,
            isName: true,
            render: ({ id, heldOn }) => (
              <TextLink to="/giao-ban/$id" params={{ id }}>
                {formatDate(heldOn)}
              </TextLink>
            ),
          },
          {
            title: columns.standing,
            width: 16,
            render: ({ standing }) => words.standings[standing],
          },
          {
            title: columns.items,
            width: 18,
            render: ({ items, decided, passed, toConfirm }) =>
              [settledOf(decided + passed, items), toConfirm > 0 && waits(toConfirm)]
                .filter(Boolean)
                .join(", "),
          },
          {
            title: columns.document,
            width: 12,
            render: ({ draftId, reference }) => (
              <TextLink to="/du-thao/$id" params={{ id: draftId }}>
                {reference}
              </TextLink>
            ),
          },
        ]}
      />
      <MoreButton query={pages} />
    </>
  );
}

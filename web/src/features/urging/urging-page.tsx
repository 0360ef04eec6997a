import type { AgencyToUrge } from "@dondoc/contract";
import { Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { type Act, useAct } from "../../ui/use-act.ts";
import { ExplanationList } from "./explanation-list.tsx";

/** Whom to urge today, and what was answered to the requests to explain. */
export function UrgingPage() {
  const { urging: words } = useWords();
  const desk = useQuery(read("getUrgingDesk", {}));
  const act = useAct("draftUrgingLetters", { said: ({ drafts }) => words.drafted(drafts.length) });
  const mayDraft = desk.data?.acts.some(({ allowed }) => allowed) ?? false;
  const open = desk.data?.agencies.some(({ openDraftId }) => openDraftId === null) ?? false;
  return (
    <Page
      title={words.title}
      lead={desk.data && words.lead(formatDate(desk.data.asOf))}
      actions={
        mayDraft &&
        open && (
          <Button
            loading={act.pending}
            onClick={() => act.send({ body: { unitIds: [], explain: "prepared" } })}
          >
            {words.draftAll}
          </Button>
        )
      }
    >
      <ProblemAlert act={act} />
      <Answer query={desk}>
        {({ agencies }) =>
          agencies.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <Agencies rows={agencies} act={mayDraft ? act : null} />
          )
        }
      </Answer>
      <TextLink to="/du-thao" search={{ purpose: "urging" }}>
        {words.sentLetters}
      </TextLink>
      <Section title={words.explanations} lead={words.explanationsLead}>
        <ExplanationList />
      </Section>
    </Page>
  );
}

interface AgenciesProps {
  rows: readonly AgencyToUrge[];
  /** Null for who only looks. */
  act: Act<"draftUrgingLetters"> | null;
}

function Agencies({ rows, act }: AgenciesProps) {
  const { urging: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        {
          title: words.columns.agency,
          isName: true,
          render: ({ unit, head }) => (
            <>
              <TextLink to="/nhiem-vu" search={{ list: "overdue", unitId: unit.id }}>
                {unit.name}
              </TextLink>
              <Text c="dimmed" size="sm">
                {head}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.overdue,
          width: 15,
          render: ({ overdue, worst }) => words.overdue(overdue, worst),
        },
        {
          title: words.columns.prepared,
          width: 10,
          render: ({ preparedUrgings: urgings, preparedExplanations: explanations }) =>
            urgings + explanations === 0 ? (
              ""
            ) : (
              <>
                {urgings > 0 && <div>{words.preparedUrgings(urgings)}</div>}
                {explanations > 0 && <div>{words.preparedExplanations(explanations)}</div>}
              </>
            ),
        },
        {
          title: words.columns.letters,
          width: 12,
          render: ({ letters, lastLetterOn }) =>
            lastLetterOn ? words.letters(letters, formatDate(lastLetterOn)) : words.never,
        },
        {
          title: words.columns.act,
          isActs: true,
          width: 27,
          render: (row) => <RowActs row={row} act={act} />,
        },
      ]}
    />
  );
}

function RowActs({ row, act }: { row: AgencyToUrge; act: AgenciesProps["act"] }) {
  const { urging: words } = useWords();
  const { unit, openDraftId } = row;
  if (openDraftId !== null) {
    return (
      <TextLink to="/du-thao/$id" params={{ id: openDraftId }} underline="always">
        {words.openDraft}
      </TextLink>
    );
  }
  if (act === null) return "";
  const send = (explain: "yes" | "no") => act.send({ body: { unitIds: [unit.id], explain } });
  return (
    <Group gap="xs">
      <Button variant="default" disabled={act.pending} onClick={() => send("no")}>
        {words.draft} <VisuallyHidden>{unit.name}</VisuallyHidden>
      </Button>
      <Button variant="default" disabled={act.pending} onClick={() => send("yes")}>
        {words.ask} <VisuallyHidden>{unit.name}</VisuallyHidden>
      </Button>
    </Group>
  );
}

import type { DocumentMonitoring } from "@dondoc/contract";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { monitoringRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { AgencyTable } from "./agency-table.tsx";
import { MonitorList } from "./monitor-list.tsx";
import { PartFigures } from "./part-figures.tsx";
import { ReportDialog } from "./report-dialog.tsx";

/** One document as whoever follows it sees it: every agency, who is late, what stands in the way; and what is done about it. */
export function MonitoringPage() {
  const { id } = monitoringRoute.useParams();
  const query = useQuery(read("getDocumentMonitoring", { params: { id } }));
  return <Answer query={query}>{(board) => <Board key={id} board={board} />}</Answer>;
}

function Board({ board }: { board: DocumentMonitoring }) {
  const { monitoring: words } = useWords();
  const { document, counts, agencies, obstacles } = board;
  const documentId = document.id;
  return (
    <Page
      title={words.title(document.reference ?? words.noReference)}
      lead={`${document.title}. ${words.asOf(formatDate(board.asOf))}`}
      actions={<PageActs board={board} />}
    >
      <Group gap="lg">
        <TextLink to="/theo-van-ban">{words.back}</TextLink>
        <TextLink to="/van-ban/$id" params={{ id: documentId }}>
          {words.open}
        </TextLink>
        <TextLink to="/nhiem-vu" search={{ list: "all", documentId }}>
          {words.tasks}
        </TextLink>
        <TextLink to="/quan-triet/$id" params={{ id: documentId }}>
          {words.study}
        </TextLink>
      </Group>
      {board.mine && <Alert color="blue">{words.mine}</Alert>}
      <PartFigures documentId={documentId} counts={counts} />
      <Section title={words.monitors}>
        <MonitorList board={board} />
      </Section>
      <Section title={words.agencies} lead={agencies.length > 1 ? words.lateFirst : null}>
        {agencies.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <AgencyTable rows={agencies} documentId={documentId} />
        )}
      </Section>
      {obstacles.length > 0 && (
        <Section title={words.obstacles}>
          <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
            {obstacles.map((one) => (
              <li key={`${one.taskId} ${one.content}`}>
                <TextLink to="/nhiem-vu/$id" params={{ id: one.taskId }}>
                  NV-{one.number}
                </TextLink>
                : {one.content}{" "}
                <Text span c="dimmed">
                  ({words.obstacle(one.unit, formatDate(one.raisedOn))})
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function PageActs({ board }: { board: DocumentMonitoring }) {
  const { monitoring: words } = useWords();
  const [reporting, setReporting] = useState(false);
  const documentId = board.document.id;
  const body = { documentId, unitIds: [] };
  const remind = useAct("remindLate", { said: ({ count }) => words.said.reminded(count) });
  const letters = useAct("draftMonitorLetters", { said: ({ count }) => words.said.letters(count) });
  const may = (act: string) => board.acts.some((one) => one.act === act && one.allowed);
  const late = board.agencies.filter(({ overdue }) => overdue > 0);
  return (
    <>
      {may("document-monitors.remind") && late.length > 0 && (
        <Button loading={remind.pending} onClick={() => remind.send({ body })}>
          {words.remind(late.length)}
        </Button>
      )}
      {may("document-monitors.draft-letters") && late.some(({ openDraftId }) => !openDraftId) && (
        <Button variant="default" loading={letters.pending} onClick={() => letters.send({ body })}>
          {words.letter}
        </Button>
      )}
      {board.openReportId !== null && (
        <ButtonLink variant="default" to="/du-thao/$id" params={{ id: board.openReportId }}>
          {words.openReport}
        </ButtonLink>
      )}
      {may("document-monitors.draft-report") && board.openReportId === null && (
        <Button variant="default" onClick={() => setReporting(true)}>
          {words.report}
        </Button>
      )}
      <PrintButton />
      <ProblemAlert act={remind} />
      <ProblemAlert act={letters} />
      {reporting && <ReportDialog documentId={documentId} onClose={() => setReporting(false)} />}
    </>
  );
}

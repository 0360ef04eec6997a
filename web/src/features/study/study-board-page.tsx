import type { DocumentStudy, StudyAgency } from "@dondoc/contract";
import { Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { studyBoardRoute, type studyShows } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { type Act, useAct } from "../../ui/use-act.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { RequireDialog } from "./require-dialog.tsx";
import { StudyFigures } from "./study-figures.tsx";
import { StudyStateBadge } from "./study-state.tsx";

type Show = (typeof studyShows)[number] | undefined;

/** Each agency's rows behind a figure; the same rule as the server's counts. */
function isShown({ state, mustStudy, studiedOn, daysLate }: StudyAgency, show: Show): boolean {
  switch (show) {
    case "received":
      return state !== "sent";
    case "read":
      return state === "read" || state === "studied";
    case "studied":
      return state === "studied";
    case "missing":
      return mustStudy && studiedOn === null;
    case "late":
      return mustStudy && studiedOn === null && daysLate > 0;
    default:
      return true;
  }
}

/** One document: every agency by name, how far it has come, by what it shows it, and who must be reminded. */
export function StudyBoardPage() {
  const { id } = studyBoardRoute.useParams();
  const query = useQuery(read("getDocumentStudy", { params: { id } }));
  return <Answer query={query}>{(board) => <Board board={board} key={id} />}</Answer>;
}

function Board({ board }: { board: DocumentStudy }) {
  const { study } = useWords();
  const { board: words } = study;
  const { show } = studyBoardRoute.useSearch();
  const { document, counts, agencies, openDraftId } = board;
  const [requiring, setRequiring] = useState(false);
  const navigate = studyBoardRoute.useNavigate();
  const remind = useAct("remindStudy", { said: ({ count }) => words.remindedNow(count) });
  const letter = useAct("draftStudyLetter", {
    said: words.letterDone,
    onDone: ({ id }) => void navigate({ to: "/du-thao/$id", params: { id } }),
  });
  const may = (act: string) => board.acts.some((one) => one.act === act && one.allowed);
  const documentId = document.id;
  const rows = agencies.filter((agency) => isShown(agency, show));
  return (
    <Page
      title={words.title(document.reference ?? study.noReference)}
      lead={`${document.title}. ${study.asOf(formatDate(board.asOf))}`}
      actions={
        <>
          {may("study.remind") && (
            <Button
              loading={remind.pending}
              onClick={() => remind.send({ body: { documentId, unitIds: [] } })}
            >
              {words.remind(counts.missing)}
            </Button>
          )}
          {openDraftId !== null && (
            <ButtonLink variant="default" to="/du-thao/$id" params={{ id: openDraftId }}>
              {words.openDraft}
            </ButtonLink>
          )}
          {openDraftId === null && may("study.draft-letter") && (
            <Button
              variant="default"
              loading={letter.pending}
              onClick={() => letter.send({ body: { documentId, unitIds: [] } })}
            >
              {words.letter}
            </Button>
          )}
          {may("study.require") && (
            <Button variant="default" onClick={() => setRequiring(true)}>
              {words.require}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <ProblemAlert act={remind} />
      <ProblemAlert act={letter} />
      <Group gap="lg">
        <TextLink to="/quan-triet">{words.back}</TextLink>
        <TextLink to="/van-ban/$id" params={{ id: documentId }}>
          {words.open}
        </TextLink>
      </Group>
      <StudyFigures documentId={documentId} counts={counts} shown={show} onBoard />
      {rows.length === 0 ? (
        <Text c="dimmed">{words.noneShown}</Text>
      ) : (
        <Agencies
          rows={rows}
          documentId={documentId}
          remind={may("study.remind") ? remind : null}
        />
      )}
      {requiring && <RequireDialog documentId={documentId} onClose={() => setRequiring(false)} />}
    </Page>
  );
}

interface AgenciesProps {
  rows: readonly StudyAgency[];
  documentId: string;
  remind: Act<"remindStudy"> | null;
}

function Agencies({ rows, documentId, remind }: AgenciesProps) {
  const { study } = useWords();
  const { board: words } = study;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        {
          title: words.columns.agency,
          isName: true,
          render: ({ unit, unitNow, head }) => (
            <>
              {unit.name}
              <Text c="dimmed" size="sm" fw={400}>
                {[unitNow.id === unit.id ? null : unitNow.name, head].filter(Boolean).join(", ")}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.studied,
          width: 18,
          render: (agency) => (
            <Stack gap={4}>
              <StudyStateBadge agency={agency} />
              {!agency.mustStudy && <Text size="sm">{study.notRequired}</Text>}
              {agency.studiedOn !== null && agency.daysLate > 0 && (
                <Text size="sm">{study.studiedLate(agency.daysLate)}</Text>
              )}
              <EvidenceList agency={agency} />
            </Stack>
          ),
        },
        {
          title: words.columns.due,
          width: 9,
          render: ({ dueOn, dueFrom, mustStudy }) =>
            dueOn === null ? (
              mustStudy && study.noDue
            ) : (
              <>
                {formatDate(dueOn)}
                {dueFrom && (
                  <Text c="dimmed" size="sm">
                    {study.dueFrom[dueFrom]}
                  </Text>
                )}
              </>
            ),
        },
        {
          title: words.columns.received,
          width: 10,
          render: ({ receivedAt, receivedBy }) =>
            receivedAt === null ? words.notReceived : <Moment at={receivedAt} by={receivedBy} />,
        },
        {
          title: words.columns.read,
          width: 10,
          render: ({ readAt, readBy }) =>
            readAt === null ? words.notOpened : <Moment at={readAt} by={readBy} />,
        },
        {
          title: words.columns.readers,
          width: 11,
          render: ({ readers }) => <ReadersCell readers={readers} />,
        },
        {
          title: study.columns.missing,
          isActs: true,
          width: 12,
          render: ({ unit, mustStudy, studiedOn, reminders, remindedAt }) => (
            <Stack gap={4}>
              {reminders > 0 && remindedAt && (
                <Text size="sm">{words.reminded(reminders, formatInstant(remindedAt))}</Text>
              )}
              {remind && mustStudy && studiedOn === null && (
                <Button
                  variant="default"
                  w="max-content"
                  disabled={remind.pending}
                  onClick={() => remind.send({ body: { documentId, unitIds: [unit.id] } })}
                >
                  {words.remindShort} <VisuallyHidden>{unit.name}</VisuallyHidden>
                </Button>
              )}
            </Stack>
          ),
        },
      ]}
    />
  );
}

const Moment = ({ at, by }: { at: string; by: string | null }) => (
  <>
    {formatInstant(at)}
    {by && (
      <Text c="dimmed" size="sm">
        {by}
      </Text>
    )}
  </>
);

function ReadersCell({ readers }: Pick<StudyAgency, "readers">) {
  const { study } = useWords();
  if (readers.length === 0) return <Text c="dimmed">{study.board.noReaders}</Text>;
  const waiting = readers.filter(({ readAt }) => readAt === null);
  return (
    <>
      {study.readersDone(readers.length - waiting.length, readers.length)}
      {waiting.length > 0 && (
        <Text size="sm">
          {study.board.waiting(waiting.map(({ person }) => person.name).join(", "))}
        </Text>
      )}
    </>
  );
}

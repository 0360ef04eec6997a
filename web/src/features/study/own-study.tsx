import type { StudyAgency, StudyReader } from "@dondoc/contract";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { PaperDialog } from "./paper-dialog.tsx";
import { ReadersDialog } from "./readers-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { StudyStateBadge } from "./study-state.tsx";

interface OwnStudyProps {
  documentId: string;
  agency: StudyAgency;
}

/** What my agency has done with the document, and what it does next. */
export function OwnStudy({ documentId, agency }: OwnStudyProps) {
  const { document: words } = useWords().study;
  const [open, setOpen] = useState<"report" | "readers" | null>(null);
  const { unit, unitNow, readers, mustStudy, dueOn, studiedOn } = agency;
  const may = (act: string) => agency.acts.some((one) => one.act === act && one.allowed);
  const close = () => setOpen(null);
  const standing = () => {
    if (studiedOn !== null) return words.done(formatDate(studiedOn));
    if (!mustStudy) return words.free;
    return dueOn === null ? words.mustUndated : words.must(formatDate(dueOn));
  };
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <StudyStateBadge agency={agency} />
        <Text>{standing()}</Text>
        {unitNow.id !== unit.id && <Text>{words.tookOver(unitNow.name, unit.name)}</Text>}
      </Group>
      <EvidenceList agency={agency} />
      <Readers documentId={documentId} unitId={unit.id} readers={readers} />
      <Group gap="sm" className="no-print">
        {may("study.report") && (
          <Button
            variant={studiedOn === null ? "filled" : "default"}
            onClick={() => setOpen("report")}
          >
            {studiedOn === null ? words.report : words.reportAgain}
          </Button>
        )}
        {may("study.name-readers") && (
          <Button variant="default" onClick={() => setOpen("readers")}>
            {words.readers}
          </Button>
        )}
      </Group>
      {open === "report" && (
        <ReportDialog documentId={documentId} unitId={unit.id} onClose={close} />
      )}
      {open === "readers" && (
        <ReadersDialog
          documentId={documentId}
          unitId={unit.id}
          worksAt={unitNow.id}
          readers={readers}
          onClose={close}
        />
      )}
    </Stack>
  );
}

interface ReadersProps {
  documentId: string;
  unitId: string;
  readers: readonly StudyReader[];
}

function Readers({ documentId, unitId, readers }: ReadersProps) {
  const { study } = useWords();
  const { document: words } = study;
  const act = useAct("confirmReading", { said: study.said.confirmed });
  const [onPaper, setOnPaper] = useState<StudyReader | null>(null);
  if (readers.length === 0) return null;
  const standingOf = ({ readAt, openedAt, onPaper: paper, hasAccount }: StudyReader): string => {
    if (readAt !== null) return paper ?? words.readAt(formatInstant(readAt));
    if (!hasAccount) return words.noAccount;
    return openedAt === null ? words.notOpened : words.opened(formatInstant(openedAt));
  };
  return (
    <div>
      <Text fw={600}>{words.readersTitle}</Text>
      <ProblemAlert act={act} />
      <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
        {readers.map((reader) => {
          const { person, title, hasAccount } = reader;
          const may = reader.acts.some(({ allowed }) => allowed);
          return (
            <li key={person.id}>
              <Group gap="sm">
                <span>
                  {person.name}
                  {title && `, ${title}`}: {standingOf(reader)}
                </span>
                {may && hasAccount && (
                  <Button
                    loading={act.pending}
                    onClick={() => act.send({ body: { documentId, unitId, personId: person.id } })}
                  >
                    {words.confirm}
                  </Button>
                )}
                {may && !hasAccount && (
                  <Button variant="default" onClick={() => setOnPaper(reader)}>
                    {words.onPaper}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {onPaper && (
        <PaperDialog
          documentId={documentId}
          unitId={unitId}
          reader={onPaper}
          onClose={() => setOnPaper(null)}
        />
      )}
    </div>
  );
}

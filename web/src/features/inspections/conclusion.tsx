import type { AllowedAct, InspectionConclusion, InspectionDetail, InspectionStage } from "@dondoc/contract"; // prettier-ignore
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { read } from "../../app/api/read.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";

/** What follows the signed record: the team's report, the conclusion and the end, each with its last day. */
export function ConclusionPart({ inspection }: { inspection: InspectionDetail }) {
  const { conclusion: words } = useWords().inspections;
  const found = useQuery(read("getConclusion", { params: { id: inspection.id } }));
  if (inspection.record === null) return null;
  return (
    <Section title={words.title}>
      <Answer query={found}>
        {(conclusion) => (
          <Stack gap="md">
            <Facts
              facts={[
                [
                  words.report,
                  conclusion.report && <Stage key="report" stage={conclusion.report} />,
                ],
                [
                  words.conclusion,
                  conclusion.conclusion && <Stage key="conclusion" stage={conclusion.conclusion} />,
                ],
                [words.closed, <End key="end" conclusion={conclusion} />],
              ]}
            />
            <ConclusionActs inspectionId={inspection.id} conclusion={conclusion} />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function End({
  conclusion: { closed, conclusion, unsettled },
}: {
  conclusion: InspectionConclusion;
}) {
  const { conclusion: words } = useWords().inspections;
  if (closed !== null) return words.by(closed.by, formatDate(closed.on), closed.words);
  return conclusion !== null && conclusion.doneOn !== null && unsettled > 0
    ? words.unsettled(unsettled)
    : words.none;
}

function Stage({ stage: { due, doneOn, daysLate, document } }: { stage: InspectionStage }) {
  const { conclusion: words } = useWords().inspections;
  const { home } = useSession();
  const signed = (day: string) =>
    document === null
      ? words.doneOn(formatDate(day))
      : words.issued(document.reference, formatDate(day), document.signer);
  const said = doneOn === null ? (document === null ? words.none : words.waits) : signed(doneOn);
  return (
    <Group gap="xs">
      {document === null || (home === "agency" && doneOn === null) ? (
        <span>{said}</span>
      ) : (
        <TextLink to="/du-thao/$id" params={{ id: document.draftId }}>
          {said}
        </TextLink>
      )}
      {doneOn === null && <Text span>({words.due(formatDate(due))})</Text>}
      {daysLate > 0 && (
        <ToneBadge tone="late">
          {doneOn === null ? words.late(daysLate) : words.lateDone(daysLate)}
        </ToneBadge>
      )}
    </Group>
  );
}

interface ConclusionActsProps {
  inspectionId: string;
  conclusion: InspectionConclusion;
}

function ConclusionActs({ inspectionId, conclusion: { acts, version } }: ConclusionActsProps) {
  const [opened, open] = useState<AllowedAct | null>(null);
  const may = acts.filter(({ allowed }) => allowed);
  return (
    <>
      {may.length > 0 && (
        <Group gap="sm" className="no-print">
          {may.map((one) => (
            <Button key={one.act} onClick={() => open(one)}>
              {one.title}
            </Button>
          ))}
        </Group>
      )}
      {opened !== null && (
        <Opened
          act={opened.act}
          shared={{
            title: opened.title,
            on: { inspectionId, version },
            draft: `${opened.act}.${inspectionId}`,
            onClose: () => open(null),
          }}
        />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  shared: {
    title: string;
    on: { inspectionId: string; version: number };
    draft: string;
    onClose: () => void;
  };
}

function Opened({ act, shared }: OpenedProps): ReactNode {
  const { form: words } = useWords().inspections.conclusion;
  const assessment = {
    name: "assessment",
    label: words.assessment,
    kind: "long",
    required: true,
  } as const;
  const more = (values: Record<string, string>, name: string) => ({
    ...values,
    [name]: (values[name] ?? "").trim() === "" ? null : values[name],
  });
  switch (act) {
    case "inspections.draft-report":
      return (
        <ActDialog
          name="draftInspectionReport"
          lead={words.lead}
          fields={[assessment, { name: "proposals", label: words.proposals, kind: "long" }]}
          bodyOf={(values) => more(values, "proposals")}
          {...shared}
        />
      );
    case "inspections.draft-conclusion":
      return (
        <ActDialog
          name="draftConclusion"
          lead={words.lead}
          fields={[assessment, { name: "requirements", label: words.requirements, kind: "long" }]}
          bodyOf={(values) => more(values, "requirements")}
          {...shared}
        />
      );
    case "inspections.close":
      return (
        <ActDialog
          name="closeInspection"
          fields={[{ name: "words", label: words.words, kind: "long", required: true }]}
          {...shared}
        />
      );
    default:
      return null;
  }
}

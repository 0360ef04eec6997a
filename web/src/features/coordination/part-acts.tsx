import type { AskedPart, ConsultationDetail, RouteName } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { AllocateDialog } from "./allocate-dialog.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { FindEvasiveDialog } from "./find-evasive-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { TextActDialog, type TextField } from "./text-act-dialog.tsx";

interface PartActsProps {
  part: AskedPart;
  request: ConsultationDetail;
}

/** What this person may do on a part now, and why the rest cannot be done. */
export function PartActs({ part, request }: PartActsProps) {
  const { coordination: words } = useWords();
  const [opened, open] = useState<string | null>(null);
  const receive = useAct("receiveConsultation", { said: words.acts.received });
  const on = { askedId: part.id, version: part.version };
  const close = () => open(null);
  const may = part.acts.filter(({ allowed }) => allowed);
  // One button opens the answer, to keep or to send it.
  const buttons = may.filter(
    ({ act }) =>
      act !== "coordination.draft-answer" || !may.some((one) => one.act === "coordination.answer"),
  );
  return (
    <div className="no-print">
      <ProblemAlert act={receive} />
      <Group gap="sm" mt="sm">
        {buttons.map(({ act, title }, at) => (
          <Button
            key={act}
            variant={at === 0 ? "filled" : "default"}
            loading={act === "coordination.receive" && receive.pending}
            onClick={() =>
              act === "coordination.receive" ? receive.send({ body: on }) : open(act)
            }
          >
            {title}
          </Button>
        ))}
        {part.mayReport && (
          <Button variant="default" onClick={() => open("report")}>
            {words.report.open}
          </Button>
        )}
      </Group>
      {opened !== null && <OpenedAct act={opened} part={part} request={request} onClose={close} />}
    </div>
  );
}

/** Acts that ask for words only: their operation and what they ask. */
function useTextActs(): Record<string, { name: RouteName; fields: readonly TextField[] }> {
  const { acts: words } = useWords().coordination;
  const reason = { name: "reason", label: words.reason, required: true };
  const note = { name: "note", label: words.note };
  return {
    "coordination.remind": { name: "remindAsked", fields: [note] },
    "coordination.accept-answer": { name: "acceptAnswer", fields: [note] },
    "coordination.return-answer": { name: "returnAnswer", fields: [reason] },
    "coordination.mark-evasive": { name: "markEvasive", fields: [reason] },
    "coordination.object-evasive": {
      name: "objectEvasive",
      fields: [{ name: "objection", label: words.objection, required: true }],
    },
  };
}

function OpenedAct({
  act,
  part,
  request,
  onClose,
}: PartActsProps & { act: string; onClose: () => void }): ReactNode {
  const texts = useTextActs();
  const title = part.acts.find((one) => one.act === act)?.title ?? "";
  const on = { askedId: part.id, version: part.version };
  const text = texts[act];
  if (text) {
    return (
      <TextActDialog
        name={text.name}
        title={title}
        on={on}
        fields={text.fields}
        draft={`${act}.${part.id}`}
        onClose={onClose}
      />
    );
  }
  switch (act) {
    case "report":
      return <ReportDialog source={{ askedId: part.id }} onClose={onClose} />;
    case "coordination.allocate":
      return <AllocateDialog part={part} title={title} onClose={onClose} />;
    case "coordination.find-evasive":
      return <FindEvasiveDialog part={part} title={title} onClose={onClose} />;
    case "coordination.draft-answer":
    case "coordination.answer":
      return <AnswerDialog part={part} request={request} onClose={onClose} />;
    default:
      return null;
  }
}

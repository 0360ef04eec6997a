import type { InspectionDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { FindingDialog } from "./finding-dialog.tsx";
import { SignDialog } from "./minutes/sign-dialog.tsx";
import { ReviseDialog } from "./propose-dialog.tsx";
import { TeamDialog } from "./team-dialog.tsx";

const CANCELS = "inspections.cancel";

/** What may be done now: the next step first, calling it off last. */
export function InspectionActs({ inspection }: { inspection: InspectionDetail }) {
  const [opened, open] = useState<string | null>(null);
  const may = inspection.acts.filter(({ allowed }) => allowed);
  const title = inspection.acts.find(({ act }) => act === opened)?.title ?? "";
  return (
    <>
      {may.map(({ act, title: name }, at) => (
        <Button
          key={act}
          variant={at === 0 && act !== CANCELS ? "filled" : "default"}
          onClick={() => open(act)}
        >
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} inspection={inspection} onClose={() => open(null)} />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  inspection: InspectionDetail;
  onClose: () => void;
}

function Opened({ act, title, inspection, onClose }: OpenedProps): ReactNode {
  const { acts: words, finding, form } = useWords().inspections;
  const shared = {
    title,
    on: { inspectionId: inspection.id, version: inspection.version },
    draft: `${act}.${inspection.id}`,
    onClose,
  };
  const reason = { name: "reason", label: words.reason, kind: "long", required: true } as const;
  switch (act) {
    case "inspections.approve":
      return (
        <ActDialog
          name="approveInspection"
          fields={[
            { name: "decisionNumber", label: words.decisionNumber, kind: "short", required: true },
            { name: "decisionOn", label: words.decisionOn, kind: "date", required: true },
          ]}
          {...shared}
        />
      );
    case "inspections.notify":
      return (
        <ActDialog
          name="notifyInspection"
          lead={words.noticeLead}
          fields={[
            { name: "noticeNumber", label: words.noticeNumber, kind: "short", required: true },
          ]}
          {...shared}
        />
      );
    case "inspections.begin":
      return <ActDialog name="beginInspection" lead={words.beginLead} fields={[]} {...shared} />;
    case "inspections.reschedule":
      return (
        <ActDialog
          name="rescheduleInspection"
          fields={[
            {
              name: "visitFrom",
              label: form.visitFrom,
              kind: "date",
              required: true,
              initial: inspection.visitFrom,
            },
            {
              name: "visitTo",
              label: form.visitTo,
              kind: "date",
              required: true,
              initial: inspection.visitTo,
            },
            reason,
          ]}
          {...shared}
        />
      );
    case CANCELS:
      return <ActDialog name="cancelInspection" fields={[reason]} {...shared} />;
    case "inspections.note-finding":
      return <FindingDialog inspection={inspection} title={title} onClose={onClose} />;
    case "inspections.strike-finding":
      return (
        <ActDialog
          name="strikeFinding"
          fields={[
            {
              name: "findingId",
              label: finding.which,
              kind: "choice",
              options: inspection.findings
                .filter(({ struck }) => struck === null)
                .map(({ id, ordinal, title: what }) => ({
                  value: id,
                  label: `${ordinal}. ${what}`,
                })),
            },
            reason,
          ]}
          {...shared}
        />
      );
    case "inspections.sign-record":
      return <SignDialog inspection={inspection} title={title} onClose={onClose} />;
    case "inspections.revise":
      return <ReviseDialog inspection={inspection} title={title} onClose={onClose} />;
    case "inspections.change-team":
      return <TeamDialog inspection={inspection} title={title} onClose={onClose} />;
    default:
      return null;
  }
}

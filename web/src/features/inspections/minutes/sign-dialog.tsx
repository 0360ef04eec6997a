import type { InspectionDetail, InspectionMinutes } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { Answer } from "../../../ui/answer.tsx";

interface SignDialogProps {
  inspection: InspectionDetail;
  title: string;
  onClose: () => void;
}

/** Who signed for the inspected, or why they would not; what the minutes of the only agency say stands there already. */
export function SignDialog(props: SignDialogProps) {
  const minutes = useQuery(read("getInspectionMinutes", { params: { id: props.inspection.id } }));
  return <Answer query={minutes}>{(found) => <Signing {...props} minutes={found} />}</Answer>;
}

function Signing({
  inspection,
  title,
  onClose,
  minutes: { items },
}: SignDialogProps & { minutes: InspectionMinutes }) {
  const { finding } = useWords().inspections;
  const notes = items.length === 1 ? items[0]?.notes : null;
  const signs = { value: "signs", label: finding.signs };
  const refuses = { value: "refuses", label: finding.refuses };
  return (
    <ActDialog
      name="signRecord"
      title={title}
      on={{ inspectionId: inspection.id, version: inspection.version }}
      draft={`inspections.sign-record.${inspection.id}`}
      onClose={onClose}
      fields={[
        {
          name: "place",
          label: finding.place,
          kind: "short",
          required: true,
          initial: notes?.place ?? "",
        },
        {
          name: "opinion",
          label: finding.opinion,
          kind: "long",
          initial: notes?.statement?.slice(0, 4000) ?? "",
        },
        {
          name: "signature",
          label: finding.signature,
          kind: "choice",
          options: [signs, refuses],
          initial: notes?.refusal ? refuses.value : signs.value,
        },
        {
          name: "unitSigner",
          label: finding.unitSigner,
          kind: "short",
          required: true,
          initial: notes?.representatives[0] ?? "",
          when: ({ signature }) => signature === "signs",
        },
        {
          name: "refusal",
          label: finding.refusal,
          kind: "long",
          required: true,
          initial: notes?.refusal ?? "",
          when: ({ signature }) => signature === "refuses",
        },
      ]}
      bodyOf={({ signature: _chosen, opinion = "", ...values }) => ({
        ...values,
        opinion: opinion.trim() === "" ? null : opinion,
      })}
    />
  );
}

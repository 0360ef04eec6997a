import type { InnovationDetail } from "@dondoc/contract";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog, type ActField } from "../../../ui/act-dialog.tsx";

interface WriteDialogProps {
  /** The draft that is written again; a new proposal without. */
  innovation?: InnovationDetail;
  onClose: () => void;
}

/** Writes a proposal before the deed, or writes its draft again. */
export function WriteDialog({ innovation, onClose }: WriteDialogProps) {
  const { change, fields, write } = useWords().innovations;
  const asked: readonly ActField[] = [
    { name: "title", label: fields.title, kind: "short" },
    { name: "bottleneck", label: fields.bottleneck, kind: "long" },
    { name: "content", label: fields.content, kind: "long" },
    { name: "impact", label: fields.impact, kind: "long" },
    {
      name: "wideScope",
      label: fields.wideScope,
      kind: "choice",
      options: [
        { value: "no", label: fields.narrow },
        { value: "yes", label: fields.wide },
      ],
    },
    { name: "plannedFrom", label: fields.plannedFrom, kind: "date" },
    { name: "plannedTo", label: fields.plannedTo, kind: "date" },
  ];
  const before: Record<string, string> = innovation
    ? {
        title: innovation.title,
        bottleneck: innovation.bottleneck,
        content: innovation.content,
        impact: innovation.impact,
        wideScope: innovation.wideScope ? "yes" : "no",
        plannedFrom: innovation.plannedFrom,
        plannedTo: innovation.plannedTo,
      }
    : {};
  const shared = {
    onClose,
    fields: asked.map((field) => {
      const initial = before[field.name];
      return {
        ...field,
        required: field.kind !== "choice",
        ...(initial === undefined ? {} : { initial }),
      };
    }),
    bodyOf: (values: Record<string, string>) => ({
      ...values,
      wideScope: values["wideScope"] === "yes",
    }),
  };
  return innovation ? (
    <ActDialog
      name="changeInnovation"
      title={change}
      on={{ innovationId: innovation.id, version: innovation.version }}
      draft={`dare.change.${innovation.id}.${innovation.version}`}
      {...shared}
    />
  ) : (
    <ActDialog name="writeInnovation" title={write} on={{}} draft="innovation.write" {...shared} />
  );
}

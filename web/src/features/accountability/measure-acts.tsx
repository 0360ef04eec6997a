import type { MeasureDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog, type ActField } from "../../ui/act-dialog.tsx";

/** What may be done on an entry now: the first is the next thing to do, the others stand back. */
export function MeasureActs({ measure }: { measure: MeasureDetail }) {
  const [opened, open] = useState<string | null>(null);
  const shown = measure.acts.filter(({ allowed }) => allowed);
  const title = measure.acts.find(({ act }) => act === opened)?.title ?? "";
  return (
    <>
      {shown.map(({ act, title: name }, at) => (
        <Button key={act} variant={at === 0 ? "filled" : "default"} onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} measure={measure} onClose={() => open(null)} />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  measure: MeasureDetail;
  onClose: () => void;
}

function Opened({ act, title, measure, onClose }: OpenedProps): ReactNode {
  const { acts: words } = useWords().accountability;
  const shared = {
    title,
    on: { measureId: measure.id, version: measure.version },
    draft: `${act}.${measure.id}`,
    onClose,
  };
  const text: ActField = { name: "text", label: words.text, kind: "long", required: true };
  switch (act) {
    case "accountability.publish":
      return <ActDialog name="publishMeasure" fields={[]} lead={words.publishAsk} {...shared} />;
    case "accountability.explain":
      return <ActDialog name="explainMeasure" fields={[text]} {...shared} />;
    case "accountability.object":
      return <ActDialog name="objectMeasure" fields={[text]} {...shared} />;
    case "accountability.answer-objection":
      return <ActDialog name="answerObjection" fields={[text]} {...shared} />;
    case "accountability.report-remedy":
      return (
        <ActDialog
          name="reportRemedy"
          fields={[text, { name: "documentNumber", label: words.evidence, kind: "short" }]}
          {...shared}
        />
      );
    case "accountability.check-remedy":
      return <CheckDialog {...shared} />;
    case "accountability.withdraw":
      return (
        <ActDialog
          name="withdrawMeasure"
          fields={[
            { name: "documentNumber", label: words.document, kind: "short", required: true },
            { name: "withdrawnOn", label: words.documentOn, kind: "date", required: true },
            { name: "reason", label: words.reason, kind: "long", required: true },
          ]}
          {...shared}
        />
      );
    default:
      return null;
  }
}

function CheckDialog(
  shared: Pick<Parameters<typeof ActDialog>[0], "title" | "on" | "draft" | "onClose">,
) {
  // prettier-ignore
  const { acts: words } = useWords().accountability;
  const remedied = ({ outcome }: Record<string, string>) => outcome === "remedied";
  return (
    <ActDialog
      name="checkRemedy"
      fields={[
        {
          name: "outcome",
          label: words.outcome,
          kind: "choice",
          options: [
            { value: "remedied", label: words.remedied },
            { value: "returned", label: words.returned },
          ],
        },
        {
          name: "remediedOn",
          label: words.remediedOn,
          kind: "date",
          required: true,
          when: remedied,
        },
        {
          name: "reason",
          label: words.returnReason,
          kind: "long",
          required: true,
          when: (values) => !remedied(values),
        },
      ]}
      bodyOf={(values) =>
        remedied(values)
          ? { remedied: true, remediedOn: values["remediedOn"] }
          : { remedied: false, reason: values["reason"] }
      }
      {...shared}
    />
  );
}

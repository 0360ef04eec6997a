import type { InnovationDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { WriteDialog } from "./write-dialog.tsx";

const TAKES_BACK = "dare.withdraw";

/** What may be done now: the first is the next step, once the planned end is over the report; taking back stands last. */
export function InnovationActs({ innovation }: { innovation: InnovationDetail }) {
  const [opened, open] = useState<string | null>(null);
  const { today } = useSession();
  const may = innovation.acts.filter(({ allowed }) => allowed);
  const shown =
    innovation.plannedTo < today
      ? may.toSorted((a, b) => Number(b.act === "dare.report") - Number(a.act === "dare.report"))
      : may;
  const title = innovation.acts.find(({ act }) => act === opened)?.title ?? "";
  return (
    <>
      {shown.map(({ act, title: name }, at) => (
        <Button
          key={act}
          variant={at === 0 && act !== TAKES_BACK ? "filled" : "default"}
          onClick={() => open(act)}
        >
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} innovation={innovation} onClose={() => open(null)} />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  innovation: InnovationDetail;
  onClose: () => void;
}

function Opened({ act, title, innovation, onClose }: OpenedProps): ReactNode {
  const { causes, fields, noteKinds, protections, states } = useWords().innovations;
  const optionsOf = (names: Readonly<Record<string, string>>, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: names[value] ?? value }));
  const shared = {
    title,
    on: { innovationId: innovation.id, version: innovation.version },
    draft: `${act}.${innovation.id}`,
    onClose,
  };
  switch (act) {
    case "dare.submit":
      return <ActDialog name="submitInnovation" fields={[]} lead={fields.submitLead} {...shared} />;
    case "dare.change":
      return <WriteDialog innovation={innovation} onClose={onClose} />;
    case TAKES_BACK:
      return (
        <ActDialog
          name="withdrawInnovation"
          lead={fields.withdrawLead}
          fields={[{ name: "reason", label: fields.reason, kind: "long", required: true }]}
          {...shared}
        />
      );
    case "dare.start":
      return <ActDialog name="startInnovation" fields={[]} lead={fields.startLead} {...shared} />;
    case "dare.review":
      return <ReviewDialog {...shared} />;
    case "dare.note":
      return (
        <ActDialog
          name="noteInnovation"
          fields={[
            {
              name: "kind",
              label: fields.kind,
              kind: "choice",
              options: optionsOf(noteKinds, ["progress", "risk", "deviation", "adjust", "stop"]),
            },
            { name: "content", label: fields.note, kind: "long", required: true },
            {
              name: "documentNumber",
              label: fields.decision,
              kind: "short",
              required: true,
              when: ({ kind }) => kind === "adjust" || kind === "stop",
            },
            {
              name: "plannedTo",
              label: fields.movedTo,
              kind: "date",
              when: ({ kind }) => kind === "adjust",
            },
          ]}
          {...shared}
        />
      );
    case "dare.link-task":
      return (
        <ActDialog
          name="linkInnovationTask"
          lead={fields.linkLead}
          fields={[{ name: "taskNumber", label: fields.taskNumber, kind: "short", required: true }]}
          bodyOf={({ taskNumber = "" }) => ({
            taskNumber: taskNumber.trim().replace(/^nv\s*-?\s*/iu, ""),
          })}
          {...shared}
        />
      );
    case "dare.report":
      return (
        <ActDialog
          name="reportInnovation"
          fields={[
            // What was stopped ended on the day it was stopped.
            ...(innovation.state === "STOPPED"
              ? []
              : ([
                  { name: "finishedOn", label: fields.finishedOn, kind: "date", required: true },
                ] as const)),
            { name: "report", label: fields.report, kind: "long", required: true },
          ]}
          {...shared}
        />
      );
    case "dare.evaluate":
      return (
        <ActDialog
          name="evaluateInnovation"
          fields={[
            {
              name: "outcome",
              label: fields.result,
              kind: "choice",
              options: optionsOf(states, ["ACHIEVED", "PARTLY", "MISSED"]),
            },
            {
              name: "causes",
              label: fields.cause,
              kind: "choice",
              options: optionsOf(causes, ["none", "objective", "subjective", "both"]),
            },
            { name: "evaluation", label: fields.evaluation, kind: "long", required: true },
            { name: "documentNumber", label: fields.minutes, kind: "short", required: true },
          ]}
          {...shared}
        />
      );
    case "dare.protect":
      return (
        <ActDialog
          name="protectInnovation"
          fields={[
            {
              name: "protection",
              label: fields.protection,
              kind: "choice",
              options: optionsOf(protections, ["none", "no-liability", "excluded", "exempt", "reduced"]), // prettier-ignore
            },
            {
              name: "pureMotive",
              label: fields.pureMotive,
              kind: "choice",
              options: [
                { value: "no", label: fields.notFound },
                { value: "yes", label: fields.found },
              ],
            },
            { name: "documentNumber", label: fields.document, kind: "short", required: true },
            { name: "reason", label: fields.reason, kind: "long", required: true },
          ]}
          bodyOf={(values) => ({ ...values, pureMotive: values["pureMotive"] === "yes" })}
          {...shared}
        />
      );
    default:
      return null;
  }
}

function ReviewDialog(
  shared: Pick<Parameters<typeof ActDialog>[0], "title" | "on" | "draft" | "onClose">,
) {
  const { fields } = useWords().innovations;
  return (
    <ActDialog
      name="reviewInnovation"
      lead={fields.votesHint}
      fields={[
        { name: "votesFor", label: fields.votesFor, kind: "number", required: true },
        { name: "votesAgainst", label: fields.votesAgainst, kind: "number", required: true },
        { name: "votesAbstained", label: fields.votesAbstained, kind: "number", initial: "0" },
        {
          name: "headFor",
          label: fields.headFor,
          kind: "choice",
          options: [
            { value: "yes", label: fields.yes },
            { value: "no", label: fields.no },
          ],
        },
        {
          name: "outcome",
          label: fields.outcome,
          kind: "choice",
          options: [
            { value: "vote", label: fields.byVote },
            { value: "override", label: fields.override },
            { value: "escalate", label: fields.escalate },
          ],
        },
        {
          name: "overrideDocument",
          label: fields.overrideDocument,
          kind: "short",
          required: true,
          when: ({ outcome }) => outcome === "override",
        },
        { name: "minutesDocument", label: fields.minutes, kind: "short", required: true },
        { name: "reason", label: fields.reason, kind: "long", required: true },
      ]}
      bodyOf={({ outcome, headFor, overrideDocument, ...values }) => ({
        ...values,
        headFor: headFor === "yes",
        escalate: outcome === "escalate",
        ...(outcome === "override" ? { overrideDocument } : {}),
      })}
      {...shared}
    />
  );
}

import type { AllowedAct, Recommendation, Remediation } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { formatDate } from "../../ui/dates.ts";
import { HandOverDialog } from "./hand-over-dialog.tsx";

interface ActButtonsProps {
  acts: readonly AllowedAct[];
  /** The first is what comes next; not where that would be to end what nobody has done. */
  leads?: boolean;
  onOpen: (act: AllowedAct) => void;
}

/** Buttons of what may be done now. */
function ActButtons({ acts, leads = true, onOpen }: ActButtonsProps) {
  const may = acts.filter(({ allowed }) => allowed);
  if (may.length === 0) return null;
  return (
    <Group gap="sm" mt="sm" className="no-print">
      {may.map((one, at) => (
        <Button
          key={one.act}
          variant={leads && at === 0 ? "filled" : "default"}
          onClick={() => onOpen(one)}
        >
          {one.title}
        </Button>
      ))}
    </Group>
  );
}

interface RemediationActsProps extends Pick<Remediation, "unasked" | "version" | "acts"> {
  inspectionId: string;
}

/** What is asked anew, and who heads the team. */
export function RemediationActs({ inspectionId, version, unasked, acts }: RemediationActsProps) {
  const { form: words } = useWords().inspections.remedy;
  const [opened, open] = useState<AllowedAct | null>(null);
  const usable = acts.filter(({ act }) => act !== "inspections.recommend" || unasked.length > 0);
  const shared = { title: opened?.title ?? "", onClose: () => open(null) };
  return (
    <>
      <ActButtons acts={usable} onOpen={open} />
      {opened?.act === "inspections.recommend" && (
        <ActDialog
          name="recommend"
          lead={words.recommendLead}
          fields={[
            {
              name: "findingId",
              label: words.finding,
              kind: "choice",
              options: unasked.map(({ id, label, title: what }) => ({
                value: id,
                label: `${label}: ${what}`,
              })),
            },
            { name: "measure", label: words.measure, kind: "long", required: true },
            { name: "evidenceWanted", label: words.evidenceWanted, kind: "long", required: true },
            { name: "dueOn", label: words.dueOn, kind: "date", required: true },
          ]}
          on={{ inspectionId, version }}
          draft={`inspections.recommend.${inspectionId}`}
          {...shared}
        />
      )}
      {opened?.act === "inspections.hand-over" && (
        <HandOverDialog inspectionId={inspectionId} version={version} {...shared} />
      )}
    </>
  );
}

/** What the agency answers, and what the head of the team decides. */
export function RecommendationActs({ one }: { one: Recommendation }) {
  const [opened, open] = useState<AllowedAct | null>(null);
  const may = one.acts.filter(({ allowed }) => allowed);
  const endsEarly =
    may[0]?.act === "inspections.close-recommendation" && one.state !== "VERIFIED_DONE";
  return (
    <>
      <ActButtons acts={may} leads={!endsEarly} onOpen={open} />
      {opened !== null && <Opened one={one} opened={opened} onClose={() => open(null)} />}
    </>
  );
}

interface OpenedProps {
  one: Recommendation;
  opened: AllowedAct;
  onClose: () => void;
}

function Opened({ one, opened: { act, title }, onClose }: OpenedProps): ReactNode {
  const words = useWords().inspections.remedy;
  const { form } = words;
  const dialog = {
    on: { recommendationId: one.id, version: one.version },
    title,
    onClose,
    draft: `${act}.${one.id}`,
  };
  const waiting = one.claims.find(({ outcome }) => outcome === null)?.evidence ?? [];
  const days = [...new Set(waiting.map(({ issuedOn }) => issuedOn))];
  const hasUnregistered = waiting.some(({ registered }) => !registered);
  const reason = { name: "reason", label: form.reason, kind: "long", required: true } as const;
  const closings = one.state === "VERIFIED_DONE" ? (["implemented", "partly"] as const) : (["not-implemented"] as const); // prettier-ignore
  switch (act) {
    case "inspections.answer-recommendation":
      return (
        <ActDialog
          name="answerRecommendation"
          lead={form.answerLead}
          fields={[
            {
              name: "answer",
              label: form.answer,
              kind: "choice",
              options: (["accepted", "disputed"] as const)
                .filter((answer) => answer === "accepted" || one.state === "ISSUED")
                .map((answer) => ({ value: answer, label: words.answers[answer] })),
            },
            { name: "words", label: form.answerWords, kind: "long", required: true },
          ]}
          {...dialog}
        />
      );
    case "inspections.agree-plan":
      return (
        <ActDialog
          name="agreePlan"
          fields={[
            {
              name: "words",
              label: one.state === "DISPUTED" ? form.settleWords : form.planWords,
              kind: "long",
              required: one.state === "DISPUTED",
            },
          ]}
          {...dialog}
        />
      );
    case "inspections.verify":
      return (
        <ActDialog
          name="verifyRemedy"
          fields={[
            {
              name: "completedOn",
              label: form.completedOn,
              kind: "choice",
              options: days.map((day) => ({ value: day, label: formatDate(day) })),
            },
            { name: "how", label: form.how, kind: "long", required: true },
            {
              name: "unregistered",
              label: form.unregisteredWhy,
              kind: "long",
              required: true,
              when: () => hasUnregistered,
            },
          ]}
          {...dialog}
        />
      );
    case "inspections.reject-claim":
      return (
        <ActDialog
          name="rejectClaim"
          fields={[
            {
              name: "fault",
              label: form.fault,
              kind: "choice",
              options: (["agency", "other"] as const).map((fault) => ({
                value: fault,
                label: form.faults[fault],
              })),
            },
            reason,
          ]}
          {...dialog}
        />
      );
    case "inspections.close-recommendation":
      return (
        <ActDialog
          name="closeRecommendation"
          fields={[
            {
              name: "as",
              label: form.as,
              kind: "choice",
              options: closings.map((as) => ({ value: as, label: form.closings[as] })),
            },
            { ...reason, when: ({ as }) => as !== "implemented" },
            {
              name: "authority",
              label: form.authority,
              kind: "short",
              required: true,
              when: ({ as }) => as === "not-implemented",
            },
          ]}
          {...dialog}
        />
      );
    default:
      return null;
  }
}

import type { RegulationRow, UnitRef } from "@dondoc/contract";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog, type ActField } from "../../../ui/act-dialog.tsx";

interface RegulationActProps {
  act: string;
  unit: UnitRef;
  regulation: NonNullable<RegulationRow["regulation"]>;
  onClose: () => void;
}

/** The form of one act on an agency's regulation. */
export function RegulationActDialog({ act, unit, regulation, onClose }: RegulationActProps) {
  const { registers } = useWords();
  const { regulations: words } = registers;
  const { today } = useSession();
  const title = regulation.acts.find((one) => one.act === act)?.title ?? "";
  const shared = {
    title,
    on: { regulationId: regulation.id, version: regulation.version },
    draft: `${act}.${regulation.id}`,
    onClose,
  };
  const about = `${unit.name}: ${words.of(regulation.documentNumber, regulation.documentOn.split("-").toReversed().join("/"))}`;
  const reason: ActField = {
    name: "reason",
    label: registers.reason,
    kind: "long",
    required: true,
  };
  switch (act) {
    case "programmes.review-regulation":
      return (
        <ActDialog
          name="reviewRegulation"
          lead={about}
          fields={[
            { name: "reviewedOn", label: words.review.reviewedOn, kind: "date", required: true, initial: today }, // prettier-ignore
            {
              name: "result",
              label: words.review.result,
              kind: "choice",
              options: (["fit", "to-review", "amending"] as const).map((value) => ({
                value,
                label: words.states[value],
              })),
            },
            { name: "note", label: words.review.note, kind: "long", required: true },
            { name: "nextReviewOn", label: words.review.nextReviewOn, kind: "date", required: true }, // prettier-ignore
          ]}
          {...shared}
        />
      );
    case "programmes.revise-regulation":
      return (
        <ActDialog
          name="reviseRegulation"
          lead={about}
          said={words.revised}
          fields={[
            { name: "documentNumber", label: words.form.documentNumber, kind: "short", required: true, initial: regulation.documentNumber }, // prettier-ignore
            { name: "documentOn", label: words.form.documentOn, kind: "date", required: true, initial: regulation.documentOn }, // prettier-ignore
            { name: "validFrom", label: words.form.validFrom, kind: "date", required: true, initial: regulation.validFrom }, // prettier-ignore
            { name: "nextReviewOn", label: words.form.nextReviewOn, kind: "date", required: true, initial: regulation.nextReviewOn }, // prettier-ignore
            reason,
          ]}
          {...shared}
        />
      );
    case "programmes.end-regulation":
      return (
        <ActDialog
          name="endRegulation"
          lead={words.end.lead}
          fields={[
            { name: "endsOn", label: words.end.endsOn, kind: "date", required: true, initial: today }, // prettier-ignore
            reason,
          ]}
          {...shared}
        />
      );
    default:
      return null;
  }
}

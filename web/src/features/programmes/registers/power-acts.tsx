import type { PowerRow } from "@dondoc/contract";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { RevisePowerDialog } from "./power-dialog.tsx";

interface PowerActProps {
  act: string;
  power: PowerRow;
  onClose: () => void;
}

/** The form of one act on a line of the register. */
export function PowerActDialog({ act, power, onClose }: PowerActProps) {
  const { registers } = useWords();
  const { powers: words } = registers;
  const { today } = useSession();
  const title = power.acts.find((one) => one.act === act)?.title ?? "";
  const shared = {
    title: `${title} ${words.label(power.number)}`,
    on: { powerId: power.id, version: power.version },
    draft: `${act}.${power.id}`,
    onClose,
  };
  switch (act) {
    case "programmes.check-power":
      return (
        <ActDialog
          name="checkPower"
          lead={power.power}
          fields={[
            { name: "checkedOn", label: words.check.checkedOn, kind: "date", required: true, initial: today }, // prettier-ignore
            {
              name: "result",
              label: words.check.result,
              kind: "choice",
              options: (["fit", "adjust", "take-back"] as const).map((value) => ({
                value,
                label: words.results[value],
              })),
            },
            { name: "finding", label: words.check.finding, kind: "long", required: true },
            { name: "documentNumber", label: words.check.document, kind: "short" },
          ]}
          {...shared}
        />
      );
    case "programmes.end-power":
      return (
        <ActDialog
          name="endPower"
          lead={words.end.lead}
          fields={[
            { name: "endsOn", label: words.end.endsOn, kind: "date", required: true, initial: today }, // prettier-ignore
            { name: "reason", label: registers.reason, kind: "long", required: true },
          ]}
          {...shared}
        />
      );
    case "programmes.revise-power":
      return <RevisePowerDialog power={power} title={shared.title} onClose={onClose} />;
    default:
      return null;
  }
}

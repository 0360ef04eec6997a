import type { ProgrammeDetail, TargetDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { mayOn } from "./may-on.ts";
import { PlanTargetDialog } from "./target-dialog.tsx";
import { ValueDialog } from "./value-dialog.tsx";

interface TargetActsProps {
  programme: ProgrammeDetail;
  target: TargetDetail;
}

/** What may be done on a target now: first the month's value. */
export function TargetActs({ programme, target }: TargetActsProps) {
  const { valueForm, drop } = useWords().programmes;
  const [opened, open] = useState<string | null>(null);
  const close = () => open(null);
  const titles = new Map(target.acts.map(({ act, title }) => [act, title]));
  return (
    <>
      {mayOn(target, "programmes.enter-value") && (
        <Button onClick={() => open("programmes.enter-value")}>{valueForm.title}</Button>
      )}
      {["programmes.plan-target", "programmes.drop-target"]
        .filter((act) => mayOn(target, act))
        .map((act) => (
          <Button key={act} variant="default" onClick={() => open(act)}>
            {titles.get(act)}
          </Button>
        ))}
      {opened === "programmes.enter-value" && (
        <ValueDialog target={target} year={programme.year} onClose={close} />
      )}
      {opened === "programmes.plan-target" && <PlanTargetDialog target={target} onClose={close} />}
      {opened === "programmes.drop-target" && (
        <ActDialog
          name="dropTarget"
          title={titles.get(opened) ?? ""}
          on={{ targetId: target.id, version: target.version }}
          lead={drop.lead(target.name)}
          draft={`target.drop.${target.id}`}
          fields={[{ name: "reason", label: drop.reason, kind: "long", required: true }]}
          onClose={close}
        />
      )}
    </>
  );
}

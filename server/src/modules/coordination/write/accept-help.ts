import { AcceptHelp } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { cooperationPolicies } from "../domain/cooperation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeCooperation, lockCooperation } from "./lock-cooperation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** The asked agency will deliver; the limit stands. */
export const acceptHelp = defineAct({
  name: "coordination.accept-help",
  title: "Nhận phối hợp",
  input: AcceptHelp,
  load: (context, input) => lockCooperation(context, input),
  policy: cooperationPolicies.accept,
  async run(context, help) {
    context.record("cooperation", help.id, { unit: help.askedName, number: help.number });
    await tellAgencies(
      context,
      [help.askingUnitId],
      {
        kind: "coordination.help-accepted",
        subject: { type: "cooperation", id: help.id },
        title: `${help.askedName} nhận phối hợp theo ${numbered("PH", help.number)}.`,
        key: "accepted",
      },
      [help.sentBy],
    );
    return changeCooperation(context, help, { accepted_at: context.now, read_at: context.now });
  },
  tell: telling<{ unit: string; number: number }>(
    ({ unit, number }) => `nhận phối hợp ${numbered("PH", number)} cho ${unit}`,
  ),
});

import { ConfirmHelp } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { cooperationPolicies } from "../domain/cooperation-policies.ts";
import { numbered } from "../domain/words.ts";
import { changeCooperation, lockCooperation } from "./lock-cooperation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** The asking agency has what it asked for; the request ends. */
export const confirmHelp = defineAct({
  name: "coordination.confirm-help",
  title: "Xác nhận đã nhận",
  input: ConfirmHelp,
  load: (context, input) => lockCooperation(context, input),
  policy: cooperationPolicies.confirm,
  async run(context, help) {
    context.record("cooperation", help.id, { unit: help.askedName, number: help.number });
    await tellAgencies(context, [help.askedUnitId], {
      kind: "coordination.help-confirmed",
      subject: { type: "cooperation", id: help.id },
      title: `${help.askingName} xác nhận đã nhận kết quả ${numbered("PH", help.number)}.`,
      key: "confirmed",
    });
    return changeCooperation(context, help, { confirmed_at: context.now });
  },
  tell: telling<{ unit: string; number: number }>(
    ({ unit, number }) => `xác nhận đã nhận kết quả ${numbered("PH", number)} của ${unit}`,
  ),
});

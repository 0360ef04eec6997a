import { DeliverHelp } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField } from "../../../kernel/refusal.ts";
import { cooperationPolicies } from "../domain/cooperation-policies.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { numbered } from "../domain/words.ts";
import { changeCooperation, lockCooperation } from "./lock-cooperation.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** The asked agency hands over what was asked for; that day counts for the limit. */
export const deliverHelp = defineAct({
  name: "coordination.deliver",
  title: "Gửi kết quả phối hợp",
  input: DeliverHelp,
  load: (context, input) => lockCooperation(context, input),
  policy: cooperationPolicies.deliver,
  async run(context, help, { delivery, documentNumber, file }) {
    const { today } = context;
    const refused = await unnameableOf(context, file ? [file.fileHash] : []);
    if (refused.size > 0) throw atField(coordinationRefusals.FILE_NOT_UPLOADED(), "file");
    const late = today > help.lastDay;
    const payload = { unit: help.askedName, number: help.number, delivery, late };
    context.record("cooperation", help.id, payload);
    context.record("task", help.taskId, payload);
    await tellAgencies(
      context,
      [help.askingUnitId],
      {
        kind: "coordination.help-delivered",
        subject: { type: "cooperation", id: help.id },
        title: `${help.askedName} đã gửi kết quả phối hợp ${numbered("PH", help.number)}${late ? " (muộn hạn)" : ""}.`,
        key: "delivered",
      },
      [help.sentBy],
    );
    return changeCooperation(context, help, {
      delivered_on: today,
      delivery,
      document_number: documentNumber?.trim() ? documentNumber.trim() : null,
      file_hash: file?.fileHash ?? null,
      file_name: file?.fileName ?? null,
    });
  },
  toldTo: "parties",
  tell: telling<{ unit: string; number: number; delivery: string; late: boolean }>(
    ({ unit, number, delivery, late }) =>
      `gửi kết quả phối hợp ${numbered("PH", number)} của ${unit}${late ? ", muộn hạn" : ""}: “${delivery}”`,
  ),
});

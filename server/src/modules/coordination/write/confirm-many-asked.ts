import { ConfirmManyAsked } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { keepProjecting, readSettings } from "../../settings/index.ts";
import { consultationPolicies } from "../domain/consultation-policies.ts";
import { numbered } from "../domain/words.ts";
import { readTerms } from "../read/terms.ts";
import { accountOf } from "./account-of.ts";
import { lockConsultation } from "./lock-consultation.ts";
import { sendRequest } from "./send-request.ts";

/** The head agrees that so many agencies are asked; only now the request goes out and its clock begins. */
export const confirmManyAsked = defineAct({
  name: "coordination.confirm-many",
  title: "Xác nhận và gửi",
  input: ConfirmManyAsked,
  async load(context, input) {
    // Before its rows: whoever changes the calendar holds the days first and takes the rows then.
    await keepProjecting(context.tx);
    return lockConsultation(context, input);
  },
  policy: consultationPolicies.confirmMany,
  async run(context, subject) {
    const { tx, today } = context;
    const { id, number, askingUnitId, askingName, version } = subject;
    const request = await tx
      .selectFrom("app.consultation")
      .select(["urgent", "field"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const parts = await tx
      .selectFrom("app.consultation_asked")
      .select("unit_id")
      .where("consultation_id", "=", id)
      .execute();
    const askedUnitIds = parts.map(({ unit_id }) => unit_id);
    const terms = await readTerms(
      tx,
      { askingUnitId, askedUnitIds, ...request, sentOn: today },
      await readSettings(tx, today),
    );
    await tx
      .updateTable("app.consultation")
      .set({ confirmed_by: accountOf(context), version: version + 1 })
      .where("id", "=", id)
      .execute();
    await sendRequest(context, { id, number, askingName, askedUnitIds, terms });
    context.record("consultation", id, { number, agencies: askedUnitIds.length });
    return { id, version: version + 1 };
  },
  tell: telling<{ number: number; agencies: number }>(
    ({ number, agencies }) =>
      `xác nhận lấy ý kiến ${agencies} cơ quan và gửi yêu cầu ${numbered("LYK", number)}`,
  ),
});

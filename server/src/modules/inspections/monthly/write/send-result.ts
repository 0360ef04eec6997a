import { SendBodyResult } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { accountOf } from "../../write/account-of.ts";
import { maySendResult } from "../domain/month-policies.ts";
import { monthSubject } from "../read/body-month.ts";

/** A member's month for the body, in their own words; sent again, the last counts and the earlier stay. */
export const sendBodyResult = defineAct({
  name: "inspections.send-result",
  title: "Gửi kết quả tháng",
  input: SendBodyResult,
  load: ({ tx }, { bodyId, month }) => monthSubject(tx, bodyId, month),
  policy: (actor, subject, today) => maySendResult(actor, subject, today),
  async run(context, _, { bodyId, month, done, obstacles, proposals }) {
    const { tx, now, today, actor } = context;
    const id = newId(now.getTime());
    await sql`
      insert into app.body_result (id, body_id, person_id, month, done, obstacles, proposals, sent_by, sent_at, sent_on)
      values (${id}, ${bodyId}, ${actor.personId}, ${month}, ${done}, ${obstacles}, ${proposals}, ${accountOf(context)}, ${now}, ${today})`.execute(
      tx,
    );
    context.record("inspecting-body", bodyId, { month });
    return { id, version: 1 };
  },
  tell: telling<{ month: string }>(
    ({ month }) => `gửi kết quả tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  ),
});

import { CloseInspection } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { inspectionLabel } from "../../domain/words.ts";
import { accountOf } from "../../write/account-of.ts";
import { change, stateAfter, tellInspected } from "../../write/step.ts";
import { mayCloseInspection } from "../domain/conclusion-policies.ts";
import { lockConclusion } from "../read/subject.ts";

/** The end of an inspection: what was asked for is settled, one way or the other. */
export const closeInspection = defineAct({
  name: "inspections.close",
  title: "Kết thúc cuộc kiểm tra",
  input: CloseInspection,
  load: ({ tx, today }, input) => lockConclusion(tx, input, today),
  policy: (actor, row) => mayCloseInspection(actor, row),
  async run(context, row, { words }) {
    const done = await change(
      context,
      row,
      sql`state = ${stateAfter(row, "close")}, closed_on = ${context.today}, closed_by = ${accountOf(context)}, closed_words = ${words}`,
      { words },
    );
    await tellInspected(context, row, {
      title: `Cuộc kiểm tra ${inspectionLabel(row.number)} đã kết thúc.`,
      key: "closed",
    });
    return done;
  },
  tell: telling<{ words: string }>(({ words }) => `kết thúc cuộc kiểm tra: “${words}”`),
});

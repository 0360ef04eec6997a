import { WritePublication } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { unitRefs } from "../../organisation/index.ts";
import { mayWritePublication } from "../domain/publication-policies.ts";
import { lockPublication } from "../read/publication-record.ts";
import { namesNobody } from "./names-nobody.ts";

/** The words before the table, and which agencies it does not name and why. */
export const writePublication = defineAct({
  name: "publications.write",
  title: "Sửa bản công bố",
  input: WritePublication,
  load: ({ tx }, input) => lockPublication(tx, input),
  policy: mayWritePublication,
  async run(context, { id, version }, { intro, struck }) {
    const { tx, actor, now } = context;
    await namesNobody(tx, "intro", intro);
    const units = await unitRefs(
      tx,
      struck.map(({ unitId }) => unitId),
    );
    const once = new Map(struck.map((one) => [one.unitId, one]));
    if (units.size !== once.size) throw refusals.NOT_FOUND("cơ quan không nêu riêng");
    await sql`
      update app.publication set intro = ${intro}, struck = ${JSON.stringify([...once.values()])}::jsonb,
        made_by = ${actor.accountId}, made_at = ${now}, version = ${version + 1}
      where id = ${id}`.execute(tx);
    context.record("publication", id, { struck: once.size });
    return { id, version: version + 1 };
  },
  tell: telling<{ struck: number }>(({ struck }) =>
    struck === 0
      ? "sửa lời dẫn của bản công bố"
      : `sửa bản công bố, không nêu riêng ${struck} cơ quan`,
  ),
});

import { CloseProgramme } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayClose } from "../domain/programme-policies.ts";
import { readTallies } from "../read/tallies.ts";
import { accountOf } from "./account-of.ts";
import { lockProgramme } from "./lock.ts";

interface Closed {
  year: number;
  total: number;
  done: number;
  targets: number;
  reached: number;
}

/** Closes a programme at the end of its year with its result; the figures of that day are written down beside it. */
export const closeProgramme = defineAct({
  name: "programmes.close",
  title: "Tổng kết chương trình",
  input: CloseProgramme,
  load: (context, input) => lockProgramme(context, input),
  policy: mayClose,
  async run(context, { id, version, year }, { result, resultDocument }) {
    const { tx, now, today } = context;
    const { tasks, targets } = await readTallies(tx, { id, year }, today);
    await sql`
      update app.programme set closed_on = ${today}, closed_at = ${now}, closed_by = ${accountOf(context)}, result = ${result},
        result_document = ${resultDocument}, version = ${version + 1} where id = ${id}::uuid`.execute(
      tx,
    );
    const told: Closed = {
      year,
      total: tasks.total,
      done: tasks.done,
      targets: targets.total,
      reached: targets.reached,
    };
    context.record("programme", id, { ...told });
    return { id, version: version + 1 };
  },
  tell: telling<Closed>(
    ({ year, total, done, targets, reached }) =>
      `tổng kết chương trình năm ${year}: hoàn thành ${done}/${total} nhiệm vụ, đạt ${reached}/${targets} chỉ tiêu`,
  ),
});

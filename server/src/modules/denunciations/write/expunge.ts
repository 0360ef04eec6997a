import { ExpungeDenunciation } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { mayExpunge } from "../domain/policies.ts";
import { lockCase } from "../read/open-case.ts";
import { accountOf, goOn, noteLine, tellNothing } from "./keep.ts";

/** Content, identity and every word of a case that is over go for good, on the word of two persons; the days it had stay. */
export const expungeDenunciation = defineAct({
  name: "denunciations.expunge",
  title: "Xóa nội dung hồ sơ tố cáo",
  input: ExpungeDenunciation,
  sealed: true,
  load: (context, input) => lockCase(context, input),
  policy: mayExpunge,
  async run(context, found, { change, reason }) {
    const { tx, today } = context;
    const { id, expungeAskedBy } = found;
    if ((change === "ask") !== (expungeAskedBy === null))
      throw refusals.NOT_ALLOWED(
        change === "ask" ? "Đã có đề nghị xóa, đang chờ quyết định." : "Chưa có đề nghị xóa.",
      );
    if (change === "ask") {
      await sql`update sealed.denunciation set expunge_asked_by = ${accountOf(context)} where id = ${id}::uuid`.execute(
        tx,
      );
      await noteLine(context, id, { line: "ask-expunge", on: today, words: { text: reason } });
      return goOn(context, found);
    }
    const { rows } = await sql<{ gone: boolean }>`select sealed.expunge(${id}::uuid, ${today}::date) as gone`.execute(tx); // prettier-ignore
    if (!rows[0]?.gone) throw new Error("the database would not expunge");
    await noteLine(context, id, { line: "expunge", on: today, words: { text: reason } });
    return goOn(context, found);
  },
  tell: tellNothing,
});

import { AddField, EndField } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { portfolioRefusals } from "../domain/refusals.ts";
import { lockBook, mayKeepBook } from "./book.ts";

export const addField = defineAct({
  name: "portfolios.add-field",
  title: "Thêm lĩnh vực",
  input: AddField,
  load: lockBook,
  policy: mayKeepBook,
  async run(context, _book, { name, validFrom }) {
    const { rows } = await sql<{ name: string }>`
      select name from app.field where folded = app.fold(${name}) and (valid_to is null or valid_to > ${validFrom}::date)`.execute(
      context.tx,
    );
    if (rows[0]) throw atField(portfolioRefusals.FIELD_KNOWN(rows[0].name), "name");
    const id = newId();
    await context.tx.insertInto("app.field").values({ id, name, valid_from: validFrom }).execute();
    context.record("portfolio", id, { name, validFrom });
    return { id };
  },
  tell: telling<{ name: string; validFrom: string }>(
    ({ name, validFrom }) => `thêm lĩnh vực “${name}” từ ngày ${vietnameseDate(validFrom)}`,
  ),
});

/** What was filed under it stays so; it is offered no more. */
export const endField = defineAct({
  name: "portfolios.end-field",
  title: "Thôi dùng lĩnh vực",
  input: EndField,
  load: lockBook,
  policy: mayKeepBook,
  async run(context, _book, { fieldId, endsOn }) {
    const field = await context.tx
      .selectFrom("app.field")
      .selectAll()
      .where("id", "=", fieldId)
      .where("valid_to", "is", null)
      .executeTakeFirst();
    if (!field) throw refusals.NOT_FOUND("lĩnh vực này");
    if (endsOn <= field.valid_from) {
      throw atField(portfolioRefusals.ENDS_BEFORE_IT_BEGINS(), "endsOn");
    }
    await context.tx
      .updateTable("app.field")
      .set({ valid_to: endsOn })
      .where("id", "=", fieldId)
      .execute();
    context.record("portfolio", fieldId, { name: field.name, endsOn });
    return { id: fieldId };
  },
  tell: telling<{ name: string; endsOn: string }>(
    ({ name, endsOn }) => `thôi dùng lĩnh vực “${name}” từ ngày ${vietnameseDate(endsOn)}`,
  ),
});

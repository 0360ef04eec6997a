import { EndPortfolio } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { portfolioRefusals } from "../domain/refusals.ts";
import { lockBook, mayKeepBook } from "./book.ts";

interface Recorded {
  holder: string;
  over: string;
  endsOn: string;
  legalBasis: string;
}

/** Ends a charge; tasks keep the monitor they have until somebody gives them another. */
export const endPortfolio = defineAct({
  name: "portfolios.end",
  title: "Thôi phân công",
  input: EndPortfolio,
  load: lockBook,
  policy: mayKeepBook,
  async run(context, _book, { portfolioId, endsOn, legalBasis }) {
    const { rows } = await sql<{
      from: string;
      to: string | null;
      holder: string | null;
      over: string | null;
    }>`
      select portfolio.valid_from as "from", portfolio.valid_to as "to",
        concat_ws(', ', person.full_name, division.name) as holder, coalesce(unit.name, unit_group.name, field.name) as over
      from app.portfolio
      left join app.account on account.id = portfolio.account_id
      left join app.person on person.id = account.person_id
      left join lateral (select name from app.unit_version where unit_id = portfolio.division_id
        order by valid_from desc limit 1) division on true
      left join lateral (select name from app.unit_version where unit_id = portfolio.unit_id
        order by valid_from desc limit 1) unit on true
      left join app.unit_group on unit_group.id = portfolio.group_id
      left join app.field on field.id = portfolio.field_id
      where portfolio.id = ${portfolioId}`.execute(context.tx);
    const charge = rows[0];
    if (!charge) throw refusals.NOT_FOUND("phân công này");
    if (charge.to !== null) throw portfolioRefusals.CHARGE_OVER();
    if (endsOn <= charge.from) throw atField(portfolioRefusals.ENDS_BEFORE_IT_BEGINS(), "endsOn");
    await context.tx
      .updateTable("app.portfolio")
      .set({ valid_to: endsOn })
      .where("id", "=", portfolioId)
      .execute();
    context.record("portfolio", portfolioId, {
      holder: charge.holder ?? "",
      over: charge.over ?? "",
      endsOn,
      legalBasis,
    });
    return { id: portfolioId };
  },
  tell: telling<Recorded>(
    ({ holder, over, endsOn, legalBasis }) =>
      `thôi phân công ${holder} đối với ${over} từ ngày ${vietnameseDate(endsOn)}, căn cứ ${legalBasis}`,
  ),
});

import { SetPortfolio, type PortfolioDuty } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { z } from "zod";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { portfolioRefusals } from "../domain/refusals.ts";
import { checkHolder } from "./check-holder.ts";
import { lockBook, mayKeepBook } from "./book.ts";

interface Target {
  kind: "unit" | "group" | "field";
  id: string;
  name: string;
}
interface Recorded {
  duty: PortfolioDuty;
  holder: string;
  over: string;
  validFrom: string;
  legalBasis: string;
}

/** Puts a division with its officer, or a leader, in charge; each charge is a record of its own and ends on its own. */
export const setPortfolio = defineAct({
  name: "portfolios.set",
  title: "Phân công theo dõi, phụ trách",
  input: SetPortfolio,
  load: lockBook,
  policy: mayKeepBook,
  async run(context, _book, input) {
    const { tx } = context;
    const holder = await checkHolder(context, input);
    const targets = await readTargets(context, input);
    await refuseKnown(context, input, targets);
    const rows = targets.map((target) => ({
      id: newId(),
      duty: input.duty,
      division_id: input.duty === "monitor" ? input.divisionId : null,
      account_id: input.accountId,
      unit_id: target.kind === "unit" ? target.id : null,
      group_id: target.kind === "group" ? target.id : null,
      field_id: target.kind === "field" ? target.id : null,
      valid_from: input.validFrom,
      legal_basis: input.legalBasis,
    }));
    await tx.insertInto("app.portfolio").values(rows).execute();
    for (const [index, { id }] of rows.entries()) {
      context.record("portfolio", id, {
        duty: input.duty,
        holder,
        over: targets[index]?.name ?? "",
        validFrom: input.validFrom,
        legalBasis: input.legalBasis,
      });
    }
    return { ids: rows.map(({ id }) => id) };
  },
  tell: telling<Recorded>(
    ({ duty, holder, over, validFrom, legalBasis }) =>
      `phân công ${holder} ${duty === "monitor" ? "theo dõi" : "phụ trách"} ${over} từ ngày ${vietnameseDate(validFrom)}, căn cứ ${legalBasis}`,
  ),
});

type Input = z.output<typeof SetPortfolio>;

/** What was chosen, by name, as of the day the charge begins; anything that is not there then is refused. */
async function readTargets({ tx }: ActContext, input: Input): Promise<Target[]> {
  const { unitIds, groupIds, fieldIds, validFrom } = input;
  const wanted = new Set([...unitIds, ...groupIds, ...fieldIds]);
  if (wanted.size === 0) throw atField(portfolioRefusals.NOTHING_CHOSEN(), "unitIds");
  const { rows } = await sql<Target>`
    select 'unit' as kind, unit_id as id, name from app.unit_version
    where unit_id = any (${unitIds}::uuid[]) and daterange(valid_from, valid_to) @> ${validFrom}::date
    union all
    select 'group', id, name from app.unit_group
    where id = any (${groupIds}::uuid[]) and daterange(valid_from, valid_to) @> ${validFrom}::date
    union all
    select 'field', id, name from app.field
    where id = any (${fieldIds}::uuid[]) and daterange(valid_from, valid_to) @> ${validFrom}::date`.execute(
    tx,
  );
  if (rows.length !== wanted.size) throw atField(portfolioRefusals.TARGET_UNKNOWN(), "unitIds");
  return rows;
}

/** The same person over the same thing twice at one time would say nothing new. */
async function refuseKnown(
  { tx }: ActContext,
  { duty, divisionId, accountId, validFrom }: Input,
  targets: readonly Target[],
): Promise<void> {
  const ids = targets.map(({ id }) => id);
  const { rows } = await sql<{ target: string }>`
    select coalesce(unit_id, group_id, field_id) as target from app.portfolio
    where duty = ${duty} and division_id is not distinct from ${duty === "monitor" ? divisionId : null}::uuid
      and account_id is not distinct from ${accountId}::uuid and (valid_to is null or valid_to > ${validFrom}::date)
      and coalesce(unit_id, group_id, field_id) = any (${ids}::uuid[]) limit 1`.execute(tx);
  const known = targets.find(({ id }) => id === rows[0]?.target);
  if (known) throw atField(portfolioRefusals.CHARGE_KNOWN(known.name), `${known.kind}Ids`);
}

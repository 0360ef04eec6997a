import type {
  BriefingDetail,
  BriefingItem,
  BriefingPage,
  BriefingRow,
  PageQuery,
} from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn, type ActDefinition } from "../../../../kernel/act.ts";
import { holdsAct } from "../../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../../kernel/cursor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readJournal } from "../../../audit/index.ts";
import type { ItemSubject } from "../domain/instruction-rules.ts";
import { settledWords } from "../domain/settled-words.ts";
import { instructionsOfBriefing, type Shown } from "./instructions.ts";
import { leadersOn } from "./leaders.ts";

type OnItem = Pick<ActDefinition<never, ItemSubject, unknown>, "name" | "title" | "policy">;
type Row = Omit<BriefingRow, "standing"> & { state: "draft" | "issued" | "withdrawn" };

const briefingRows = (where: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  select briefing.id, briefing.held_on as "heldOn", draft.state, draft.id as "draftId",
    coalesce(draft.number || '/', '') || draft.symbol as reference, maker.full_name as "madeBy",
    part.items, part.decided, part.passed, part."toConfirm"
  from app.briefing
  join app.draft on draft.id = briefing.draft_id
  join app.account made on made.id = briefing.made_by join app.person maker on maker.id = made.person_id
  cross join lateral (
    select count(*)::int as items, count(said.confirmed_at)::int as decided, count(item.passed_at)::int as passed,
      count(*) filter (where said.id is not null and said.confirmed_at is null)::int as "toConfirm"
    from app.briefing_item item
    left join app.leader_instruction said on said.briefing_item_id = item.id and said.disowned_at is null
    where item.briefing_id = briefing.id) part
  where ${where}`;

function toRow({ state, ...row }: Row): BriefingRow {
  const settled = row.decided + row.passed === row.items;
  const before = settled ? "decided" : "presented";
  const standing = { draft: "drafted", issued: before, withdrawn: "withdrawn" } as const;
  return { ...row, standing: standing[state] };
}

/** All lists, the latest meeting first. */
export async function listBriefings(
  tx: Tx,
  { cursor, limit }: z.output<typeof PageQuery>,
): Promise<z.output<typeof BriefingPage>> {
  const [day = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const { rows } = await briefingRows(sql`
    ${id}::uuid is null or (briefing.held_on, briefing.id) < (${day}::date, ${id}::uuid)
    order by briefing.held_on desc, briefing.id desc limit ${limit + 1}`).execute(tx);
  const page = cutPage(rows, limit, (row) => [row.heldOn, row.id]);
  return { items: page.rows.map(toRow), next: page.next };
}

type ItemRow = Omit<BriefingItem, "instruction" | "passed" | "acts"> & {
  passedBy: string | null;
  passedAt: Date | null;
  passedBecause: string | null;
};

/** One list with what was decided on each line. */
export async function readBriefing(
  tx: Tx,
  id: string,
  shown: Shown & { onItem: readonly OnItem[] },
): Promise<BriefingDetail> {
  const { actor, today, settings, onItem } = shown;
  const { rows } = await briefingRows(sql`briefing.id = ${id}::uuid`).execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("danh mục giao ban này");
  const instructions = await instructionsOfBriefing(tx, id, shown);
  const { rows: items } = await sql<ItemRow>`
    select item.id, item.ordinal, jsonb_build_object('id', task.id, 'number', task.number, 'title', task.title) as task,
      jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
      item.last_day as "lastDay", item.days_late as "daysLate", item.urged, item.explained, item.proposal,
      passer.full_name as "passedBy", item.passed_at as "passedAt", item.passed_because as "passedBecause"
    from app.briefing_item item
    join app.task on task.id = item.task_id
    join lateral (select unit_id, name, short_name from app.unit_version where unit_id = item.unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    left join app.account passing on passing.id = item.passed_by left join app.person passer on passer.id = passing.person_id
    where item.briefing_id = ${id}::uuid order by item.ordinal`.execute(tx);
  const lines = items.map(({ passedBy, passedAt, passedBecause, ...item }): BriefingItem => {
    const instruction = instructions.get(item.id) ?? null;
    const passed =
      passedBy !== null && passedAt !== null
        ? { by: passedBy, at: passedAt.toISOString(), because: passedBecause }
        : null;
    const subject: ItemSubject = {
      id: item.id,
      presented: row.state === "issued",
      settled: settledWords({ instruction, passed }),
    };
    return { ...item, instruction, passed, acts: verdictsOn(actor, subject, today, onItem) };
  });
  const mayEnter = holdsAct(actor, "briefing.enter-spoken");
  return {
    ...toRow(row),
    lines,
    leaders: mayEnter ? await leadersOn(tx, today) : [],
    answerDays: settings["leaderDirective.answerDays"],
    journal: await readJournal(tx, [id, ...items.map((item) => item.id)]),
  };
}

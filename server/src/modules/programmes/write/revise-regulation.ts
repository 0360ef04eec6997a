import { ReviseRegulation } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { changesIn, changesInWords, type Change } from "../domain/changes.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { mayKeepRegulation } from "../domain/register-policies.ts";
import { lockRegulation } from "./regulations.ts";

const NAMES = {
  documentNumber: "số văn bản",
  documentOn: "ngày văn bản",
  validFrom: "ngày áp dụng",
  nextReviewOn: "ngày rà soát tiếp theo",
};
type Told = Record<keyof typeof NAMES, string | null>;

/** Puts right what was entered wrongly of a regulation; the one before it then ends on the day this one really begins. */
export const reviseRegulation = defineAct({
  name: "programmes.revise-regulation",
  title: "Sửa ghi nhận",
  input: ReviseRegulation,
  load: (context, input) => lockRegulation(context, input),
  policy: mayKeepRegulation,
  async run(context, { id, version, unitId, unitName, validFrom: old }, input) {
    const { tx, today } = context;
    const { documentNumber, documentOn, validFrom, nextReviewOn, reason } = input;
    if (documentOn > today) throw atField(programmeRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
    if (nextReviewOn <= today) throw atField(programmeRefusals.REVIEW_DAY_WRONG(), "nextReviewOn");
    await fits(context, { id, unitId, validFrom });
    const before = await toldOf(context, id);
    await sql`
      update app.working_regulation set valid_to = ${validFrom}, version = version + 1
      where unit_id = ${unitId}::uuid and valid_to = ${old}::date and ended_because is null and id <> ${id}::uuid
        and valid_to <> ${validFrom}::date`.execute(tx);
    await sql`
      update app.working_regulation set document_number = ${documentNumber}, document_on = ${documentOn}, valid_from = ${validFrom},
        next_review_on = ${nextReviewOn}, version = ${version + 1} where id = ${id}::uuid`.execute(
      tx,
    );
    const changes = changesIn(NAMES, before, await toldOf(context, id));
    if (changes.length === 0) throw programmeRefusals.NOTHING_CHANGED();
    context.record("working-regulation", id, { unitName, changes, reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ unitName: string; changes: Change[]; reason: string }>(
    ({ unitName, changes, reason }) =>
      `sửa ghi nhận quy chế làm việc của ${unitName}: ${changesInWords(changes)}. Lý do: “${reason}”`,
  ),
});

interface Moved {
  id: string;
  unitId: string;
  validFrom: string;
}

/** It begins after the one before it, and before it was first reviewed. */
async function fits({ tx }: ActContext, { id, unitId, validFrom }: Moved): Promise<void> {
  const { rows } = await sql<{ reviewed: string | null; earlier: string | null }>`
    select (select min(reviewed_on) from app.regulation_review where regulation_id = ${id}::uuid) as reviewed,
      (select max(valid_from) from app.working_regulation where unit_id = ${unitId}::uuid and id <> ${id}::uuid) as earlier`.execute(
    tx,
  );
  const { reviewed = null, earlier = null } = rows[0] ?? {};
  if (reviewed !== null && reviewed < validFrom) {
    throw atField(programmeRefusals.CHECKED_BEFORE(vietnameseDate(reviewed)), "validFrom");
  }
  if (earlier !== null && earlier >= validFrom) {
    throw atField(programmeRefusals.FIRST_DAY_WRONG(vietnameseDate(earlier)), "validFrom");
  }
}

async function toldOf({ tx }: ActContext, id: string): Promise<Told> {
  const { rows } = await sql<Told>`
    select document_number as "documentNumber", to_char(document_on, 'DD/MM/YYYY') as "documentOn",
      to_char(valid_from, 'DD/MM/YYYY') as "validFrom", to_char(next_review_on, 'DD/MM/YYYY') as "nextReviewOn"
    from app.working_regulation where id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`regulation ${id} is gone`);
  return row;
}

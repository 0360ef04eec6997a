import { AddRegulation, EndRegulation, ReviewRegulation, type RegulationReview } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { answersFor } from "../domain/programme-policies.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { mayKeepRegulation, type RegulationSubject } from "../domain/register-policies.ts";
import { regulationReviewWords } from "../domain/words.ts";
import { regulationSubject } from "../read/subjects.ts";
import { accountOf } from "./account-of.ts";
import { livingUnit } from "./living-unit.ts";

/** Notes an agency's working regulation; the one before it ends the day this one begins. */
export const addRegulation = defineAct({
  name: "programmes.add-regulation",
  title: "Ghi quy chế làm việc",
  input: AddRegulation,
  load: async () => undefined,
  policy: () => ({ allowed: true }),
  async run(context, _, { unitId, documentNumber, documentOn, validFrom, nextReviewOn }) {
    const { tx, now, today, actor } = context;
    if (!answersFor(actor, unitId)) {
      throw refusals.NOT_ALLOWED("Cơ quan chỉ ghi quy chế làm việc của mình.");
    }
    if (documentOn > today) throw atField(programmeRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
    if (nextReviewOn <= today) throw atField(programmeRefusals.REVIEW_DAY_WRONG(), "nextReviewOn");
    const unitName = await livingUnit(context, unitId, "unitId");
    await lockUnit(context, unitId);
    const { rows } = await sql<{ id: string; validFrom: string }>`
      select id, valid_from as "validFrom" from app.working_regulation where unit_id = ${unitId}::uuid and valid_to is null`.execute(
      tx,
    );
    const [before] = rows;
    if (before && before.validFrom >= validFrom) {
      throw atField(
        programmeRefusals.FIRST_DAY_WRONG(vietnameseDate(before.validFrom)),
        "validFrom",
      );
    }
    if (before) {
      await sql`
        update app.working_regulation set valid_to = ${validFrom}, version = version + 1 where id = ${before.id}::uuid`.execute(
        tx,
      );
    }
    const id = newId();
    await sql`
      insert into app.working_regulation (id, unit_id, document_number, document_on, valid_from, next_review_on, added_by, added_at)
      values (${id}, ${unitId}, ${documentNumber}, ${documentOn}, ${validFrom}, ${nextReviewOn}, ${accountOf(context)}, ${now})`.execute(
      tx,
    );
    context.record("working-regulation", id, {
      unitName,
      documentNumber,
      replaces: before !== undefined,
    });
    return { id, version: 1 };
  },
  tell: telling<{ unitName: string; documentNumber: string; replaces: boolean }>(
    ({ unitName, documentNumber, replaces }) =>
      `ghi quy chế làm việc số ${documentNumber} của ${unitName}${replaces ? ", thay quy chế trước" : ""}`,
  ),
});

const lockUnit = ({ tx }: ActContext, unitId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`regulation:${unitId}`}, 0))`.execute(tx);

export async function lockRegulation(
  context: ActContext,
  { regulationId, version }: { regulationId: string; version: number },
): Promise<RegulationSubject> {
  const read = async () =>
    (
      await sql<{ subject: RegulationSubject }>`
        select jsonb_build_object(${regulationSubject}) as subject from app.working_regulation regulation
        where regulation.id = ${regulationId}::uuid`.execute(context.tx)
    ).rows[0]?.subject;
  const found = await read();
  if (!found) throw refusals.NOT_FOUND("quy chế làm việc này");
  await lockUnit(context, found.unitId);
  const taken = await read();
  if (taken?.version !== version) throw refusals.VERSION_CONFLICT();
  return taken;
}

/** Notes what a review of a regulation came to, and when the next is due. */
export const reviewRegulation = defineAct({
  name: "programmes.review-regulation",
  title: "Ghi kết quả rà soát",
  input: ReviewRegulation,
  load: (context, input) => lockRegulation(context, input),
  policy: mayKeepRegulation,
  async run(
    context,
    { id, version, unitName, validFrom },
    { reviewedOn, result, note, nextReviewOn },
  ) {
    const { tx, now, today } = context;
    if (reviewedOn > today || reviewedOn < validFrom) {
      throw atField(programmeRefusals.CHECK_DAY_WRONG(), "reviewedOn");
    }
    if (nextReviewOn <= today) throw atField(programmeRefusals.REVIEW_DAY_WRONG(), "nextReviewOn");
    await sql`
      insert into app.regulation_review (regulation_id, reviewed_on, result, note, next_review_on, entered_by, entered_at)
      values (${id}, ${reviewedOn}, ${result}, ${note}, ${nextReviewOn}, ${accountOf(context)}, ${now})`.execute(
      tx,
    );
    await sql`
      update app.working_regulation set review_state = ${result}, next_review_on = ${nextReviewOn}, version = ${version + 1}
      where id = ${id}::uuid`.execute(tx);
    context.record("working-regulation", id, { unitName, result, nextReviewOn });
    return { id, version: version + 1 };
  },
  tell: telling<{ unitName: string; result: RegulationReview; nextReviewOn: string }>(
    ({ unitName, result, nextReviewOn }) =>
      `ghi kết quả rà soát quy chế làm việc của ${unitName}: ${regulationReviewWords[result]}, rà soát tiếp trước ngày ${vietnameseDate(nextReviewOn)}`,
  ),
});

/** Ends a regulation without another in its place; the agency is then named among those that have none. */
export const endRegulation = defineAct({
  name: "programmes.end-regulation",
  title: "Ghi hết hiệu lực",
  input: EndRegulation,
  load: (context, input) => lockRegulation(context, input),
  policy: mayKeepRegulation,
  async run(context, { id, version, unitName, validFrom }, { endsOn, reason }) {
    if (endsOn <= validFrom) {
      throw atField(programmeRefusals.ENDS_BEFORE_IT_BEGINS(vietnameseDate(validFrom)), "endsOn");
    }
    await sql`
      update app.working_regulation set valid_to = ${endsOn}, ended_because = ${reason}, version = ${version + 1}
      where id = ${id}::uuid`.execute(context.tx);
    context.record("working-regulation", id, { unitName, on: endsOn, reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ unitName: string; on: string; reason: string }>(
    ({ unitName, on, reason }) =>
      `ghi quy chế làm việc của ${unitName} hết hiệu lực từ ${vietnameseDate(on)}: “${reason}”`,
  ),
});

import { NoteFinding, SignRecord, StrikeFinding } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayNoteFinding, maySignRecord, mayStrikeFinding } from "../domain/finding-policies.ts";
import { inspectionRefusals } from "../domain/refusals.ts";
import { inspectionLabel } from "../domain/words.ts";
import { lockInspection } from "../read/inspection-record.ts";
import { linkAnswers } from "../checklists/write/link-answers.ts";
import { fixMinutes } from "../minutes/write/fix-minutes.ts";
import { accountOf } from "./account-of.ts";
import { change, stateAfter, tellInspected } from "./step.ts";

/** Notes what was found, on the spot. */
export const noteFinding = defineAct({
  name: "inspections.note-finding",
  title: "Ghi phát hiện",
  input: NoteFinding,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayNoteFinding(actor, row),
  async run(context, row, input) {
    const { tx, now, today } = context;
    if (!row.unitIds.includes(input.unitId)) {
      throw atField(inspectionRefusals.NOT_A_TARGET(), "unitId");
    }
    await checkRecurrence(context, input);
    const tasks = await tasksByNumber(context, input.taskNumbers);
    const id = newId(now.getTime());
    const { rows } = await sql<{ ordinal: number }>`
      insert into app.finding (id, inspection_id, unit_id, ordinal, title, severity, nature, cause_kind, cause, responsibility,
        legal_basis, detected_by, evidence, recurrence_of, noted_by, noted_on, noted_at)
      select ${id}, ${row.id}, ${input.unitId}, coalesce(max(ordinal), 0) + 1, ${input.title}, ${input.severity}, ${input.nature},
        ${input.causeKind}, ${input.cause}, ${input.responsibility}, ${input.legalBasis}, ${input.detectedBy}, ${input.evidence},
        ${input.recurrenceOf}::uuid, ${accountOf(context)}::uuid, ${today}::date, ${now}::timestamptz
      from app.finding where inspection_id = ${row.id}::uuid returning ordinal`.execute(tx);
    await sql`
      insert into app.finding_task (finding_id, task_id) select ${id}::uuid, unnest(${tasks}::uuid[])`.execute(
      tx,
    );
    await linkAnswers(context, { id, inspectionId: row.id }, input.answerIds);
    const ordinal = Number(rows[0]?.ordinal);
    return change(context, row, sql`state = state`, { ordinal, title: input.title });
  },
  tell: telling<{ ordinal: number; title: string }>(
    ({ ordinal, title }) => `ghi phát hiện số ${ordinal}: “${title}”`,
  ),
});

/** What it repeats is an earlier finding about the same agency, of a record that both sides have signed. */
async function checkRecurrence(
  { tx }: ActContext,
  { recurrenceOf, unitId }: Pick<NoteFinding, "recurrenceOf" | "unitId">,
): Promise<void> {
  if (recurrenceOf === null) return;
  const { rows } = await sql`
    select from app.finding join app.inspection on inspection.id = finding.inspection_id
    where finding.id = ${recurrenceOf}::uuid and finding.unit_id = ${unitId}::uuid and finding.struck_on is null
      and inspection.record_signed_on is not null`.execute(tx);
  if (rows.length === 0) throw atField(inspectionRefusals.NO_EARLIER_FINDING(), "recurrenceOf");
}

async function tasksByNumber({ tx }: ActContext, numbers: readonly number[]): Promise<string[]> {
  const wanted = [...new Set(numbers)];
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from app.task where number = any (${wanted}::bigint[]) order by number`.execute(
    tx,
  );
  const known = new Set(rows.map(({ number }) => Number(number)));
  const unknown = wanted.filter((number) => !known.has(number));
  if (unknown.length > 0) {
    const names = unknown.map((number) => `NV-${number}`).join(", ");
    throw atField(inspectionRefusals.TASK_UNKNOWN(names), "taskNumbers");
  }
  return rows.map(({ id }) => id);
}

/** Takes back what was noted wrongly, before the record is signed; the line stays and says why. */
export const strikeFinding = defineAct({
  name: "inspections.strike-finding",
  title: "Gạch phát hiện ghi nhầm",
  input: StrikeFinding,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayStrikeFinding(actor, row),
  async run(context, row, { findingId, reason }) {
    const { tx, today } = context;
    const { rows } = await sql<{ ordinal: number }>`
      update app.finding set struck_on = ${today}, struck_by = ${accountOf(context)}, struck_because = ${reason}
      where id = ${findingId}::uuid and inspection_id = ${row.id} and struck_on is null returning ordinal`.execute(
      tx,
    );
    const [struck] = rows;
    if (!struck) throw atField(inspectionRefusals.FINDING_UNKNOWN(), "findingId");
    return change(context, row, sql`state = state`, { ordinal: struck.ordinal, reason });
  },
  tell: telling<{ ordinal: number; reason: string }>(
    ({ ordinal, reason }) => `gạch phát hiện số ${ordinal}; lý do: “${reason}”`,
  ),
});

/** Both sides sign, or the refusal is noted, which holds nothing up; from here on the inspected read what was found. */
export const signRecord = defineAct({
  name: "inspections.sign-record",
  title: "Ký biên bản",
  input: SignRecord,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => maySignRecord(actor, row),
  async run(context, row, { place, opinion, unitSigner, refusal }) {
    if ((unitSigner === null) === (refusal === null)) {
      throw atField(inspectionRefusals.SIGNED_OR_REFUSED(), "unitSigner");
    }
    await fixMinutes(context, row, { unitSigner, refusal, place, opinion });
    const done = await change(
      context,
      row,
      sql`state = ${stateAfter(row, "sign-record")}, record_place = ${place}, record_opinion = ${opinion},
        record_unit_signer = ${unitSigner}, record_refusal = ${refusal}, record_signed_on = ${context.today},
        record_signed_by = ${accountOf(context)}`,
      { findings: row.findings, refused: refusal !== null },
    );
    await tellInspected(context, row, {
      title: `Biên bản kiểm tra ${inspectionLabel(row.number)} đã lập với ${row.findings} phát hiện; hãy mở để xem.`,
      key: "recorded",
    });
    return done;
  },
  tell: telling<{ findings: number; refused: boolean }>(
    ({ findings, refused }) =>
      `ký biên bản với ${findings} phát hiện${refused ? "; cơ quan được kiểm tra từ chối ký" : ""}`,
  ),
});

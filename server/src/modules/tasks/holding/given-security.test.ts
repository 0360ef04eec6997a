import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../testing.ts";

/**
 * Every table that hangs on a task, with one row of it: `:task` is the task, `:unit` its agency, `:other` another agency, `:by` an
 * account, `:second` another one, `:person` a person, `:document` its document. Under `private` what stays with the agency or the province.
 */
const hanging: Record<string, string> = {
  task_allocation:
    "insert into app.task_allocation (task_id, unit_id, allocated_by, allocated_at, ended_at) values (:task, :unit, :by, now(), now())",
  task_extension: `insert into app.task_extension (task_id, no, unit_id, ground, explanation, missing, percent, proposed_on, document_number, in_time,
    central, old_due_on, old_bound, old_last_day, requested_by, requested_at)
    values (:task, 1, :unit, 'plan', 'x', 'x', 10, '2027-01-31', '1/BC', true, false, '2026-12-31', 'by', '2026-12-31', :by, now())`,
  task_holder: "",
  task_history: "",
  task_obstacle:
    "insert into app.task_obstacle (task_id, content, raised_by, raised_at) values (:task, 'x', :by, now())",
  task_refusal: `insert into app.task_refusal (task_id, unit_id, legal_ground, explanation, refused_by, refused_at)
    values (:task, :unit, 'Điều 2', 'x', :by, now())`,
  task_report:
    "insert into app.task_report (task_id, content, reported_by, reported_at) values (:task, 'x', :by, now())",
  task_star:
    "insert into app.task_star (account_id, task_id, starred_at) values (:by, :task, now())",
  task_step:
    "insert into app.task_step (task_id, ordinal, title, person_id, due_on) values (:task, 1, 'x', :person, '2026-12-01')",
  task_submission:
    "insert into app.task_submission (task_id, submitted_by, submitted_at) values (:task, :by, now())",
  task_suspension: `insert into app.task_suspension (task_id, decision_number, reason, review_on, suspended_by, suspended_at)
    values (:task, '1/QĐ', 'x', '2026-12-01', :by, now())`,
  task_transfer: `insert into app.task_transfer (from_task_id, to_task_id, from_unit_id, to_unit_id, basis, reason, days_late, transferred_on,
    transferred_by, transferred_at) values (:task, gen_random_uuid(), :unit, :other, 'x', 'x', 0, '2026-11-20', :by, now())`,
  task_import_row: `insert into app.task_import_row (task_id, import_id, row, row_key, work_key) values (:task, gen_random_uuid(), 1, :task, 'x')`,
  task_link: `insert into app.task_link (feed_id, collector_id, found_by, linked_at) values (:task, gen_random_uuid(), 'reading', now())`,
  task_under_version: "",
  task_words: "",
  duty_review:
    "insert into app.duty_review (task_id, decision, note, reviewed_by, reviewed_at) values (:task, 'keep', 'x', :by, now())",
  duty_year:
    "insert into app.duty_year (task_id, year, asked_on) values (:task, 2026, '2026-12-01')",
  due_statement: `insert into app.due_statement (task_id, last_day, plan, needed_until, stated_by, stated_at)
    values (:task, '2026-12-31', 'x', '2027-01-31', :by, now())`,
  waiting_period: `insert into app.waiting_period (task_id, kind, from_on, known_on, source_id) values (:task, 'suspended', '2026-11-20', '2026-11-20', gen_random_uuid())`,
  rung_fired: `insert into app.rung_fired (task_id, rung, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
    values (:task, 'before', '2026-12-31', '2026-12-28', '2026-12-28', now(), 'message', :unit, '{}')`,
  urging: `insert into app.urging (draft_id, task_id, unit_id, last_day, explain, issued_on)
    values (gen_random_uuid(), :task, :unit, '2026-12-31', true, '2027-01-05')`,
  consultation: `insert into app.consultation (asking_unit_id, task_id, matter, own_view, urgent, silence, created_by, created_at, sent_at, last_day, limit_because)
    values (:unit, :task, 'x', 'x', false, 'none', :by, now(), now(), '2026-12-01', 'x')`,
  cooperation: `insert into app.cooperation (task_id, asking_unit_id, asked_unit_id, kind, content, why, urgent, last_day, limit_because, sent_by, sent_at)
    values (:task, :unit, :other, 'data', 'x', 'x', false, '2026-12-01', 'x', :by, now())`,
  leader_instruction: `insert into app.leader_instruction (about_task_id, leader_account_id, content, unit_id, due_on, said_on, spoken, heard_by, confirm_by, entered_by, entered_at, confirmed_by, confirmed_at, document_id, task_id)
    values (:task, :by, 'x', :unit, '2026-12-01', '2026-11-20', true, 'x', '2026-11-24', gen_random_uuid(), now(), :by, now(), gen_random_uuid(), gen_random_uuid())`,
  recommendation: `insert into app.recommendation (finding_id, inspection_id, unit_id, measure, evidence_wanted, issued_by, issued_on, issued_at, task_id)
    values (gen_random_uuid(), gen_random_uuid(), :unit, 'x', 'x', :by, '2026-11-20', now(), :task)`,
};
const kept: Record<string, string> = {
  // What an agency explains, and whom it complains about, is its head's; the runs of bulk acts are their maker's.
  explanation: `insert into app.explanation (urging_id, task_id, unit_id, asked_on, due_on) values (gen_random_uuid(), :task, :unit, '2026-12-01', '2026-12-03')`,
  // What leaders direct on a task is for the agency that answers, and for nobody below it by itself.
  task_direction: `insert into app.task_direction (task_id, content, given_by, given_as, given_at, given_on, answer_by)
    values (:task, 'x', :by, 'x', now(), '2026-11-20', '2026-11-23')`,
  partner_report: "",
  bulk_item:
    "insert into app.bulk_item (run_id, task_id, ordinal) values (gen_random_uuid(), :task, 1)",
  briefing_item: "",
  measure_ground: "",
  // Seen with the proposal it serves, and with nothing else.
  innovation_task: `insert into app.innovation_task (innovation_id, task_id, linked_by, linked_at)
    values (gen_random_uuid(), :task, :by, now())`,
  // Seen with the voice it is tied to, and with nothing else.
  voice_link: `insert into app.voice_link (voice_id, task_id, linked_by, linked_at)
    values (gen_random_uuid(), :task, :by, now())`,
  // Who takes over what from a body that has ended lies between the two and the Office.
  task_routing: `insert into app.task_routing (reorganisation_id, task_id, role, from_unit_id, because, state, last_day)
    values (gen_random_uuid(), :task, 'lead', :unit, 'x', 'waiting', '2026-12-01')`,
  task_given: "",
  // A round of reports lies between the collector and the agencies that were asked.
  collection: `insert into app.collection (collector_unit_id, title, request, task_id, questions, due_on, sent_by, sent_at)
    values (:unit, 'x', 'x', :task, '[]', '2026-12-01', :by, now())`,
  collection_part: `insert into app.collection_part (collection_id, unit_id, collector_unit_id, task_id)
    values (gen_random_uuid(), :unit, :other, :task)`,
  // The frozen reports are the province's.
  report_task: "",
  report_line: "",
  report_adjustment: "",
  // Seen with the finding it belongs to, once the record of the inspection is signed.
  finding_task: `insert into app.finding_task (finding_id, task_id) values (gen_random_uuid(), :task)`,
  // Why an inspection was proposed is the province's and its team's.
  inspection_source: `insert into app.inspection_source (inspection_id, task_id) values (gen_random_uuid(), :task)`,
  // Programmes are open to every agency and so not asked here; their rows say of a task its id and number only.
  programme_link: "",
  // So are dialogues: what was promised was promised in public.
  dialogue_promise: "",
  programme_value: "",
};
let database: TestDatabase;
let division: Actor;
let sibling: Actor;
let agency: Actor;
let given: string;
let held: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const { unitId } = await buildUnit(owner, { name: "Sở Tài chính" });
  const other = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  const below = { kind: "division", parentId: unitId };
  const own = (await buildUnit(owner, { name: "Phòng Ngân sách", ...below })).unitId;
  const beside = (await buildUnit(owner, { name: "Phòng Giá", ...below })).unitId;
  division = actorOf(await buildAccount(owner, { unitId: own }), [], [own]);
  sibling = actorOf(await buildAccount(owner, { unitId: beside }), [], [beside]);
  agency = actorOf(await buildAccount(owner, { unitId }), [], [unitId, own, beside]);
  const by = await buildAccount(owner);
  given = (await buildTask(owner, { unitId })).id;
  held = (await buildTask(owner, { unitId })).id;
  for (const task of [given, held]) {
    for (const statement of [...Object.values(hanging), ...Object.values(kept)]) {
      const values: Record<string, string> = {
        task,
        unit: unitId,
        other,
        by: by.accountId,
        person: by.personId,
      };
      const text = statement.replaceAll(/:([a-z]+)\b/g, (_, name: string) => `'${values[name]}'`);
      if (text !== "") {
        // Rows of their own, without all that they hang on beside the task.
        await owner.transaction().execute(async (tx) => {
          await sql`set local session_replication_role = replica`.execute(tx);
          await sql.raw(text).execute(tx);
        });
      }
    }
  }
  await sql`insert into app.task_allocation (task_id, unit_id, allocated_by, allocated_at) values (${given}, ${own}, ${by.accountId}, now())`.execute(
    owner,
  );
});
afterAll(() => database.close());

/** The tables whose rows of this task somebody sees. */
async function seen(actor: Actor, id: string, tables: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const columns = await columnsOf(table);
    const rows = await inScope(database.runtime.db, actor, async (tx) => {
      const where = sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${id}`),
        sql` or `,
      );
      return (await sql`select from ${sql.table(`app.${table}`)} where ${where}`.execute(tx)).rows
        .length;
    }).catch((error: unknown) => {
      if (error instanceof Error && error.message.includes("permission denied")) return 0;
      throw error;
    });
    if (rows > 0) found.push(table);
  }
  return found;
}

/** By which columns a table hangs on a task. */
async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where contype = 'f' and confrelid = 'app.task'::regclass and conrelid = ${`app.${table}`}::regclass`.execute(
    database.owner,
  );
  return rows.map(({ name }) => name);
}

describe("what hangs on a task, asked of the database itself", () => {
  it("is all of it spoken of here", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'app.task'::regclass and conrelid <> 'app.task'::regclass`.execute(
      database.owner,
    );
    expect(rows.map(({ name }) => name.replace("app.", "")).toSorted()).toEqual(
      [...Object.keys(hanging), ...Object.keys(kept)].toSorted(),
    );
  });

  it("is seen by the division that the task was given to, but for what stays with the agency", async () => {
    const rows = Object.entries(hanging).flatMap(([table, statement]) =>
      statement === "" ? [] : [table],
    );
    expect(await seen(division, given, rows)).toEqual(rows);
    expect(await seen(division, given, Object.keys(kept))).toEqual([]);
    expect(await seen(agency, given, ["explanation"])).toEqual(["explanation"]);
  });

  it("is not there for it where the agency kept the task, nor for the division beside it", async () => {
    const tables = [...Object.keys(hanging), ...Object.keys(kept)].filter(
      (table) => table !== "task_holder",
    );
    expect(await seen(division, held, tables)).toEqual([]);
    expect(await seen(sibling, given, tables)).toEqual([]);
    expect(await seen(agency, held, ["task_report", "task_step"])).toEqual([
      "task_report",
      "task_step",
    ]);
  });
});

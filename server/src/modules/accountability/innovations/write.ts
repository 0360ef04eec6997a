import { LinkInnovationTask, NoteInnovation, WriteInnovation } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { accountOf } from "../write/account-of.ts";
import { lockInnovation } from "./read.ts";
import { innovationRefusals } from "./refusals.ts";
import { isLeader, mayLink, mayNote, wrongLink, type TaskToLink } from "./domain/rules.ts";
import { change, checkPlan, clock, tell } from "./step.ts";

interface Office {
  title: string;
  isHead: boolean;
  unitId: string;
  /** The office is in a division of the agency: it is named so. */
  division: string | null;
  /** Heads the agency itself; above it stands whoever reviews then. */
  headsAgency: boolean;
  parentId: string | null;
}

/**
 * The office by which the person proposes, of the agency that uses them: a division is no agency, its officers propose to the head
 * of the agency it belongs to. Who heads an agency does so as its head.
 */
export async function officeOf(
  tx: Tx,
  { personId }: Pick<Actor, "personId">,
  today: string,
): Promise<Office | null> {
  if (personId === null) return null;
  const { rows } = await sql<Office>`
    select post.title, post.is_head as "isHead", agency.unit_id as "unitId", agency.parent_id as "parentId",
      case when agency.unit_id <> post.unit_id then here.name end as division,
      post.is_head and agency.unit_id = post.unit_id as "headsAgency"
    from app.appointment post
    join app.unit_version here on here.unit_id = post.unit_id and daterange(here.valid_from, here.valid_to) @> ${today}::date
    cross join lateral (
      with recursive line (unit_id, parent_id, kind, step) as (
        select here.unit_id, here.parent_id, here.kind, 0
        union all
        select above.unit_id, above.parent_id, above.kind, line.step + 1 from line
        join app.unit_version above on above.unit_id = line.parent_id and daterange(above.valid_from, above.valid_to) @> ${today}::date
        where line.kind = 'division' and line.step < 10
      ) select unit_id, parent_id from line where kind <> 'division' order by step limit 1) agency
    where post.person_id = ${personId}::uuid and daterange(post.valid_from, post.valid_to) @> ${today}::date
    order by "headsAgency" desc, post.is_head desc, post.valid_from desc, post.id`.execute(tx);
  return rows.find(({ title, isHead }) => isLeader(title, isHead)) ?? null;
}

/** A head proposes to the head of the superior agency (Article 7); null where the register knows none. */
const reviewerOf = ({ headsAgency, parentId, unitId }: Office): string | null =>
  headsAgency ? parentId : unitId;

/** Writes a proposal before anything is done; it is its author's alone until it is submitted. */
export const writeInnovation = defineAct({
  name: "dare.write",
  title: "Soạn đề xuất",
  input: WriteInnovation,
  load: ({ tx, actor, today }) => officeOf(tx, actor, today),
  // A person's own: nobody writes it for another.
  policy(actor, office) {
    if (office === null || actor.onBehalfOf !== undefined) {
      return refuse(innovationRefusals.LEADERS_ONLY().message);
    }
    return reviewerOf(office) === null ? refuse(innovationRefusals.NO_REVIEWER().message) : allowed;
  },
  async run(context, office, input) {
    const { tx, now, today, actor } = context;
    if (!office || actor.personId === null) throw innovationRefusals.LEADERS_ONLY();
    checkPlan(input, today);
    const reviewer = reviewerOf(office);
    const post = office.division === null ? office.title : `${office.title} ${office.division}`;
    if (reviewer === null) throw innovationRefusals.NO_REVIEWER();
    const id = newId(now.getTime());
    await sql`
      insert into app.innovation (id, state, person_id, unit_id, post, reviewer_unit_id, title, bottleneck, content, impact,
        wide_scope, planned_from, planned_to, written_by, written_at)
      values (${id}, 'DRAFT', ${actor.personId}, ${office.unitId}, ${post}, ${reviewer}, ${input.title}, ${input.bottleneck},
        ${input.content}, ${input.impact}, ${input.wideScope}, ${input.plannedFrom}, ${input.plannedTo}, ${accountOf(context)},
        ${now})`.execute(tx);
    context.record("innovation", id, { title: input.title });
    return { id, version: 1 };
  },
  tell: telling<{ title: string }>(({ title }) => `soạn đề xuất “${title}”`),
});

const noteNames = { progress: "tiến độ", risk: "rủi ro", deviation: "sai lệch", adjust: "điều chỉnh", stop: "dừng" } as const; // prettier-ignore

/** Progress, risks, deviations, and what was adjusted or stopped: dated by the clock. */
export const noteInnovation = defineAct({
  name: "dare.note",
  title: "Ghi nhật ký thực hiện",
  input: NoteInnovation,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayNote(actor, row),
  async run(context, row, { kind, content, documentNumber, plannedTo }) {
    const { tx, now, today, actor } = context;
    const decided = kind === "adjust" || kind === "stop";
    if (decided && documentNumber === null) {
      throw atField(innovationRefusals.DECISION_NEEDED(), "documentNumber");
    }
    if (plannedTo !== null && (kind !== "adjust" || plannedTo < today)) {
      throw atField(innovationRefusals.PLAN_NOT_MOVED(), "plannedTo");
    }
    await tx
      .insertInto("app.innovation_log")
      .values({
        innovation_id: row.id,
        kind,
        content,
        document_number: documentNumber,
        noted_by: accountOf(context),
        noted_at: now,
      })
      .execute();
    if (decided || kind === "deviation") {
      const to = actor.personId === row.personId ? "reviewer" : "proposer";
      await tell(context, to, row, `Đề xuất DX-${row.number}: có ghi nhận ${noteNames[kind]} trong quá trình thực hiện.`, `note:${row.version}`); // prettier-ignore
    }
    const payload = { kind, content, document: documentNumber };
    if (kind === "stop") {
      const reportBy = await clock(context, "dare.reportDays");
      return change(
        context,
        row,
        sql`state = 'STOPPED', finished_on = ${today}, report_by = ${reportBy}`,
        payload,
      );
    }
    if (kind !== "adjust") return change(context, row, sql`state = state`, payload);
    const reportBy = plannedTo && (await clock(context, "dare.reportDays", plannedTo));
    return change(
      context,
      row,
      sql`state = 'ADJUSTED', planned_to = coalesce(${plannedTo}::date, planned_to),
        report_by = coalesce(${reportBy}::date, report_by)`,
      payload,
    );
  },
  tell: telling<{ kind: keyof typeof noteNames; content: string; document: string | null }>(
    ({ kind, content, document }) =>
      `ghi nhật ký thực hiện (${noteNames[kind]}${document === null ? "" : `, văn bản số ${document}`}): “${content}”`,
  ),
});

/** Links a task that serves what runs; one that was late before the approval is refused. */
export const linkInnovationTask = defineAct({
  name: "dare.link-task",
  title: "Gắn nhiệm vụ",
  input: LinkInnovationTask,
  load: ({ tx, today }, input) => lockInnovation(tx, input, today),
  policy: (actor, row) => mayLink(actor, row),
  async run(context, row, { taskNumber }) {
    const { tx, now, today } = context;
    // Held until the end, so that its term does not move between the rule and the link.
    const { rows } = await sql<TaskToLink & { id: string }>`
      select id, holder_unit_id as "unitId", state, last_day as "lastDay", number from app.task where number = ${taskNumber}
      for share`.execute(tx);
    const [task] = rows;
    if (!task) throw atField(innovationRefusals.TASK_UNKNOWN(taskNumber), "taskNumber");
    const wrong = wrongLink(task, row, today);
    if (wrong !== null) throw atField(innovationRefusals.LINK_REFUSED(wrong), "taskNumber");
    const { numAffectedRows } = await sql`
      insert into app.innovation_task (innovation_id, task_id, linked_by, linked_at)
      values (${row.id}, ${task.id}, ${accountOf(context)}, ${now}) on conflict do nothing`.execute(
      tx,
    );
    if (numAffectedRows === 0n) {
      throw atField(
        innovationRefusals.LINK_REFUSED(`NV-${taskNumber} đã gắn với đề xuất này.`),
        "taskNumber",
      );
    }
    await sql`update app.innovation set version = ${row.version + 1} where id = ${row.id}`.execute(
      tx,
    );
    context.record("innovation", row.id, { task: taskNumber, number: row.number });
    context.record("task", task.id, { task: taskNumber, number: row.number });
    return { id: row.id, version: row.version + 1 };
  },
  toldTo: "parties",
  tell: telling<{ task: number; number: number }>(
    ({ task, number }) => `gắn NV-${task} vào đề xuất DX-${number} (Nghị định số 73/2023/NĐ-CP)`,
  ),
});

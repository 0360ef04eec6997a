import type { Origin, TaskState } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import type { Database } from "../../kernel/database/connect.ts";
import { newId } from "../../kernel/ids.ts";

interface UnitOverrides {
  name?: string;
  parentId?: string | null;
  kind?: string;
}
interface AccountOverrides {
  name?: string;
  unitId?: string | null;
  isHead?: boolean;
}

export interface BuiltUnit {
  unitId: string;
  name: string;
}

/** A unit with one version since 2015, by the owner's hand. */
export async function buildUnit(
  owner: Database,
  { name = `Sở ${newId().slice(-6)}`, parentId = null, kind = "department" }: UnitOverrides = {},
): Promise<BuiltUnit> {
  const unitId = newId();
  await owner.insertInto("app.unit").values({ id: unitId }).execute();
  await owner
    .insertInto("app.unit_version")
    .values({ unit_id: unitId, name, kind, parent_id: parentId, valid_from: "2015-01-01" })
    .execute();
  await sql`select app.rebuild_unit_closure()`.execute(owner);
  return { unitId, name };
}

export interface BuiltAccount {
  accountId: string;
  personId: string;
}

/** A person with an account, appointed to a unit when one is given. */
export async function buildAccount(
  owner: Database,
  { name = "Nguyễn Văn An", unitId = null, isHead = false }: AccountOverrides = {},
): Promise<BuiltAccount> {
  const accountId = newId();
  const personId = newId();
  await owner.insertInto("app.person").values({ id: personId, full_name: name }).execute();
  await owner
    .insertInto("app.account")
    .values({ id: accountId, person_id: personId, login: `${accountId}@an-son.example` })
    .execute();
  if (unitId) {
    await owner
      .insertInto("app.appointment")
      .values({
        person_id: personId,
        unit_id: unitId,
        title: isHead ? "Giám đốc" : "Chuyên viên",
        is_head: isHead,
        valid_from: "2020-01-01",
      })
      .execute();
  }
  return { accountId, personId };
}

/** Somebody who holds these acts: for the whole province when no units are given. */
export function actorOf(
  { accountId, personId }: BuiltAccount,
  acts: readonly string[],
  unitIds?: readonly string[],
): Actor {
  return {
    accountId,
    personId,
    name: "Nguyễn Văn An, Chuyên viên",
    grants: [
      {
        roleCode: "test",
        roleName: "Người thử",
        unitId: unitIds?.[0] ?? newId(),
        provinceWide: unitIds === undefined,
        unitIds: new Set(unitIds ?? []),
        acts: new Set(acts),
      },
    ],
  };
}

/** People by the names by which a test calls them. */
export interface Cast {
  who: (name: string) => Actor;
  names: () => string[];
  /** Somebody new with a role as the migrations give it, over the province or over a unit and what is below it today. */
  officer: (name: string, role: string, unit: BuiltUnit) => Promise<void>;
}

/** @param owner is asked when somebody is needed: the database is made later than the cast */
export function castOf(owner: () => Database): Cast {
  const people = new Map<string, Actor>();
  return {
    who(name) {
      const found = people.get(name);
      if (!found) throw new Error(`nobody is called ${name}`);
      return found;
    },
    names: () => [...people.keys()],
    async officer(name, role, { unitId }) {
      const account = await buildAccount(owner(), { name, unitId });
      const grant = { account_id: account.accountId, role_code: role, unit_id: unitId };
      await owner()
        .insertInto("app.role_grant")
        .values({ ...grant, valid_from: "2020-01-01" })
        .execute();
      const { rows } = await sql<{ acts: string[]; below: string[] | null }>`
        select coalesce((select array_agg(act) from app.role_act where role_code = role.code), '{}') as acts,
          case role.scope when 'unit' then (select array_agg(descendant_id) from app.unit_closure where ancestor_id = ${unitId}) end as below
        from app.role where code = ${role}`.execute(owner());
      const [held] = rows;
      if (!held) throw new Error(`there is no role ${role}`);
      people.set(name, actorOf(account, held.acts, held.below ?? undefined));
    },
  };
}

interface TaskOverrides {
  unitId?: string;
  documentId?: string;
  assignmentId?: string;
  coordinatingUnitIds?: readonly string[];
  monitorAccountId?: string | null;
  title?: string;
  deliverable?: string | null;
  state?: TaskState;
  termClass?: string;
  dueOn?: string | null;
  bound?: "by" | "before";
  lastDay?: string | null;
  reviewOn?: string | null;
  receivedOn?: string;
  submittedOn?: string | null;
  submittedBy?: string | null;
  completedOn?: string | null;
  extensionPending?: boolean;
  extensionCount?: number;
  origin?: Origin;
  parentId?: string;
}

export interface BuiltTask {
  id: string;
  number: number;
  unitId: string;
  documentId: string;
  assignmentId: string;
}

/** A released document of 16/11/2026, received on 18/11/2026. */
export async function buildDocument(
  owner: Database,
  { issuedOn = "2026-11-16", number = "978", enteredBy = "" } = {},
): Promise<string> {
  const account = enteredBy || (await buildAccount(owner)).accountId;
  const id = newId();
  await owner
    .insertInto("app.document")
    .values({
      id,
      number,
      symbol: "UBND-HCTC",
      issuer_name: "Ủy ban nhân dân tỉnh An Sơn",
      issued_on: issuedOn,
      received_on: "2026-11-18",
      subject: "Về chấn chỉnh kỷ luật, kỷ cương hành chính",
      state: "released",
      entered_by: account,
      entered_at: new Date("2026-11-18T02:00:00Z"),
    })
    .execute();
  return id;
}

export async function buildAssignment(owner: Database, documentId: string): Promise<string> {
  const id = newId();
  await owner
    .insertInto("app.assignment")
    .values({
      id,
      document_id: documentId,
      ordinal: 1,
      provision_path: "1.đ",
      span_start: 10,
      span_end: 60,
      text: "Tổng hợp, báo cáo kết quả",
      duty: "report",
      due: JSON.stringify(["standing"]),
      mode: "followed",
      state: "released",
      found_by: "engine",
    })
    .execute();
  return id;
}

/** A task with its parents, by the owner's hand: in progress, due on 31/12/2026. `dueOn: null` makes it undated. */
export async function buildTask(
  owner: Database,
  overrides: TaskOverrides = {},
): Promise<BuiltTask> {
  const unitId = overrides.unitId ?? (await buildUnit(owner)).unitId;
  const documentId = overrides.documentId ?? (await buildDocument(owner));
  const assignmentId = overrides.assignmentId ?? (await buildAssignment(owner, documentId));
  const state = overrides.state ?? "IN_PROGRESS";
  const dueOn =
    overrides.dueOn === undefined ? (overrides.lastDay ?? "2026-12-31") : overrides.dueOn;
  const receivedOn = overrides.receivedOn ?? "2026-11-18";
  const submitted = state === "SUBMITTED";
  const id = newId();
  const { number } = await owner
    .insertInto("app.task")
    .values({
      id,
      assignment_id: assignmentId,
      document_id: documentId,
      holder_unit_id: unitId,
      monitor_account_id: overrides.monitorAccountId ?? null,
      title: overrides.title ?? "Báo cáo kết quả rà soát thủ tục hành chính",
      deliverable: overrides.deliverable === undefined ? "Báo cáo" : overrides.deliverable,
      term_class: overrides.termClass ?? (dueOn === null ? "STANDING" : "FIXED"),
      origin: overrides.origin ?? "PROVINCE",
      parent_id: overrides.parentId ?? null,
      extension_pending: overrides.extensionPending ?? false,
      extension_count: overrides.extensionCount ?? 0,
      due_rule: JSON.stringify({
        due: dueOn === null ? ["standing"] : [{ [overrides.bound ?? "by"]: dueOn }],
        duty: "report",
        issuedOn: "2026-11-16",
        receivedOn,
      }),
      original_due_on: dueOn,
      due_on: dueOn,
      due_bound: dueOn === null ? null : (overrides.bound ?? "by"),
      last_day: dueOn === null ? null : (overrides.lastDay ?? dueOn),
      review_on:
        dueOn === null || state === "SUSPENDED" ? (overrides.reviewOn ?? "2026-12-18") : null,
      received_on: receivedOn,
      state,
      submitted_on: overrides.submittedOn ?? (submitted ? "2026-11-20" : null),
      submitted_by:
        overrides.submittedBy ?? (submitted ? (await buildAccount(owner)).accountId : null),
      completed_on: overrides.completedOn ?? null,
      created_at: new Date("2026-11-18T02:00:00Z"),
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  const partners = overrides.coordinatingUnitIds ?? [];
  await owner
    .insertInto("app.task_holder")
    .values([
      { task_id: id, unit_id: unitId, role: "lead", valid_from: receivedOn },
      ...partners.map((partner) => ({
        task_id: id,
        unit_id: partner,
        role: "coordinating",
        valid_from: receivedOn,
      })),
    ])
    .execute();
  await owner
    .insertInto("app.document_recipient")
    .values(
      [unitId, ...partners].map((recipient) => ({
        document_id: documentId,
        unit_id: recipient,
        sent_at: new Date("2026-11-18T02:00:00Z"),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select app.derive_task_history()`.execute(owner);
  return { id, number, unitId, documentId, assignmentId };
}

/** What happened to a task, in order, by the names of the acts. */
export async function eventsOf(owner: Database, taskId: string): Promise<string[]> {
  const rows = await owner
    .selectFrom("audit.event")
    .select("act")
    .where("subject_id", "=", taskId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ act }) => act);
}

import { ReviseChecklist, TakeChecklist, WriteChecklist } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField, refusals } from "../../../../kernel/refusal.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { lockInspection } from "../../read/inspection-record.ts";
import { accountOf } from "../../write/account-of.ts";
import { change } from "../../write/step.ts";
import { mayReviseChecklist, mayTakeChecklist, mayWriteChecklist, type ChecklistSubject } from "../domain/checklist-policies.ts"; // prettier-ignore

/** Writes a list of the province's own. */
export const writeChecklist = defineAct({
  name: "inspections.write-checklist",
  title: "Lập danh mục kiểm tra",
  input: WriteChecklist,
  load: async () => undefined,
  policy: (actor) => mayWriteChecklist(actor),
  async run(context, _, { kind, ...text }) {
    const { tx, now } = context;
    const id = newId(now.getTime());
    await sql`
      insert into app.checklist (id, kind, entered_by, entered_at)
      values (${id}, ${kind}, ${accountOf(context)}, ${now})`.execute(tx);
    await storeVersion(context, id, { ...text, ordinal: 1, because: null });
    context.record("checklist", id, { title: text.title, items: text.items.length });
    return { id, version: 1 };
  },
  tell: telling<{ title: string; items: number }>(
    ({ title, items }) => `lập danh mục kiểm tra “${title}” với ${items} mục`,
  ),
});

/** Writes a list anew: a version more, while inspections that took an earlier one keep it. */
export const reviseChecklist = defineAct({
  name: "inspections.revise-checklist",
  title: "Lập bản mới",
  input: ReviseChecklist,
  load: ({ tx }, input) => lockChecklist(tx, input),
  policy: (actor, list) => mayReviseChecklist(actor, list),
  async run(context, { id, version }, { checklistId: _id, version: _version, ...text }) {
    const ordinal = version + 1;
    await storeVersion(context, id, { ...text, ordinal });
    const { title, because, items } = text;
    context.record("checklist", id, { title, because, ordinal, items: items.length });
    return { id, version: ordinal };
  },
  tell: telling<{ title: string; because: string; ordinal: number; items: number }>(
    ({ title, because, ordinal, items }) =>
      `lập bản ${ordinal} của danh mục kiểm tra “${title}” với ${items} mục; lý do: “${because}”`,
  ),
});

async function lockChecklist(
  tx: ActContext["tx"],
  { checklistId, version }: Pick<ReviseChecklist, "checklistId" | "version">,
): Promise<ChecklistSubject> {
  // Nothing of a list is ever updated, so there is no row to lock: two who revise the same version meet here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${checklistId}, 52))`.execute(tx);
  const { rows } = await sql<ChecklistSubject>`
    select list.id, max(made.ordinal) as version from app.checklist list
    join app.checklist_version made on made.checklist_id = list.id
    where list.id = ${checklistId}::uuid group by list.id`.execute(tx);
  const [list] = rows;
  if (!list) throw refusals.NOT_FOUND("danh mục kiểm tra này");
  if (list.version !== version) throw refusals.VERSION_CONFLICT();
  return list;
}

type VersionText = Pick<ReviseChecklist, "title" | "basis" | "items"> & {
  ordinal: number;
  because: string | null;
};

async function storeVersion(
  context: ActContext,
  checklistId: string,
  { ordinal, title, basis, because, items }: VersionText,
): Promise<void> {
  const { tx, now } = context;
  const id = newId(now.getTime());
  await sql`
    insert into app.checklist_version (id, checklist_id, ordinal, title, basis, because, certainty, entered_by, entered_at)
    values (${id}, ${checklistId}, ${ordinal}, ${title}, ${basis}, ${because}, 'decided', ${accountOf(context)}, ${now})`.execute(
    tx,
  );
  const column = (of: (item: (typeof items)[number]) => string | null) => items.map(of);
  await sql`
    insert into app.checklist_item (version_id, ordinal, section, text, guidance, basis)
    select ${id}::uuid, ordinal, section, text, guidance, basis
    from unnest(${column((one) => one.section)}::text[], ${column((one) => one.text)}::text[],
      ${column((one) => one.guidance)}::text[], ${column((one) => one.basis)}::text[])
      with ordinality as given (section, text, guidance, basis, ordinal)`.execute(tx);
}

/** Takes the latest version of a list into an inspection. */
export const takeChecklist = defineAct({
  name: "inspections.take-checklist",
  title: "Chọn danh mục kiểm tra",
  input: TakeChecklist,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayTakeChecklist(actor, row),
  async run(context, row, { checklistId }) {
    const { tx, now } = context;
    const { rows } = await sql<{ id: string; title: string; ordinal: number }>`
      select id, title, ordinal from app.checklist_version where checklist_id = ${checklistId}::uuid
      order by ordinal desc limit 1`.execute(tx);
    const [latest] = rows;
    if (!latest) throw atField(inspectionRefusals.CHECKLIST_UNKNOWN(), "checklistId");
    const taken = await sql`
      insert into app.inspection_checklist (inspection_id, version_id, taken_by, taken_at)
      values (${row.id}, ${latest.id}, ${accountOf(context)}, ${now}) on conflict do nothing returning version_id`.execute(
      tx,
    );
    if (taken.rows.length === 0) throw atField(inspectionRefusals.CHECKLIST_TAKEN(), "checklistId");
    const { title, ordinal } = latest;
    return change(context, row, sql`state = state`, { title, ordinal });
  },
  tell: telling<{ title: string; ordinal: number }>(
    ({ title, ordinal }) => `chọn danh mục kiểm tra “${title}”, bản ${ordinal}`,
  ),
});

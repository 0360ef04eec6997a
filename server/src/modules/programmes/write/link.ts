import { LinkToProgramme, UnlinkFromProgramme } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { mayCountWhole, mayKeep } from "../domain/programme-policies.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { accountOf } from "./account-of.ts";
import { lockProgramme } from "./lock.ts";
import { seenDocuments, seenTasks } from "./seen.ts";

/** Lets tasks count for a programme, one by one or with their whole directive; what counts already stays as it is. */
export const linkToProgramme = defineAct({
  name: "programmes.link",
  title: "Gắn nhiệm vụ",
  input: LinkToProgramme,
  load: (context, input) => lockProgramme(context, input),
  policy: mayKeep,
  async run(context, { id, version }, { taskNumbers, documentIds }) {
    const { tx, today } = context;
    const tasks = await seenTasks(context, taskNumbers, "taskNumbers");
    await seenDocuments(context, documentIds, "documentIds");
    await releasedOnly(context, documentIds);
    await followedOnly(context, documentIds);
    const by = accountOf(context);
    const { rows } = await sql<{ taskId: string | null }>`
      insert into app.programme_link (programme_id, task_id, document_id, linked_on, linked_by)
      select ${id}::uuid, asked.task_id, asked.document_id, ${today}::date, ${by}::uuid
      from (select unnest(${tasks}::uuid[]) as task_id, null::uuid as document_id
        union all select null, unnest(${[...new Set(documentIds)]}::uuid[])) asked
      on conflict do nothing returning task_id as "taskId"`.execute(tx);
    if (rows.length === 0) throw atField(programmeRefusals.NOTHING_TO_LINK(), "taskNumbers");
    await bump(context, id, version);
    const linkedTasks = rows.filter(({ taskId }) => taskId !== null).length;
    context.record("programme", id, { tasks: linkedTasks, documents: rows.length - linkedTasks });
    return { id, version: version + 1 };
  },
  tell: telling<{ tasks: number; documents: number }>(({ tasks, documents }) => {
    const parts = [
      ...(tasks > 0 ? [`${tasks} nhiệm vụ`] : []),
      ...(documents > 0 ? [`mọi nhiệm vụ của ${documents} văn bản`] : []),
    ];
    return `gắn ${parts.join(" và ")} vào chương trình`;
  }),
});

/** A directive without a task would count for nothing and look as if all were done. */
async function releasedOnly(
  { tx }: Parameters<typeof lockProgramme>[0],
  documentIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from app.document where id = any (${[...documentIds]}::uuid[]) and state <> 'released' limit 1`.execute(
    tx,
  );
  if (rows.length > 0) throw atField(programmeRefusals.DOCUMENT_NOT_RELEASED(), "documentIds");
}

/** That the person may know how every agency stands with these directives. @throws DOCUMENT_OF_OTHERS */
async function followedOnly(
  { tx, actor }: Parameters<typeof lockProgramme>[0],
  documentIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ label: string; monitors: string[] }>`
    select coalesce(nullif(concat_ws('/', document.number, document.symbol), ''), document.subject) as label,
      array(select monitor.unit_id from app.document_monitor monitor
        where monitor.document_id = document.id and monitor.valid_to is null) as monitors
    from app.document where document.id = any (${[...documentIds]}::uuid[])`.execute(tx);
  const other = rows.find(({ monitors }) => !mayCountWhole(actor, monitors));
  if (other) throw atField(programmeRefusals.DOCUMENT_OF_OTHERS(other.label), "documentIds");
}

async function bump({ tx }: Parameters<typeof lockProgramme>[0], id: string, version: number) {
  await sql`update app.programme set version = ${version + 1} where id = ${id}::uuid`.execute(tx);
}

/** From today on it no longer counts; figures of earlier days keep it. */
export const unlinkFromProgramme = defineAct({
  name: "programmes.unlink",
  title: "Bỏ khỏi chương trình",
  input: UnlinkFromProgramme,
  load: (context, input) => lockProgramme(context, input),
  policy: mayKeep,
  async run(context, { id, version }, { linkId, reason }) {
    const { tx, today } = context;
    const { rows } = await sql<{ id: string }>`
      update app.programme_link set unlinked_on = ${today}, unlinked_by = ${accountOf(context)}, unlinked_because = ${reason}
      where id = ${linkId}::uuid and programme_id = ${id}::uuid and unlinked_on is null returning id`.execute(
      tx,
    );
    if (rows.length === 0) throw refusals.NOT_FOUND("nhiệm vụ, văn bản này trong chương trình");
    await bump(context, id, version);
    context.record("programme", id, { reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ reason: string }>(
    ({ reason }) => `bỏ một nhiệm vụ hoặc văn bản khỏi chương trình: “${reason}”`,
  ),
});

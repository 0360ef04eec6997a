import { ChooseAnswer, SendAnswers, type DeviceAnswer } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { unnameableOf } from "../../../../kernel/kept-files.ts";
import { atField } from "../../../../kernel/refusal.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { accountOf } from "../../write/account-of.ts";
import { lockVisit } from "../../write/lock-visit.ts";
import { mayAnswerChecklist, mayChooseAnswer } from "../domain/checklist-policies.ts";
import { standItem } from "../domain/standing.ts";
import { answersTo } from "../read/answers.ts";

/**
 * Takes in what an inspector's device has gathered. Answers carry ids made there, so that what comes twice is there once; the
 * device's clock may be wrong by any amount: how far it is ahead is kept beside each answer, and nothing is refused for it.
 */
export const answerChecklist = defineAct({
  name: "inspections.answer-checklist",
  title: "Ghi kết quả theo danh mục",
  input: SendAnswers,
  toldTo: "province",
  load: (context, { inspectionId }) => lockVisit(context, inspectionId),
  policy: (actor, row) => mayAnswerChecklist(actor, row),
  async run(context, row, { deviceNow, answers }) {
    const { now } = context;
    const ahead = Date.parse(deviceNow) - now.getTime();
    await checkItems(context, row, answers);
    const fresh = await addAnswers(context, row, answers, ahead);
    await addPhotos(
      context,
      answers.filter(({ id }) => fresh.has(id)),
    );
    const photos = answers.flatMap((one) => (fresh.has(one.id) ? one.photos : [])).length;
    const aheadSeconds = Math.round(ahead / 1000);
    context.record("inspection", row.id, {
      added: fresh.size,
      again: answers.length - fresh.size,
      photos,
      aheadSeconds,
    });
    return { added: fresh.size, aheadSeconds };
  },
  tell: telling<{ added: number; again: number; photos: number; aheadSeconds: number }>(
    ({ added, again, photos, aheadSeconds }) =>
      `gửi ${added} kết quả theo danh mục, ${photos} ảnh${again > 0 ? `; ${again} kết quả đã có từ lần gửi trước` : ""}${clockInWords(aheadSeconds)}`,
  ),
});

/** Said from a minute on: less is the way over the net. */
const clockInWords = (aheadSeconds: number): string => {
  const minutes = Math.round(Math.abs(aheadSeconds) / 60);
  if (minutes === 0) return "";
  return `; đồng hồ của máy ${aheadSeconds > 0 ? "nhanh" : "chậm"} ${minutes} phút so với máy chủ`;
};

async function checkItems(
  { tx }: ActContext,
  row: InspectionSubject,
  answers: readonly DeviceAnswer[],
): Promise<void> {
  const wanted = [...new Set(answers.map(({ itemId }) => itemId))];
  const { rows } = await sql`
    select from app.checklist_item item
    join app.inspection_checklist taken on taken.version_id = item.version_id and taken.inspection_id = ${row.id}
    where item.id = any (${wanted}::uuid[])`.execute(tx);
  if (rows.length < wanted.length) throw atField(inspectionRefusals.ITEM_NOT_TAKEN(), "answers");
}

/** @returns the ids of those that were not there yet */
async function addAnswers(
  context: ActContext,
  row: InspectionSubject,
  answers: readonly DeviceAnswer[],
  ahead: number,
): Promise<ReadonlySet<string>> {
  const { tx, now } = context;
  const account = accountOf(context);
  const column = (of: (answer: DeviceAnswer) => string | null) => answers.map(of);
  const sent = sql`unnest(${column((one) => one.id)}::uuid[], ${column((one) => one.itemId)}::uuid[],
    ${column((one) => one.result)}::text[], ${column((one) => one.note)}::text[], ${column((one) => one.deviceAt)}::timestamptz[])
    with ordinality as sent (id, item_id, result, note, device_at, ordinal)`;
  const { rows } = await sql<{ id: string }>`
    insert into app.checklist_answer (id, inspection_id, item_id, answered_by, result, note, device_at, device_ahead_ms, received_at)
    select id, ${row.id}::uuid, item_id, ${account}::uuid, result, note, device_at, ${ahead}::bigint, ${now}::timestamptz
    from ${sent} order by ordinal on conflict do nothing returning id`.execute(tx);
  const fresh = new Set(rows.map(({ id }) => id));
  // What was not new must be the very same answer of the same person.
  const same = await sql<{ id: string }>`
    select kept.id from ${sent} join app.checklist_answer kept on kept.id = sent.id and kept.inspection_id = ${row.id}
      and kept.answered_by = ${account} and kept.item_id = sent.item_id and kept.result = sent.result
      and kept.note is not distinct from sent.note and kept.device_at = sent.device_at`.execute(tx);
  if (same.rows.length < answers.length) {
    throw atField(inspectionRefusals.ANSWER_ID_TAKEN(), "answers");
  }
  return fresh;
}

async function addPhotos(context: ActContext, answers: readonly DeviceAnswer[]): Promise<void> {
  const { tx } = context;
  const photos = answers.flatMap(({ id, photos: taken }) =>
    taken.map((photo, index) => ({ ...photo, answerId: id, ordinal: index + 1 })),
  );
  if (photos.length === 0) return;
  const hashes = [...new Set(photos.map(({ fileHash }) => fileHash))];
  const missing = await unnameableOf(context, hashes);
  if (missing.size > 0) throw atField(inspectionRefusals.PHOTO_NOT_THERE(), "answers");
  const { rows } = await sql`
    select from app.file where hash = any (${hashes}::text[]) and media_type not like 'image/%'`.execute(
    tx,
  );
  if (rows.length > 0) throw atField(inspectionRefusals.PHOTO_KIND(), "answers");
  const added = await sql`
    insert into app.checklist_photo (id, answer_id, ordinal, file_hash, file_name, device_at)
    select id, answer_id, ordinal, file_hash, file_name, device_at
    from unnest(${photos.map(({ id }) => id)}::uuid[], ${photos.map(({ answerId }) => answerId)}::uuid[],
      ${photos.map(({ ordinal }) => ordinal)}::int[], ${photos.map(({ fileHash }) => fileHash)}::text[],
      ${photos.map(({ fileName }) => fileName)}::text[], ${photos.map(({ deviceAt }) => deviceAt)}::timestamptz[])
      as sent (id, answer_id, ordinal, file_hash, file_name, device_at)
    on conflict do nothing returning id`.execute(tx);
  if (added.rows.length < photos.length) {
    throw atField(inspectionRefusals.ANSWER_ID_TAKEN(), "answers");
  }
}

/** The head chooses between inspectors who differ; what was not chosen stays beside it. */
export const chooseAnswer = defineAct({
  name: "inspections.choose-answer",
  title: "Chọn kết quả",
  input: ChooseAnswer,
  toldTo: "province",
  load: (context, { inspectionId }) => lockVisit(context, inspectionId),
  policy: (actor, row) => mayChooseAnswer(actor, row),
  async run(context, row, { answerId, reason }) {
    const { tx, now } = context;
    const answers = await answersTo(tx, row.id, answerId);
    const { standing, current } = standItem(answers, []);
    const chosen = current.find(({ id }) => id === answerId);
    if (standing !== "differs" || !chosen) {
      throw atField(inspectionRefusals.NOTHING_TO_CHOOSE(), "answerId");
    }
    await sql`
      insert into app.checklist_choice (id, inspection_id, answer_id, after_arrived, chosen_by, chosen_at, reason)
      values (${newId(now.getTime())}, ${row.id}, ${answerId}, ${current.at(-1)?.arrived ?? 0}, ${accountOf(context)}, ${now}, ${reason})`.execute(
      tx,
    );
    context.record("inspection", row.id, { item: chosen.item, by: chosen.by.name, reason });
    return { id: row.id, version: row.version };
  },
  tell: telling<{ item: string; by: string; reason: string }>(
    ({ item, by, reason }) => `chọn kết quả do ${by} ghi cho mục “${item}”; lý do: “${reason}”`,
  ),
});

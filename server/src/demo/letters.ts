import { subtractWorkingDays, addWorkingDays, vietnamCalendar } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";
import { findActor } from "../modules/access/index.ts";
import { findDraft, issueDraft, signersFor } from "../modules/drafting/index.ts";
import {
  composeBriefing,
  decideItem,
  draftUrgingLetters,
  enterInstruction,
  explain,
} from "../modules/urging/index.ts";

interface LettersStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  chief: Actor;
  chair: Actor;
  today: string;
}
interface LateAgency {
  unitId: string;
  headId: string;
}

/**
 * What the Office has urged in writing these two weeks, by the acts on their days: an agency that explained in time, one that did
 * so late, one that still has its day, a letter that waits to be signed; a briefing of which one line is decided, and a word of the
 * Chair that waits to be confirmed. Where too few agencies are late, nothing.
 */
export async function writeDemoLetters(stage: LettersStage): Promise<void> {
  const { today, at, specialist, chair } = stage;
  const [punctual, slow, asked, unsigned] = await lateAgencies(stage.owner, back(today, 12));
  if (!punctual || !slow || !asked || !unsigned) return;
  const letter = async (daysAgo: number, { unitId }: LateAgency) => {
    const morning = at(`${back(today, daysAgo)}T08:40:00+07:00`);
    const input = { unitIds: [unitId], explain: "yes" as const };
    const { drafts } = await draftUrgingLetters.perform(morning, specialist, input);
    return drafts[0]?.draftId ?? "";
  };
  await sign(stage, await letter(8, punctual), back(today, 8), "61");
  await answer(stage, punctual, back(today, 7), "objective");
  await sign(stage, await letter(6, slow), back(today, 6), "63");
  await answer(stage, slow, back(today, 2), "subjective");
  await sign(stage, await letter(1, asked), back(today, 1), "66");
  await letter(0, unsigned);

  const day = back(today, 1);
  const taskIds = await longestLate(stage.owner, day, [punctual.unitId, slow.unitId]);
  const { id, draftId } = await composeBriefing.perform(at(`${day}T09:20:00+07:00`), specialist, {
    heldOn: addWorkingDays(vietnamCalendar, day, 1).date,
    items: taskIds.map((taskId) => ({
      taskId,
      proposal:
        "Yêu cầu hoàn thành dứt điểm, làm rõ trách nhiệm để chậm, báo cáo Chủ tịch UBND tỉnh.",
    })),
  });
  await sign(stage, draftId, day, "67");
  const lines = await sql<{ id: string; unitId: string }>`
    select id, unit_id as "unitId" from app.briefing_item where briefing_id = ${id} order by ordinal`.execute(
    stage.owner,
  );
  const [first] = lines.rows;
  if (!first) return;
  await decideItem.perform(at(`${day}T16:10:00+07:00`), chair, {
    itemId: first.id,
    unitId: first.unitId,
    content: "Hoàn thành dứt điểm nhiệm vụ, báo cáo rõ trách nhiệm của từng cá nhân để chậm",
    dueOn: addWorkingDays(vietnamCalendar, today, 8).date,
  });
  await enterInstruction.perform(at(`${day}T16:40:00+07:00`), specialist, {
    leaderAccountId: chair.accountId ?? "",
    unitId: asked.unitId,
    content: "Rà soát toàn bộ nhiệm vụ đang chậm, báo cáo kế hoạch hoàn thành từng nhiệm vụ",
    dueOn: addWorkingDays(vietnamCalendar, today, 5).date,
    saidOn: day,
    heardBy: "Chánh Văn phòng UBND tỉnh",
    briefingItemId: null,
    aboutNumber: null,
  });
}

const back = (today: string, workingDays: number): string =>
  subtractWorkingDays(vietnamCalendar, today, workingDays).date;

/** Agencies of today that were late on that day already and have a head to answer, those with the most first. */
async function lateAgencies(owner: Database, day: string): Promise<LateAgency[]> {
  const { rows } = await sql<LateAgency>`
    select task.holder_unit_id as "unitId", min(role_grant.account_id::text) as "headId"
    from app.task
    join app.role_grant on role_grant.unit_id = task.holder_unit_id and role_grant.role_code = 'AGENCY_HEAD'
      and role_grant.valid_to is null
    join app.unit_version version on version.unit_id = task.holder_unit_id and version.valid_to is null
    where task.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and task.last_day < ${day}::date
      and task.received_on <= task.last_day and version.kind in ('department', 'commune', 'ward')
    group by task.holder_unit_id
    order by count(distinct task.id) desc, min(task.last_day), task.holder_unit_id limit 4`.execute(
    owner,
  );
  return rows;
}

/** The task of each of these agencies that is late the longest. */
async function longestLate(owner: Database, day: string, unitIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (holder_unit_id) id from app.task
    where holder_unit_id = any (${unitIds}::uuid[]) and state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
      and last_day < ${day}::date and received_on <= last_day
    order by holder_unit_id, last_day, id`.execute(owner);
  return rows.map(({ id }) => id);
}

/** The head of the Office signs, as the registry numbers it. */
async function sign(
  { at, chief }: LettersStage,
  draftId: string,
  day: string,
  number: string,
): Promise<void> {
  const noon = at(`${day}T15:30:00+07:00`);
  const { version, signers } = await inScope(noon.db, chief, async (tx) => {
    const draft = await findDraft(tx, draftId);
    return { version: draft.version, signers: await signersFor(tx, draft.model.organ, day) };
  });
  const [signer] = signers;
  if (!signer) throw new Error("nobody signs for the demo's office");
  await issueDraft.perform(noon, chief, {
    draftId,
    version,
    number,
    issuedOn: day,
    signerPersonId: signer.person.id,
    capacity: signer.capacity,
    signedFileHash: null,
    signedFileName: null,
  });
}

/** The agency's head explains each task of the letter. */
async function answer(
  { owner, at, specialist, today }: LettersStage,
  { unitId, headId }: LateAgency,
  day: string,
  cause: "objective" | "subjective",
): Promise<void> {
  const afternoon = at(`${day}T14:20:00+07:00`);
  const head = await inScope(afternoon.db, specialist, (tx) => findActor(tx, headId, today));
  const asked = await sql<{ id: string; version: number }>`
    select id, version from app.explanation where unit_id = ${unitId} and answered_at is null order by id`.execute(
    owner,
  );
  if (!head) return;
  for (const { id: explanationId, version } of asked.rows) {
    await explain.perform(afternoon, head, {
      explanationId,
      version,
      cause,
      content:
        cause === "objective"
          ? "Số liệu của các đơn vị phối hợp gửi về chậm, cơ quan đã đôn đốc và đang tổng hợp."
          : "Cơ quan phân công chưa kịp thời, đã chấn chỉnh và giao lãnh đạo trực tiếp phụ trách.",
      plan: "Hoàn thành dự thảo trong tuần, trình ký tuần sau.",
      promisedOn: addWorkingDays(vietnamCalendar, day, 7).date,
      evidenceNumber: null,
      fileHash: null,
      fileName: null,
    });
  }
}

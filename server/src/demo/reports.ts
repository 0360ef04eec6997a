import { addDays } from "@dondoc/workcalendar";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";
import { findDraft, issueDraft, signersFor } from "../modules/drafting/index.ts";
import { freezeReport, prepareReport } from "../modules/reports/index.ts";

interface ReportsStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  chief: Actor;
  today: string;
}

/** The report of the month that has ended, frozen and sent on the second morning after it; none while that is to come, or there is nothing to tell. */
export async function writeDemoReports({
  owner,
  at,
  specialist,
  chief,
  today,
}: ReportsStage): Promise<void> {
  const end = addDays(`${today.slice(0, 7)}-01`, -1);
  const day = addDays(end, 2);
  const task = await owner.selectFrom("app.task").select("id").limit(1).executeTakeFirst();
  if (day > today || !task) return;
  const morning = at(`${day}T08:15:00+07:00`);
  const { id } = await prepareReport.perform(morning, specialist, {
    period: end.slice(0, 7),
    asOf: end,
  });
  const { draftId } = await freezeReport.perform(morning, chief, { reportId: id, version: 1 });
  const { model, version, signer } = await inScope(morning.db, chief, async (tx) => {
    const draft = await findDraft(tx, draftId);
    const [first] = await signersFor(tx, draft.model.organ, day);
    return { ...draft, signer: first };
  });
  if (!signer) throw new Error(`nobody signs for ${model.organ.name}`);
  await issueDraft.perform(morning, chief, {
    draftId,
    version,
    number: "58",
    issuedOn: day,
    signerPersonId: signer.person.id,
    capacity: signer.capacity,
    signedFileHash: null,
    signedFileName: null,
  });
}

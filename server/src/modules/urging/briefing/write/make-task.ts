import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { atField, refusals } from "../../../../kernel/refusal.ts";
import { fileInstruction } from "../../../documents/index.ts";
import { readOrgans } from "../../../drafting/index.ts";
import { unitRefs, unitsExistingOn } from "../../../organisation/index.ts";
import { notify } from "../../../notifications/index.ts";
import { leadersOn } from "../read/leaders.ts";
import { briefingRefusals } from "../refusals.ts";

/** What a leader has said and stands by. */
export interface Confirmed {
  content: string;
  unitId: string;
  dueOn: string;
  leaderAccountId: string;
  saidOn: string;
  briefingOn: string | null;
  about: { id: string; number: number; title: string; monitorAccountId: string | null } | null;
  enteredBy: string;
}

/** The day and the agency of an instruction can be kept. */
export async function mustBePossible(
  { tx, today }: ActContext,
  { unitId, dueOn }: Pick<Confirmed, "unitId" | "dueOn">,
): Promise<string> {
  if (dueOn < today) throw atField(briefingRefusals.DUE_IN_PAST(), "dueOn");
  if (!(await unitsExistingOn(tx, [unitId], today)).has(unitId)) {
    throw atField(briefingRefusals.AGENCY_ENDED(), "unitId");
  }
  return (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
}

/** Turns a leader's word into a task with its paper; the records of both tasks name each other. */
export async function makeTask(
  context: ActContext,
  said: Confirmed,
): Promise<{ documentId: string; taskId: string; number: number; agency: string }> {
  const { tx, now, today } = context;
  const agency = await mustBePossible(context, said);
  const organs = await readOrgans(tx, today);
  if (!organs) throw refusals.NOT_FOUND("UBND tỉnh trong danh bạ");
  const leader = (await leadersOn(tx, today)).find(
    ({ accountId }) => accountId === said.leaderAccountId,
  );
  if (!leader) throw briefingRefusals.NOT_A_LEADER();
  const { about } = said;
  const { documentId, taskId } = await fileInstruction(context, {
    ...said,
    leader: leader.name,
    agency,
    about: about === null ? null : `NV-${about.number}: ${about.title}`,
    issuer: { id: organs.committee.unitId, name: organs.committee.name },
    monitorAccountId: about?.monitorAccountId ?? null,
  });
  const { rows } = await sql<{ number: number }>`
    select number from app.task where id = ${taskId}`.execute(tx);
  const number = Number(rows[0]?.number);
  if (about !== null) {
    const { content, dueOn, briefingOn } = said;
    const payload = { said: content, agency, dueOn, briefingOn, task: `NV-${number}` };
    context.record("task", about.id, { ...payload, leader: leader.name });
    const monitors = about.monitorAccountId === null ? [] : [about.monitorAccountId];
    await notify(tx, now, monitors, {
      kind: "instruction.decided",
      subject: { type: "task", id: about.id },
      title: `${leader.name} có ý kiến chỉ đạo về NV-${about.number}; đã giao thành NV-${number}.`,
      key: taskId,
    });
  }
  return { documentId, taskId, number, agency };
}

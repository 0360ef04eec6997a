import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { instructionSlip, type InstructionFacts } from "../domain/instruction-slip.ts";
import { readDossier } from "../read/dossier.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { releaseTasks } from "./release-tasks.ts";
import { storeAssignments } from "./store-assignments.ts";

export interface NewInstruction extends InstructionFacts {
  unitId: string;
  /** The body in whose name the leader speaks. */
  issuer: { id: string; name: string };
  /** Who entered the words, where another has confirmed them. */
  enteredBy: string;
  /** Who follows the task where the portfolios name nobody. */
  monitorAccountId: string | null;
}

/**
 * Files what a leader has instructed as a document of the house's own making, released at once: the leader's word is the decision,
 * nobody else has to approve it. Its one task is followed as any other.
 */
export async function fileInstruction(
  context: ActContext,
  instruction: NewInstruction,
): Promise<{ documentId: string; taskId: string }> {
  const { tx, now, today } = context;
  const { unitId, agency, dueOn, saidOn, issuer, enteredBy, monitorAccountId } = instruction;
  const slip = instructionSlip(instruction);
  const account = accountOf(context.actor);
  const documentId = newId(now.getTime());
  await tx
    .insertInto("app.document")
    .values({
      id: documentId,
      kind: "phiếu chuyển",
      subject: slip.subject,
      issuer_name: issuer.name,
      issuer_unit_id: issuer.id,
      issued_on: saidOn,
      received_on: today,
      origin: "PROVINCE",
      text: slip.text,
      // Nobody reads a header out of a text that the house has written itself.
      reading: JSON.stringify({ checked: ["number", "issuerName"] }),
      state: "released",
      entered_by: enteredBy,
      entered_at: now,
      reviewed_by: account,
      reviewed_at: now,
      fully_read: true,
    })
    .execute();
  const assignmentId = newId(now.getTime());
  await storeAssignments(tx, documentId, [
    {
      id: assignmentId,
      path: "",
      ...slip.span,
      text: slip.assignment,
      deliverable: "Báo cáo kết quả thực hiện ý kiến chỉ đạo",
      duty: "report",
      due: [{ by: dueOn }],
      duePhrase: slip.duePhrase,
      mode: "followed",
      foundBy: "person",
      engine: null,
      parties: [
        {
          role: "assignee",
          name: agency,
          unitId,
          groupId: null,
          resolvedBy: "person",
          excludedUnitIds: [],
        },
      ],
    },
  ]);
  await tx
    .updateTable("app.assignment")
    .set({ state: "accepted", decided_by: account, decided_at: now })
    .where("id", "=", assignmentId)
    .execute();
  const document = await lockDocument(tx, documentId);
  await releaseTasks(context, await readDossier(tx, document, today), monitorAccountId);
  const made = await sql<{ id: string }>`
    select id from app.task where assignment_id = ${assignmentId}`.execute(tx);
  const [task] = made.rows;
  if (!task) throw new Error("an instruction made no task");
  return { documentId, taskId: task.id };
}

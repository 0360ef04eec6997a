import type { Origin } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { readDossier } from "../read/dossier.ts";
import { lockDocument } from "../read/lock.ts";
import { accountOf } from "./actor-account.ts";
import { releaseTasks } from "./release-tasks.ts";
import { storeAssignments } from "./store-assignments.ts";

/** A paper of the house's own making that gives one agency one task. */
export interface Slip {
  subject: string;
  text: string;
  /** Where in the text the assignment stands. */
  span: { start: number; end: number };
  assignment: string;
  duePhrase: string;
  deliverable: string;
  dueOn: string;
  issuedOn: string;
  origin: Origin;
  unitId: string;
  agency: string;
  /** The body in whose name it is said; of one that stands in no register only its name. */
  issuer: { id: string | null; name: string };
  /** Who entered the words, where another has confirmed them. */
  enteredBy: string;
  /** Who follows the task where the portfolios name nobody. */
  monitorAccountId: string | null;
}

/** Files a slip, released at once: whoever it speaks for has decided, nobody else has to approve it. Its task is followed as any other. */
export async function fileSlip(
  context: ActContext,
  slip: Slip,
): Promise<{ documentId: string; taskId: string }> {
  const { tx, now, today } = context;
  const { issuer, unitId } = slip;
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
      issued_on: slip.issuedOn,
      received_on: today,
      origin: slip.origin,
      text: slip.text,
      // Nobody reads a header out of a text that the house has written itself.
      reading: JSON.stringify({ checked: ["number", "issuerName"] }),
      state: "released",
      entered_by: slip.enteredBy,
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
      deliverable: slip.deliverable,
      duty: "report",
      due: [{ by: slip.dueOn }],
      duePhrase: slip.duePhrase,
      mode: "followed",
      foundBy: "person",
      engine: null,
      parties: [
        {
          role: "assignee",
          name: slip.agency,
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
  await releaseTasks(context, await readDossier(tx, document, today), slip.monitorAccountId);
  const made = await sql<{ id: string }>`
    select id from app.task where assignment_id = ${assignmentId}`.execute(tx);
  const [task] = made.rows;
  if (!task) throw new Error("a slip made no task");
  return { documentId, taskId: task.id };
}

import type { Origin } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { assignTasks, linkAssignments, type TaskOrder } from "../../tasks/index.ts";
import { sharesOf } from "../domain/holders.ts";
import { chainPairs } from "../domain/report-chains.ts";
import { taskTitle } from "../domain/task-title.ts";
import type { Dossier } from "../read/dossier.ts";
import { afterRelease } from "./release-effects.ts";

export interface Released {
  tasks: number;
  recipients: number;
}

/**
 * Sends a reviewed document out: one task for each agency that answers for a followed assignment, the document itself to
 * everybody concerned, and to those who only have to receive and study it. An agency has received what it was given: its clock
 * starts today, however long the document lay with the Office (CV 1400 in domain section 5.3). Whoever is in charge by the portfolios follows
 * the tasks, or the division chosen for an assignment; who proposed follows the rest. What hands in to a summary is linked.
 */
export async function releaseTasks(
  context: ActContext,
  dossier: Dossier,
  monitorAccountId: string | null,
  divisions: ReadonlyMap<string, string> = new Map(),
): Promise<Released> {
  const { document, assignments, members } = dossier;
  const accepted = assignments
    .filter(({ state }) => state === "accepted")
    .map((assignment) => ({ assignment, shares: sharesOf(assignment.parties, members) }));
  const orders = accepted
    .filter(({ assignment }) => assignment.mode === "followed")
    .map(({ assignment, shares }): TaskOrder => ({
      assignmentId: assignment.id,
      documentId: document.id,
      title: taskTitle(assignment),
      deliverable: assignment.deliverable,
      due: assignment.due,
      duePhrase: assignment.duePhrase,
      duty: assignment.duty,
      origin: document.origin as Origin,
      issuedOn: document.issued_on,
      receivedOn: context.today,
      holderUnitIds: shares.holders,
      coordinatingUnitIds: shares.coordinating,
      monitorAccountId,
      fieldId: assignment.fieldId ?? document.field_id,
      divisionId: divisions.get(assignment.id) ?? null,
    }));

  const mustStudy = new Map<string, boolean>();
  for (const { assignment, shares } of accepted) {
    if (assignment.mode === "noted") continue;
    for (const unitId of [...shares.holders, ...shares.coordinating]) {
      mustStudy.set(unitId, mustStudy.get(unitId) === true || assignment.mode === "receipt");
    }
  }
  await storeRecipients(context, document.id, mustStudy);
  await context.tx
    .updateTable("app.assignment")
    .set((to) => ({ state: "released", version: to("version", "+", 1) }))
    .where("document_id", "=", document.id)
    .where("state", "=", "accepted")
    .execute();
  const tasks = await assignTasks(context, orders);
  await linkAssignments(context, chainPairs(dossier.reading.chains, assignments));
  await afterRelease(context, {
    document,
    assignments: accepted.map(({ assignment, shares }) => ({ assignment, ...shares })),
  });
  return { tasks, recipients: mustStudy.size };
}

async function storeRecipients(
  { tx, now }: ActContext,
  documentId: string,
  mustStudy: ReadonlyMap<string, boolean>,
): Promise<void> {
  await sql`
    insert into app.document_recipient (document_id, unit_id, sent_at, must_study)
    select ${documentId}::uuid, unit_id, ${now}, must_study
    from unnest(${[...mustStudy.keys()]}::uuid[], ${[...mustStudy.values()]}::boolean[]) as recipient (unit_id, must_study)`.execute(
    tx,
  );
}

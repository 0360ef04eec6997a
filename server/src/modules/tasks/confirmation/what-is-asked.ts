import type { SubmitResult } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import { wentElsewhere } from "../domain/evidence-receiver.ts";
import type { Measure, Target } from "../domain/targets.ts";
import { taskRefusals } from "../refusals.ts";

/** What the directive asks of a result beside its product: to whom it is sent, and which figures it reaches. */
export interface Asked {
  receivers: string[];
  targets: Target[];
}

export async function whatIsAsked(tx: Tx, taskId: string): Promise<Asked> {
  const { rows } = await sql<Asked>`
    select (select coalesce(jsonb_agg(party.name order by party.ordinal), '[]') from app.assignment_party party
        where party.assignment_id = assignment.id and party.role in ('report-to', 'via')) as receivers,
      coalesce(assignment.engine #> '{details,targets}', '[]') as targets
    from app.task join app.assignment on assignment.id = task.assignment_id where task.id = ${taskId}`.execute(
    tx,
  );
  return rows[0] ?? { receivers: [], targets: [] };
}

type Given = Pick<z.output<typeof SubmitResult>, "evidence" | "receiverReason" | "measured">;

/** Why the result went elsewhere, where it did; refuses at its field a result that does not say so. */
export function reasonForReceiver(
  { evidence, receiverReason }: Given,
  { receivers }: Asked,
): string | null {
  if (!wentElsewhere(evidence, receivers)) return null;
  const reason = receiverReason?.trim() ?? "";
  if (reason === "") throw atField(taskRefusals.RECEIVER_DIFFERS(receivers), "receiverReason");
  return reason;
}

/** What was reached of each figure; refuses at its field one that is neither measured nor explained. */
export function measuresOf({ measured = [] }: Given, { targets }: Asked): Measure[] {
  if (measured.length > targets.length) throw taskRefusals.TARGETS_CHANGED();
  return targets.map((target, index) => {
    const { value = null, note } = measured[index] ?? {};
    const said = note?.trim() ?? "";
    if (value === null && said === "") {
      throw atField(taskRefusals.NOT_MEASURED(target.unit), `measured.${index}.value`);
    }
    return { ...target, achieved: value, note: said === "" ? null : said };
  });
}

import type { ActContext } from "../../../kernel/act.ts";
import { sql } from "kysely";
import { vietnameseDate } from "@dondoc/workcalendar";
import { numbered } from "../domain/words.ts";
import type { Terms } from "../domain/terms.ts";
import { tellAgencies } from "./tell-agencies.ts";

interface Outgoing {
  id: string;
  number: number;
  askingName: string;
  askedUnitIds: readonly string[];
  terms: Pick<Terms, "lastDay" | "because" | "rule" | "silence">;
}

/**
 * Sends a request: from now its clock runs, and the asked agencies see it and hear of it. Silence means what it said only where
 * that is still given on this day.
 */
export async function sendRequest(
  context: ActContext,
  { id, number, askingName, askedUnitIds, terms }: Outgoing,
): Promise<void> {
  const { tx, now } = context;
  await tx
    .updateTable("app.consultation")
    .set({
      sent_at: now,
      last_day: terms.lastDay,
      limit_because: terms.because,
      rule_id: terms.rule?.id ?? null,
      silence: sql`case when silence = ${terms.silence} then silence else 'none' end`,
      silence_basis: sql`case when silence = ${terms.silence} then silence_basis end`,
    })
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("app.consultation_asked")
    .set({
      sent_at: now,
      last_day: terms.lastDay,
      silence: sql`case when silence = ${terms.silence} then silence else 'none' end`,
    })
    .where("consultation_id", "=", id)
    .execute();
  await tellAgencies(context, askedUnitIds, {
    kind: "coordination.asked",
    subject: { type: "consultation", id },
    title: `${askingName} lấy ý kiến cơ quan (${numbered("LYK", number)}), hạn trả lời ${vietnameseDate(terms.lastDay)}.`,
    key: "asked",
  });
}

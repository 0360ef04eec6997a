import type { SignRecord } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { writeMinutesOf } from "../read/minutes-facts.ts";

/** Keeps every word of the minutes of each agency as both sides have it before them when they sign; before the record is closed. */
export async function fixMinutes(
  { tx, actor, today }: ActContext,
  row: InspectionSubject,
  {
    unitSigner,
    refusal,
    place,
    opinion,
  }: Pick<SignRecord, "unitSigner" | "refusal" | "place" | "opinion">,
): Promise<void> {
  const signing = { signer: unitSigner, refusal, place, opinion };
  for (const unitId of row.unitIds) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction, few agencies
    const words = await writeMinutesOf(tx, actor, { inspectionId: row.id, unitId, day: today, signing, withLists: true }); // prettier-ignore
    // oxlint-disable-next-line no-await-in-loop -- as above
    await sql`
      insert into app.inspection_minutes_signed (inspection_id, unit_id, words, signed_on)
      values (${row.id}::uuid, ${unitId}::uuid, ${JSON.stringify(words)}::jsonb, ${today}::date)`.execute(
      tx,
    );
  }
}

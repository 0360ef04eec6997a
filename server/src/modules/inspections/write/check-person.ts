import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { inspectionRefusals } from "../domain/refusals.ts";

/** The names of people of the register, by their ids. @throws PERSON_UNKNOWN at the field. */
export async function namesOfPeople(
  { tx }: ActContext,
  ids: readonly string[],
  field: string,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("app.person")
    .select(["id", "full_name"])
    .where("id", "in", [...ids])
    .execute();
  const names = new Map(rows.map((row) => [row.id, row.full_name]));
  if (ids.some((id) => !names.has(id))) {
    throw atField(inspectionRefusals.PERSON_UNKNOWN(), field);
  }
  return names;
}

import { atField } from "../../../kernel/refusal.ts";
import type { ActContext } from "../../../kernel/act.ts";
import { sealedRefusals } from "../domain/refusals.ts";
import type { Accused } from "../read/concerned.ts";
import { peopleBy, unitsBy } from "../read/refs.ts";

/** Somebody must be denounced, and whoever is named by the register must stand in it. */
export async function checkAccused(
  { tx, today }: ActContext,
  { personIds, unitIds, accusedText }: Accused & { accusedText: string | null },
): Promise<void> {
  if (personIds.length === 0 && unitIds.length === 0 && accusedText === null)
    throw atField(sealedRefusals.NOBODY_ACCUSED(), "accusedText");
  if ((await peopleBy(tx, personIds)).length < new Set(personIds).size)
    throw atField(sealedRefusals.PERSON_UNKNOWN(), "personIds");
  if ((await unitsBy(tx, unitIds, today)).length < new Set(unitIds).size)
    throw atField(sealedRefusals.UNIT_UNKNOWN(), "unitIds");
}

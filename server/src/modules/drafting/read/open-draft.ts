import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { noteReadings } from "../../audit/index.ts";
import { symbolOf } from "../domain/reference.ts";
import { findDraft, type DraftSubject } from "./draft-record.ts";

/**
 * A draft or issued document for somebody who reads it whole or takes it along. One that names who complained leaves a line with
 * its reader in the journal, once a day (ADR 63).
 */
export async function openDraft(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
): Promise<Omit<DraftSubject, "organNow">> {
  const draft = await findDraft(tx, id);
  if (draft.namesComplainant) {
    const { number } = draft.model;
    const label = `${number === null ? "" : `${number}/`}${symbolOf(draft.model)}`;
    await noteReadings(tx, actor, now, [{ type: "draft", id, label }]);
  }
  return draft;
}

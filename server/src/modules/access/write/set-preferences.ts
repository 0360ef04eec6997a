import type { Preferences } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { z } from "zod";

/** One's own reading comfort; no act, for it changes nothing that anybody is judged by. */
export async function setPreferences(
  { db }: Runtime,
  actor: Actor,
  { textSize }: z.infer<typeof Preferences>,
): Promise<void> {
  await atTheDoor(db, (tx) =>
    tx
      .updateTable("app.account")
      .set({ text_size: textSize })
      .where("id", "=", actor.accountId)
      .execute(),
  );
}

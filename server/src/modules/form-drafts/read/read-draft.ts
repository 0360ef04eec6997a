import type { FormDraft } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

/** What the person last typed into a form and did not send. */
export async function readDraft(
  tx: Tx,
  { accountId }: Actor,
  place: string,
): Promise<z.output<typeof FormDraft>> {
  const kept = await tx
    .selectFrom("app.form_draft")
    .select(["content", "revision", "saved_at"])
    .where("account_id", "=", accountId)
    .where("place", "=", place)
    .executeTakeFirst();
  if (!kept) return { draft: null };
  const { content, revision, saved_at } = kept;
  return {
    draft: {
      content: JSON.parse(content) as Record<string, unknown>,
      revision,
      savedAt: saved_at.toISOString(),
    },
  };
}

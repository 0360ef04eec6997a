import { sql } from "kysely";
import { allowed, refuse, type ActContext, type Verdict } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { EntryFields } from "../domain/entry.ts";
import { readEntry } from "../read/entries.ts";

/** The register is one for the whole province, and so is the office that keeps it. */
export function mayKeepRegister(actor: Actor): Verdict {
  return isProvinceWide(actor)
    ? allowed
    : refuse(
        "Sổ căn cứ pháp lý do Văn phòng UBND tỉnh và Sở Tư pháp cập nhật cho toàn tỉnh. Hãy đề nghị họ sửa.",
      );
}

/** Entries are compared with the whole register, so that changes come one after another. */
export async function lockRegister({ tx }: ActContext): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('app.legal_document'))`.execute(tx);
}

/** An entry under lock, in the version the client saw. */
export interface LockedEntry {
  id: string;
  version: number;
  fields: EntryFields;
  checked: boolean;
}

export async function lockEntry(
  context: ActContext,
  { documentId, version }: { documentId: string; version: number },
): Promise<LockedEntry> {
  await lockRegister(context);
  const entry = await readEntry(context.tx, documentId);
  if (!entry) throw refusals.NOT_FOUND("văn bản này trong sổ căn cứ");
  if (entry.version !== version) throw refusals.VERSION_CONFLICT();
  return entry;
}

/** Every change of an entry, also of its relations, is a new version of it. */
export async function touchEntry(tx: Tx, id: string, version: number) {
  await tx
    .updateTable("app.legal_document")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .execute();
  return { id, version: version + 1 };
}

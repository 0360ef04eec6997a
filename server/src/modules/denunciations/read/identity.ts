import type { Denouncer } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { opened, placeOf } from "../domain/content.ts";

/** Who denounces. The row is there for those alone who know the identity and have put down why in this very transaction. */
export async function identityOf(
  { tx, box }: { tx: Tx; box: SecretBox },
  id: string,
): Promise<Denouncer> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from sealed.identity where denunciation_id = ${id}::uuid`.execute(tx);
  const found = rows[0];
  if (!found) throw refusals.NOT_FOUND("danh tính này");
  return opened(box, found.content, placeOf.identity(id)) as Denouncer;
}

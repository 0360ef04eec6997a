import type { OpenedIdentity } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { openTipBody, openTipHead, openTipWords } from "../../tips/index.ts";
import { sealedRefusals } from "../domain/refusals.ts";

interface Asking {
  tx: Tx;
  box: SecretBox;
}

/** What came from the public page before it was a denunciation; there for those alone who have put down why they look. */
export async function tipOf({ tx, box }: Asking, id: string): Promise<OpenedIdentity["tip"]> {
  const { rows } = await sql<{ tipId: string; content: Buffer }>`
    select tip_id as "tipId", content from sealed.tip where denunciation_id = ${id}::uuid`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) return null;
  const { rows: heads } = await sql<{ place: number; head: Buffer }>`
    select place, head from sealed.tip_file where denunciation_id = ${id}::uuid order by place`.execute(
    tx,
  );
  const files = heads.map(({ place, head }) => openTipHead(box, found.tipId, place, head));
  return {
    ...openTipWords(box, found.tipId, found.content),
    files: files.map(({ name, size }) => ({ name, size })),
  };
}

/** One file of it in the clear. @throws NO_SUCH_FILE */
export async function tipFileOf(
  { tx, box }: Asking,
  id: string,
  place: number,
): Promise<NonNullable<OpenedIdentity["file"]>> {
  const { rows } = await sql<{ tipId: string; head: Buffer; body: Buffer }>`
    select tip.tip_id as "tipId", file.head, file.body from sealed.tip_file file join sealed.tip using (denunciation_id)
    where file.denunciation_id = ${id}::uuid and file.place = ${place}::int`.execute(tx);
  const [found] = rows;
  if (!found) throw sealedRefusals.NO_SUCH_FILE();
  const { name, mediaType } = openTipHead(box, found.tipId, place, found.head);
  const body = openTipBody(box, found.tipId, place, found.body);
  return { name, mediaType, base64: body.toString("base64") };
}

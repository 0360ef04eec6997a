import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { sealJson, sealPart } from "../said.ts";

interface Attached {
  bytes: Uint8Array;
  name: string;
  mediaType: string;
  /** Tells the same file sent twice. */
  mac: Buffer;
  /** So many a tip may have. */
  most: number;
}

/** Seals a file with its tip, bytes and name; false where there is no room for another. */
export async function attachToTip(
  tx: Tx,
  box: SecretBox,
  tipId: string,
  { bytes, name, mediaType, mac, most }: Attached,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tipId}, 1))`.execute(tx);
  const { rows } = await sql<{ files: number; known: boolean }>`
    select files, known from app.tip_files(${tipId}::uuid, ${mac})`.execute(tx);
  const [{ files, known } = { files: 0, known: false }] = rows;
  if (known) return true;
  if (files >= most) return false;
  const head = sealJson(box, tipId, `file ${files} head`, { name, mediaType, size: bytes.length });
  const body = sealPart(box, tipId, `file ${files} body`, bytes);
  await sql`insert into app.tip_file (tip_id, place, sealed_head, sealed_body, mac)
    values (${tipId}, ${files}, ${head}, ${body}, ${mac})`.execute(tx);
  return true;
}

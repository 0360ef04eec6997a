import type { TipKind, TipRow, TipState } from "@dondoc/contract";
import { sql } from "kysely";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { openJson, openPart, type Said } from "../said.ts";

interface Query {
  list: "waiting" | "settled";
  limit: number;
  cursor?: string | undefined;
}

/** The tips as their handlers list them, the latest first, without a word of what they say. */
export async function listTips(tx: Tx, { list, limit, cursor }: Query) {
  const [number = null] = decodeCursor(cursor, 1) ?? [];
  const { rows } = await sql<TipRow>`
    select tip.id, tip.number, tip.kind, tip.state, tip.received_on::text as "receivedOn", tip.settled_on::text as "settledOn", tip.version,
      (select count(*)::int from app.tip_file file where file.tip_id = tip.id) as files
    from app.tip where (tip.state = 'WAITING') = ${list === "waiting"} and (${number}::bigint is null or tip.number < ${number}::bigint)
    order by tip.number desc limit ${limit + 1}`.execute(tx);
  const { rows: counted } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from app.tip where state = 'WAITING'`.execute(tx);
  const cut = cutPage(rows, limit, (row) => [row.number]);
  return { items: cut.rows, next: cut.next, waiting: counted[0]?.waiting ?? 0 };
}

export interface TipSubject {
  id: string;
  number: number;
  kind: TipKind;
  state: TipState;
  version: number;
  sealed: Buffer;
}

/** Takes a tip for this transaction, in the version its handler saw. */
export async function lockTip(
  tx: Tx,
  { tipId, version }: { tipId: string; version: number },
): Promise<TipSubject> {
  const { rows } = await sql<TipSubject>`
    select id, number, kind, state, version, sealed from app.tip where id = ${tipId}::uuid for update`.execute(
    tx,
  );
  const found = rows[0];
  if (!found) throw refusals.NOT_FOUND("tin niêm phong này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}

interface FileHead {
  name: string;
  mediaType: string;
  size: number;
}

export const openSaid = (box: SecretBox, { id, sealed }: TipSubject): Said =>
  openJson(box, id, "said", sealed) as Said;

const openHead = (box: SecretBox, tipId: string, place: number, head: Uint8Array): FileHead =>
  openJson(box, tipId, `file ${place} head`, head) as FileHead;

export async function openHeads(tx: Tx, box: SecretBox, tipId: string): Promise<FileHead[]> {
  const { rows } = await sql<{ place: number; head: Buffer }>`
    select place, sealed_head as head from app.tip_file where tip_id = ${tipId}::uuid order by place`.execute(
    tx,
  );
  return rows.map(({ place, head }) => openHead(box, tipId, place, head));
}

/** One file of a tip in the clear, for whoever handles tips; null where there is none for them. */
export async function openFile(
  tx: Tx,
  box: SecretBox,
  tipId: string,
  place: number,
): Promise<(FileHead & { bytes: Buffer }) | null> {
  const { rows } = await sql<{ head: Buffer; body: Buffer }>`
    select sealed_head as head, sealed_body as body from app.tip_file where tip_id = ${tipId}::uuid and place = ${place}::int`.execute(
    tx,
  );
  const found = rows[0];
  return found
    ? {
        ...openHead(box, tipId, place, found.head),
        bytes: openPart(box, tipId, `file ${place} body`, found.body),
      }
    : null;
}

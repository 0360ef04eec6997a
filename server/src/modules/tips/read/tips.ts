import type { TipKind, TipRow, TipState } from "@dondoc/contract";
import { sql } from "kysely";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { openTipBody, openTipHead, openTipWords, type FileHead, type Said } from "../said.ts";

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
      tip.handed_on::text as "handedOn", tip.returned_ground as returned, tip.formalised_as as "formalisedAs", tip.settle_ground as ground,
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
  /** Null once it is with the denunciation it became. */
  sealed: Buffer | null;
  handedTo: string | null;
}

/** Takes a tip for this transaction, in the version its handler saw. */
export async function lockTip(
  tx: Tx,
  { tipId, version }: { tipId: string; version: number },
): Promise<TipSubject> {
  const { rows } = await sql<TipSubject>`
    select id, number, kind, state, version, sealed, handed_to as "handedTo" from app.tip where id = ${tipId}::uuid for update`.execute(
    tx,
  );
  const found = rows[0];
  if (!found) throw refusals.NOT_FOUND("tin niêm phong này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}

export async function openHeads(tx: Tx, box: SecretBox, tipId: string): Promise<FileHead[]> {
  const { rows } = await sql<{ place: number; head: Buffer }>`
    select place, sealed_head as head from app.tip_file where tip_id = ${tipId}::uuid order by place`.execute(
    tx,
  );
  return rows.map(({ place, head }) => openTipHead(box, tipId, place, head));
}

/** @throws NOT_FOUND once a denunciation has taken it along */
export function openSaid(box: SecretBox, { id, sealed }: TipSubject): Said {
  if (sealed === null) throw refusals.NOT_FOUND("nội dung tin này");
  return openTipWords(box, id, sealed);
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
        ...openTipHead(box, tipId, place, found.head),
        bytes: openTipBody(box, tipId, place, found.body),
      }
    : null;
}

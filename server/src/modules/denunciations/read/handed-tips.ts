import type { HandedTip, OpenedTip } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { openTipHead, openTipWords } from "../../tips/index.ts";
import { sealedRefusals } from "../domain/refusals.ts";

/** The tips that wait for whoever asks to formalise them, the longest waiting first, without a word of what they say. */
export async function handedTips(tx: Tx): Promise<HandedTip[]> {
  const { rows } = await sql<HandedTip>`
    select id, version, number::int, received_on::text as "receivedOn", handed_on::text as "handedOn",
      (select count(*)::int from sealed.files_handed(tip.id)) as files
    from sealed.tips_handed(null) tip order by handed_on, number`.execute(tx);
  return rows;
}

interface Asked {
  tipId: string;
  version: number;
}
export interface HandedTipSubject {
  id: string;
  version: number;
  number: number;
  content: Buffer;
}

/** One of them, in the version they saw. @throws TIP_ELSEWHERE where it is with somebody else by now */
export async function handedTip(tx: Tx, { tipId, version }: Asked): Promise<HandedTipSubject> {
  const { rows } = await sql<HandedTipSubject>`
    select id, version, number::int, content from sealed.tips_handed(${tipId}::uuid)`.execute(tx);
  const found = rows[0];
  if (!found || found.version !== version) throw sealedRefusals.TIP_ELSEWHERE();
  return found;
}

/** What was sent, in the sender's own words, with the names of the files. */
export async function openHanded(
  { tx, box }: { tx: Tx; box: SecretBox },
  { id, version, content }: HandedTipSubject,
): Promise<OpenedTip> {
  const { rows } = await sql<{ place: number; head: Buffer }>`
    select place, head from sealed.files_handed(${id}::uuid) order by place`.execute(tx);
  const files = rows.map(({ place, head }) => openTipHead(box, id, place, head));
  return {
    id,
    version,
    ...openTipWords(box, id, content),
    files: files.map(({ name, size }) => ({ name, size })),
  };
}

import type { SimilarVoices, VoiceRow } from "@dondoc/contract";
import type { LocalDateTime } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { phoneKey } from "../domain/sender.ts";
import { lookingAt, toRow, voiceColumns, type ReadVoice } from "./rows.ts";

/** So many are proposed: more nobody compares while somebody waits on the telephone. */
const PROPOSED = 5;

/** Earlier voices that read alike, the likest first. Whether they are the same a person decides. */
export async function similarVoices(
  tx: Tx,
  text: string,
  now: LocalDateTime,
): Promise<z.output<typeof SimilarVoices>["items"]> {
  const looking = await lookingAt(tx, now);
  const { rows } = await sql<ReadVoice & { alike: number }>`
    select ${voiceColumns(looking.today)}, found.alike from app.similar_voices(${text}, ${PROPOSED}) found
    join app.voice on voice.id = found.id order by found.alike desc, voice.number desc`.execute(tx);
  return rows.map((row) => toRow(row, looking));
}

/** What the same number said before, the latest first. */
export async function callerVoices(tx: Tx, phone: string, now: LocalDateTime): Promise<VoiceRow[]> {
  const key = phoneKey(phone);
  if (key === null) return [];
  const looking = await lookingAt(tx, now);
  const { rows } = await sql<ReadVoice>`
    select ${voiceColumns(looking.today)} from app.voice_sender sender join app.voice on voice.id = sender.voice_id
    where sender.phone_key = ${key} order by voice.number desc limit 10`.execute(tx);
  return rows.map((row) => toRow(row, looking));
}

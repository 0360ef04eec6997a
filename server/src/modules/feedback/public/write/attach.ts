import { sniffAttachment } from "@dondoc/contract/file-kinds";
import { sql } from "kysely";
import { defineNote } from "../../../../kernel/act.ts";
import { appendEvents } from "../../../../kernel/audit.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { atTheDoor, inScopeToAct } from "../../../../kernel/database/scope.ts";
import type { Upload } from "../../../../kernel/http/serve.ts";
import { noteFile } from "../../../../kernel/kept-files.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { attachToTip } from "../../../tips/index.ts";
import { webSender, type PublicParts } from "../parts.ts";
import { takesFiles, toldByCode } from "../read/follow.ts";
import { publicRefusals } from "../refusals.ts";
import { measureBytes } from "./measure.ts";

defineNote("voices.file-came", "nhận tệp gửi kèm từ trang công khai");

const MEGABYTE = 1024 * 1024;

/**
 * A photograph or file that comes after the words, by their code: whatever becomes of it, the words are kept already. The same bytes
 * sent twice are one file.
 */
export async function attach(
  parts: PublicParts,
  { code, upload, address }: { code: string; upload: Upload; address: string },
): Promise<{ name: string; size: number }> {
  const told = await toldByCode(parts, code);
  if (!takesFiles(told)) throw publicRefusals.CLOSED();
  const now = parts.clock.now();
  const { bytes } = upload;
  const settings = await atTheDoor(parts.db, (tx) => readSettings(tx, localDateOf(now)));
  const megabytes = settings["publicVoices.fileMegabytes"];
  if (bytes.length === 0) throw atField(publicRefusals.FILE_EMPTY(), "file");
  if (bytes.length > megabytes * MEGABYTE)
    throw atField(publicRefusals.FILE_LARGE(megabytes), "file");
  const mediaType = sniffAttachment(bytes);
  if (mediaType === null) throw atField(publicRefusals.FILE_KIND(), "file");
  await measureBytes(parts, address, bytes.length, settings);
  const name = upload.name || "tep-dinh-kem";
  const file = { bytes, name, mediaType };
  const most = settings["publicVoices.files"];
  const room = "tipId" in told ? await toTip(told.tipId) : await toVoice(told.voiceId);
  if (!room) throw publicRefusals.FILES_MANY(most);
  return { name, size: bytes.length };

  function toTip(tipId: string): Promise<boolean> {
    const mac = parts.keyed.of(`tip-file ${tipId}`, bytes);
    return inScopeToAct(parts.db, webSender, (tx) =>
      attachToTip(tx, parts.box, tipId, { ...file, mac, most }),
    );
  }

  async function toVoice(voiceId: string): Promise<boolean> {
    const { hash, size } = await parts.files.put(bytes);
    return inScopeToAct(parts.db, webSender, async (tx) => {
      // One file after the other, so that their number holds.
      await sql`select from app.voice where id = ${voiceId} for update`.execute(tx);
      const { rows } = await sql<{ files: number; known: boolean | null }>`
        select count(*)::int as files, bool_or(file_hash = ${hash}) as known from app.voice_file where voice_id = ${voiceId}`.execute(
        tx,
      );
      const [{ files, known } = { files: 0, known: null }] = rows;
      if (known) return true;
      if (files >= most) return false;
      await noteFile(tx, webSender, { hash, size, mediaType: file.mediaType }, now);
      await sql`insert into app.voice_file (voice_id, file_hash, name) values (${voiceId}, ${hash}, ${name})`.execute(
        tx,
      );
      await appendEvents(tx, webSender, now, [
        { act: "voices.file-came", subjectType: "voice", subjectId: voiceId, payload: {} },
      ]);
      return true;
    });
  }
}

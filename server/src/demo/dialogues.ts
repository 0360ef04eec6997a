import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { recordDialogue, tieVoiceToDialogue } from "../modules/dialogues/index.ts";
import type { VoiceStage } from "./voices.ts";

/** One meeting with voters of a ward, at which the ditch was raised that the reception has taken down as a voice. */
export async function meetPeople({ owner, at, today, actor }: VoiceStage): Promise<void> {
  const hotline = await actor("tongdai@tinhmau.example");
  const ward = await actor("phuong@tinhmau.example");
  const heldOn = addDays(today, -2);
  const { id, version } = await recordDialogue.perform(at(`${heldOn}T17:00:00+07:00`), ward, {
    kind: "dialogue",
    topic: "Gặp gỡ cử tri khu dân cư số 5",
    heldOn,
    unitId: ward.grants[0]?.unitId ?? "",
    place: "Nhà văn hóa khu dân cư số 5",
    chairedBy: "Chủ tịch UBND phường",
    attendees: 58,
    minutes:
      "Cử tri nêu mương thoát nước nhỏ, mưa lớn là ngập; đề nghị sửa trước mùa mưa. Chủ tịch phường ghi nhận, chuyển bộ phận tiếp nhận để trả lời bằng văn bản.",
  });
  const { rows } = await sql<{ number: number }>`
    select number from app.voice where kind = 'voter-council' order by number limit 1`.execute(
    owner,
  );
  const [voice] = rows;
  if (!voice) return;
  const tie = { dialogueId: id, version, voiceNumber: voice.number };
  await tieVoiceToDialogue.perform(at(`${heldOn}T17:20:00+07:00`), hotline, tie);
}

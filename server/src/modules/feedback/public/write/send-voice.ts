import type { SendVoice, SentVoice } from "@dondoc/contract";
import { sql } from "kysely";
import { defineNote } from "../../../../kernel/act.ts";
import { appendEvents } from "../../../../kernel/audit.ts";
import { localDateOf, localMinuteOf } from "../../../../kernel/clock.ts";
import { atTheDoor, inScopeToAct, type Tx } from "../../../../kernel/database/scope.ts";
import { hashToken, newId } from "../../../../kernel/ids.ts";
import { atField, Refusal, refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { takeTip } from "../../../tips/index.ts";
import { phoneKey } from "../../domain/sender.ts";
import { clockColumns } from "../../write/step.ts";
import { isAbusive } from "../domain/abusive.ts";
import { codeOf, readCode } from "../domain/code.ts";
import { isTip, needsContact, saysSomething, subjectOf } from "../domain/said.ts";
import { webSender, type PublicParts } from "../parts.ts";
import { publicRefusals } from "../refusals.ts";
import { measureSending } from "./measure.ts";

defineNote("voices.came-by-web", "nhận phản ánh gửi từ trang công khai");
defineNote("voices.came-by-open311", "nhận phản ánh gửi từ ứng dụng khác qua Open311");
const cameBy = { web: "voices.came-by-web", open311: "voices.came-by-open311" } as const;

/** By which door it came. */
type PublicChannel = "web" | "open311";

const contact = [
  ["name", "họ tên"],
  ["phone", "số điện thoại"],
  ["address", "địa chỉ"],
] as const;

/** All that is missing is said at once, at its field. */
function refuseUnfit(input: SendVoice): void {
  if (!saysSomething(input.content)) throw atField(publicRefusals.SAYS_NOTHING(), "content");
  if (!needsContact(input.kind)) return;
  const missing = contact.filter(([field]) => input[field] === null);
  if (missing.length === 0) return;
  const fields = Object.fromEntries(
    missing.map(([field, what]) => [field, publicRefusals.CONTACT_NEEDED(what).message]),
  );
  const whole = publicRefusals.CONTACT_NEEDED(missing.map(([, what]) => what).join(", "));
  throw new Refusal(whole.code, whole.status, whole.message, fields);
}

/**
 * Takes in what somebody sends who is nobody here. The code is made of the client's key, so that a second press under the same key
 * gets the same code and leaves one record, while the database keeps no more of it than a hash.
 */
export async function sendVoice(
  parts: PublicParts,
  input: SendVoice,
  { key, address, channel = "web" }: { key: string; address: string; channel?: PublicChannel },
): Promise<SentVoice> {
  refuseUnfit(input);
  const now = parts.clock.now();
  const today = localDateOf(now);
  const code = codeOf(parts.keyed.of("code", key));
  const codeHash = hashToken(readCode(code) ?? "");
  const contentMac = parts.keyed.of("content", JSON.stringify(input));
  const answer = { code, sealed: isTip(input.kind), receivedOn: today };
  const write = (work: (tx: Tx) => Promise<void>) => inScopeToAct(parts.db, webSender, work);

  const already = await inScopeToAct(parts.db, webSender, (tx) => sentBefore(tx, codeHash));
  if (already) return sameOrRefused(already, contentMac, answer);
  const settings = await atTheDoor(parts.db, (tx) => readSettings(tx, today));
  await measureSending(parts, address, settings);
  let crossed: Buffer | null = null;
  await write(async (tx) => {
    // Two presses at once: the second waits here until the first is there.
    await sql`select pg_advisory_xact_lock(hashtextextended(${codeHash.toString("hex")}, 0))`.execute(
      tx,
    );
    crossed = await sentBefore(tx, codeHash);
    if (crossed) return;
    const id = newId(now.getTime());
    const { kind } = input;
    if (isTip(kind)) await takeTip(tx, parts.box, { id, kind, receivedOn: today, said: input });
    else await takeVoice(tx, { ...input, kind }, { id, now, today, channel });
    await sql`
      insert into app.voice_code (code_hash, content_mac, voice_id, tip_id)
      values (${codeHash}, ${contentMac}, ${isTip(kind) ? null : id}::uuid, ${isTip(kind) ? id : null}::uuid)`.execute(
      tx,
    );
    const event = isTip(kind)
      ? { act: "tips.came-by-web", subjectType: "tip", payload: { kind } }
      : { act: cameBy[channel], subjectType: "voice", payload: { kind } };
    await appendEvents(tx, webSender, now, [{ ...event, subjectId: id }]);
  });
  return crossed ? sameOrRefused(crossed, contentMac, answer) : answer;
}

async function sentBefore(tx: Tx, codeHash: Buffer): Promise<Buffer | null> {
  const { rows } = await sql<{ mac: Buffer | null }>`
    select app.sent_under(${codeHash}) as mac`.execute(tx);
  return rows[0]?.mac ?? null;
}

function sameOrRefused(kept: Buffer, sent: Buffer, answer: SentVoice): SentVoice {
  if (!kept.equals(sent)) throw refusals.KEY_REUSED();
  return answer;
}

type OpenSaid = Omit<SendVoice, "kind"> & {
  kind: Exclude<SendVoice["kind"], "complaint" | "denunciation">;
};

async function takeVoice(
  tx: Tx,
  input: OpenSaid,
  { id, now, today, channel }: { id: string; now: Date; today: string; channel: PublicChannel },
): Promise<void> {
  const flags = isAbusive(input.content) ? ["abusive"] : [];
  await sql`
    insert into app.voice (id, kind, channel, state, subject, content, place, named_agency, flags, received_on, received_at, round_from, round_at)
    values (${id}, ${input.kind}, ${channel}, 'NEW', ${subjectOf(input.content)}, ${input.content}, ${input.place}, ${input.agency},
      ${flags}::text[], ${today}, ${now}, ${today}, ${now})`.execute(tx);
  await sql`
    insert into app.voice_sender (voice_id, name, phone, phone_key, email, address, keep_secret)
    values (${id}, ${input.name}, ${input.phone}, ${phoneKey(input.phone)}, ${input.email}, ${input.address}, ${input.keepSecret})`.execute(
    tx,
  );
  const { columns } = await clockColumns(
    { tx, today },
    {
      kind: input.kind,
      state: "NEW",
      receivedOn: today,
      roundFrom: today,
      roundAt: localMinuteOf(now),
      assignedOn: null,
      answeredOn: null,
      pauses: [],
    },
  );
  await sql`update app.voice set ${columns} where id = ${id}`.execute(tx);
}

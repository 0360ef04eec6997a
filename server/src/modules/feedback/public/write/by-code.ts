import type { VoiceRating } from "@dondoc/contract";
import type { Act } from "../../../../kernel/act.ts";
import { Refusal } from "../../../../kernel/refusal.ts";
import { supplyVoice } from "../../write/asking.ts";
import { raiseVoiceAgain, rateVoice } from "../../write/publishing.ts";
import { webSender, type PublicParts } from "../parts.ts";
import { toldByCode } from "../read/follow.ts";
import { publicRefusals } from "../refusals.ts";

interface Sent {
  code: string;
  key: string;
}
type OnVoice = { voiceId: string; version: number };

/**
 * One of the acts that the sender has, on the record that the code opens. It is done in the version that stands; the key counts
 * within the record and for this content, so that sending it again after a lost answer is told that it is done.
 */
async function perform<More extends object>(
  parts: PublicParts,
  act: Pick<Act<OnVoice & More, never, unknown>, "perform">,
  { code, key }: Sent,
  more: More,
): Promise<Record<string, never>> {
  const told = await toldByCode(parts, code);
  if ("tipId" in told) throw publicRefusals.CLOSED();
  const { voiceId, version } = told;
  const content = parts.keyed.of("reply", JSON.stringify(more)).toString("base64url");
  try {
    await act.perform(
      parts,
      webSender,
      { voiceId, version, ...more },
      `${voiceId} ${key} ${content}`,
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "KEY_REUSED") throw error;
  }
  return {};
}

export const supplyByCode = (parts: PublicParts, sent: Sent, supplied: string) =>
  perform(parts, supplyVoice, sent, { supplied });
export const rateByCode = (
  parts: PublicParts,
  sent: Sent,
  more: { rating: VoiceRating; note: string | null },
) => perform(parts, rateVoice, sent, more);
export const raiseByCode = (parts: PublicParts, sent: Sent, content: string) =>
  perform(parts, raiseVoiceAgain, sent, { content });

import type { SecretBox } from "../../../kernel/secret-box.ts";
import { sealedRefusals } from "./refusals.ts";

/** What a case is about, as it is sealed in one piece. */
export interface CaseContent {
  subject: string;
  content: string;
  personIds: string[];
  unitIds: string[];
  accusedText: string | null;
}
/** The words of one step. */
export interface StepWords {
  document: string | null;
  documentOn: string | null;
  ground: string | null;
  to: string | null;
  text: string | null;
}
export const noWords: StepWords = {
  document: null,
  documentOn: null,
  ground: null,
  to: null,
  text: null,
};

/** Where a piece stands, which is bound into its seal: moved to another place it does not open. */
export const placeOf = {
  content: (id: string) => `denunciation ${id} content`,
  identity: (id: string) => `denunciation ${id} identity`,
  step: (id: string) => `denunciation step ${id}`,
  reason: (id: string) => `denunciation reading ${id}`,
};

export const sealed = (box: SecretBox, value: unknown, place: string): Buffer =>
  box.seal(Buffer.from(JSON.stringify(value)), place);

/** What was sealed there, as the program itself wrote it: whoever asks knows its shape. */
export function opened(box: SecretBox, bytes: Uint8Array, place: string): unknown {
  return JSON.parse(box.open(bytes, place).toString());
}

/** With another key than the one at hand nothing would open: told in words, not by a fault. */
export function refuseOtherKey(box: SecretBox, keyName: string): void {
  if (box.keyName() !== keyName) throw sealedRefusals.OTHER_KEY();
}

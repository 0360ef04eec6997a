import type { SecretBox } from "../../../kernel/secret-box.ts";
import { openPart } from "../said.ts";

/** What the handlers said to the sender, for whoever holds the code. */
export const readReply = (box: SecretBox, tipId: string, sealed: string): string =>
  openPart(box, tipId, "reply", Buffer.from(sealed, "base64")).toString("utf8");

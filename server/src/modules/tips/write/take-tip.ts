import type { TipKind } from "@dondoc/contract";
import { sql } from "kysely";
import { defineNote } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { sealJson, type Said } from "../said.ts";

defineNote("tips.came-by-web", "nhận một tin niêm phong gửi từ trang công khai");

interface Taken {
  id: string;
  kind: TipKind;
  receivedOn: string;
  said: Said;
}

/**
 * Seals what somebody sent as a complaint or a denunciation. It becomes neither here: until it is formalised as the law asks it is a
 * tip, which only its handlers open. Whoever calls notes the event, in words that say nothing of it.
 */
export async function takeTip(
  tx: Tx,
  box: SecretBox,
  { id, kind, receivedOn, said }: Taken,
): Promise<void> {
  const { content, place, agency, name, phone, email, address } = said;
  const sealed = sealJson(box, id, "said", {
    content,
    place,
    agency,
    name,
    phone,
    email,
    address,
  });
  await sql`insert into app.tip (id, kind, sealed, received_on) values (${id}, ${kind}, ${sealed}, ${receivedOn})`.execute(
    tx,
  );
}

import { ReceiveDenunciation, type Denouncer } from "@dondoc/contract";
import { randomInt } from "node:crypto";
import { sql } from "kysely";
import { allowed, defineAct, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { placeOf, sealed, type CaseContent, type StepWords } from "../domain/content.ts";
import { identityIn } from "../domain/identity.ts";
import { sealedRefusals } from "../domain/refusals.ts";
import { concernedAmong } from "../read/concerned.ts";
import { checkAccused } from "./accused.ts";
import { accountOf, noteLine, tellNothing } from "./keep.ts";

/** Without the letters and digits that are taken for each other on paper. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const newCode = (): string =>
  `TC-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;

/** Takes down a signed denunciation. Whoever enters it leads it and knows the identity, until they give it on. */
export const receiveDenunciation = defineAct({
  name: "denunciations.receive",
  title: "Tiếp nhận tố cáo",
  input: ReceiveDenunciation,
  sealed: true,
  load: async () => null,
  policy: () => allowed,
  run: (context, _nothing, input) => enterDenunciation(context, input),
  tell: tellNothing,
});

/** The case with who denounces, led by whoever enters it. `words` are of its first line. */
export async function enterDenunciation(
  context: ActContext,
  input: ReceiveDenunciation,
  words: Partial<StepWords> = {},
): Promise<{ id: string; version: number }> {
  const { tx, now, today, box } = context;
  const { receivedOn, denouncer, subject, personIds, unitIds, accusedText } = input;
  if (receivedOn > today) throw atField(sealedRefusals.RECEIVED_LATER(), "receivedOn");
  await checkAccused(context, input);
  refuseNames(input);
  const me = accountOf(context);
  if ((await concernedAmong(tx, input, [me])).has(me)) throw sealedRefusals.YOURSELF_CONCERNED();
  const { rows } = await sql<{ other: boolean }>`select sealed.has_other_key(${box.keyName()}) as other`.execute(tx); // prettier-ignore
  if (rows[0]?.other) throw sealedRefusals.OTHER_KEY();
  const id = newId(now.getTime());
  const content: CaseContent = { subject, content: input.content, personIds, unitIds, accusedText }; // prettier-ignore
  await sql`
    insert into sealed.denunciation (id, code, state, form, several_places, received_on, received_by, received_at, key_name, content)
    values (${id}, ${newCode()}, 'RECEIVED', ${input.form}, ${input.severalPlaces}, ${receivedOn}, ${me}, ${now}, ${box.keyName()},
      ${sealed(box, content, placeOf.content(id))})`.execute(tx);
  await sql`
    insert into sealed.handler (id, denunciation_id, account_id, function, knows_identity, named_on, named_by)
    values (${newId(now.getTime())}, ${id}, ${me}, 'lead', true, ${today}, ${me})`.execute(tx);
  await sql`insert into sealed.identity (denunciation_id, content)
    values (${id}, ${sealed(box, denouncer, placeOf.identity(id))})`.execute(tx);
  await noteLine(context, id, { line: "receive", on: receivedOn, words });
  return { id, version: 1 };
}

/** What several people will read must not tell who denounces. */
function refuseNames({ subject, content, accusedText, denouncer }: ReceiveDenunciation): void {
  refuseNamesIn({ subject, content, accusedText: accusedText ?? "" }, denouncer);
}

export function refuseNamesIn(texts: Readonly<Record<string, string>>, denouncer: Denouncer): void {
  for (const [field, text] of Object.entries(texts)) {
    const [found] = identityIn(text, denouncer);
    if (found !== undefined) throw atField(sealedRefusals.REVEALS(found), field);
  }
}

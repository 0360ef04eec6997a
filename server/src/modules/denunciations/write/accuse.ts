import { AccuseFurther } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { placeOf, sealed, type CaseContent } from "../domain/content.ts";
import { mayAccuse } from "../domain/policies.ts";
import { sealedRefusals } from "../domain/refusals.ts";
import { concernedAmong } from "../read/concerned.ts";
import { lockCase } from "../read/open-case.ts";
import { checkAccused } from "./accused.ts";
import { endCharge } from "./charge.ts";
import { goOn, noteLine, tellNothing } from "./keep.ts";

const joined = (before: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...before, ...more]),
];

/** Somebody further turns out to be denounced. Who was charged with the case and has to do with them is so no more, and is told nothing. */
export const accuseFurther = defineAct({
  name: "denunciations.accuse",
  title: "Bổ sung người, cơ quan bị tố cáo",
  input: AccuseFurther,
  sealed: true,
  load: (context, input) => lockCase(context, input),
  policy: mayAccuse,
  async run(context, found, input) {
    const { tx, today, box, actor } = context;
    const { id, content: before } = found;
    if (!before) throw sealedRefusals.EXPUNGED();
    await checkAccused(context, input);
    const content: CaseContent = {
      ...before,
      personIds: joined(before.personIds, input.personIds),
      unitIds: joined(before.unitIds, input.unitIds),
      accusedText: [before.accusedText, input.accusedText].filter(Boolean).join("; ") || null,
    };
    const { rows: handlers } = await sql<{ id: string; account: string; leads: boolean }>`
      select h.id, h.account_id as account, h.function in ('settler', 'lead') and h.knows_identity as leads
      from sealed.handler h where h.denunciation_id = ${id}::uuid and h.ended_on is null`.execute(
      tx,
    );
    const about = { ...content, receivedOn: found.facts.receivedOn };
    const concerned = await concernedAmong(tx, about, handlers.map(({ account }) => account)); // prettier-ignore
    if (concerned.has(actor.accountId ?? "")) throw sealedRefusals.YOURSELF_CONCERNED();
    if (!handlers.some(({ account, leads }) => leads && !concerned.has(account)))
      throw sealedRefusals.NOBODY_LEFT();
    await sql`update sealed.denunciation set content = ${sealed(box, content, placeOf.content(id))} where id = ${id}::uuid`.execute(
      tx,
    );
    const words = { text: input.reason };
    await noteLine(context, id, { line: "accuse", on: today, words });
    const done = await goOn(context, found);
    for (const { id: handlerId, account } of handlers) {
      // oxlint-disable-next-line no-await-in-loop -- a handful, one behind the other
      if (concerned.has(account)) await endCharge(context, handlerId);
    }
    return done;
  },
  tell: tellNothing,
});

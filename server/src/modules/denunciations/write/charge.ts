import { ChargeHandler, TakeOverDenunciation, type HandlerFunction } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { mayCharge, mayChargeOthers, mayTakeOver } from "../domain/policies.ts";
import { sealedRefusals } from "../domain/refusals.ts";
import { choiceFor } from "../read/choice.ts";
import { lockCase, type OpenCase } from "../read/open-case.ts";
import { nameBehind } from "../read/refs.ts";
import { accountOf, goOn, noteLine, tellNothing } from "./keep.ts";

/** Charges somebody by name with a case, or takes it from them; either with the reason. */
export const chargeHandler = defineAct({
  name: "denunciations.charge",
  title: "Giao người xử lý",
  input: ChargeHandler,
  sealed: true,
  load: (context, input) => lockCase(context, input),
  policy: mayCharge,
  async run(context, found, input) {
    // First: whoever takes themself off a case changes nothing of it from then on.
    const done = await goOn(context, found);
    if (input.change === "release") {
      await release(context, found, input);
    } else {
      const verdict = mayChargeOthers(context.actor, found);
      if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
      if (input.knowsIdentity && !found.knowsIdentity)
        throw refusals.NOT_ALLOWED("Chỉ người biết danh tính mới giao người khác biết danh tính.");
      await name(context, found, input);
    }
    return done;
  },
  tell: tellNothing,
});

/** A case that nobody who leads it can open any more (locked, another office) is given to somebody who can. */
export const takeOverDenunciation = defineAct({
  name: "denunciations.take-over",
  title: "Giao lại hồ sơ tố cáo",
  input: TakeOverDenunciation,
  sealed: true,
  load: (context, input) => lockCase(context, input),
  policy: mayTakeOver,
  async run(context, found, { accountId, reason }) {
    const charged = { accountId, function: "lead", knowsIdentity: true, reason } as const;
    const gone = sql`update sealed.handler set ended_on = ${context.today}, ended_by = ${accountOf(context)}
      where denunciation_id = ${found.id}::uuid and ended_on is null and function in ('settler', 'lead')`;
    const done = await goOn(context, found);
    await noteLine(context, found.id, { line: "take-over", on: context.today, words: { text: reason } }); // prettier-ignore
    await gone.execute(context.tx);
    // Last: from then on the case is closed to whoever gave it, unless it is themself.
    await insertHandler(context, found, charged);
    return done;
  },
  tell: tellNothing,
});

interface Charged {
  accountId: string;
  function: HandlerFunction;
  knowsIdentity: boolean;
  reason: string;
}

async function insertHandler(
  context: ActContext,
  found: OpenCase,
  { accountId, function: as, knowsIdentity }: Charged,
): Promise<string> {
  const choice = await choiceFor(context.tx, found, context.today);
  const chosen = choice.find((one) => one.accountId === accountId);
  if (!chosen) throw atField(sealedRefusals.CONCERNED(), "accountId");
  await sql`
    insert into sealed.handler (id, denunciation_id, account_id, function, knows_identity, named_on, named_by)
    values (${newId(context.now.getTime())}, ${found.id}, ${accountId}, ${as}, ${knowsIdentity}, ${context.today}, ${accountOf(context)})`.execute(
    context.tx,
  );
  return chosen.name;
}

async function name(context: ActContext, found: OpenCase, charged: Charged): Promise<void> {
  const { rows } = await sql`select from sealed.handler
    where denunciation_id = ${found.id}::uuid and account_id = ${charged.accountId}::uuid and ended_on is null`.execute(
    context.tx,
  );
  if (rows.length > 0) throw atField(sealedRefusals.HANDLES_ALREADY(), "accountId");
  const to = await insertHandler(context, found, charged);
  const words = { to, ground: charged.function, text: charged.reason };
  await noteLine(context, found.id, { line: "name", on: context.today, words });
}

async function release(
  context: ActContext,
  found: OpenCase,
  { handlerId, reason }: { handlerId: string; reason: string },
): Promise<void> {
  const { tx, today, actor } = context;
  const { rows } = await sql<{ id: string; account: string; name: string; leads: boolean }>`
    select h.id, h.account_id as account, ${nameBehind("h.account_id")} as name,
      h.function in ('settler', 'lead') and h.knows_identity as leads
    from sealed.handler h where h.denunciation_id = ${found.id}::uuid and h.ended_on is null`.execute(
    tx,
  );
  const gone = rows.find(({ id }) => id === handlerId);
  if (!gone) throw atField(sealedRefusals.HANDLER_UNKNOWN(), "handlerId");
  if (gone.account !== actor.accountId) {
    const verdict = mayChargeOthers(actor, found);
    if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
  }
  if (!rows.some(({ id, leads }) => leads && id !== handlerId)) throw sealedRefusals.NOBODY_LEFT();
  const words = { to: gone.name, text: reason };
  await noteLine(context, found.id, { line: "release", on: today, words });
  await endCharge(context, handlerId);
}

/** Sent last of all: whoever takes themself off a case sees nothing of it from then on. */
export async function endCharge(context: ActContext, handlerId: string): Promise<void> {
  await sql`update sealed.handler set ended_on = ${context.today}, ended_by = ${accountOf(context)} where id = ${handlerId}::uuid`.execute(
    context.tx,
  );
}

import { RevokeDelegation } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, refuse, telling } from "../../../kernel/act.ts";
import { refusals as kernelRefusals } from "../../../kernel/refusal.ts";
import { notify } from "../../notifications/index.ts";

interface Given {
  id: string;
  delegatorId: string;
  delegateId: string;
  delegate: string;
  revoked: boolean;
}

/** Takes the right back before its last day; what was done by it stands. */
export const revokeDelegation = defineAct({
  name: "access.revoke-delegation",
  title: "Thôi ủy quyền",
  input: RevokeDelegation,
  async load({ tx }, { delegationId }) {
    const { rows } = await sql<Given>`
      select delegation.id, delegator_id as "delegatorId", delegate_id as "delegateId", person.full_name as delegate,
        revoked_at is not null as revoked
      from app.delegation join app.account on account.id = delegate_id join app.person on person.id = account.person_id
      where delegation.id = ${delegationId} for update of delegation`.execute(tx);
    if (!rows[0]) throw kernelRefusals.NOT_FOUND("ủy quyền này");
    return rows[0];
  },
  policy(actor, { delegatorId, revoked }) {
    if (actor.accountId !== delegatorId) {
      return refuse("Chỉ người đã ủy quyền mới thôi ủy quyền trước hạn được.");
    }
    return revoked ? refuse("Ủy quyền này đã thôi từ trước.") : allowed;
  },
  async run(context, given, { reason }) {
    const { tx, now, actor } = context;
    await tx
      .updateTable("app.delegation")
      .set({ revoked_at: now, revoke_reason: reason })
      .where("id", "=", given.id)
      .execute();
    context.record("delegation", given.id, { delegate: given.delegate, reason });
    await notify(tx, now, [given.delegateId], {
      kind: "access.delegation-revoked",
      subject: { type: "delegation", id: given.id },
      title: `${actor.name} đã thôi ủy quyền cho bạn`,
      body: reason,
      key: "revoked",
    });
    return { id: given.id };
  },
  tell: telling<{ delegate: string; reason: string }>(
    ({ delegate, reason }) => `thôi ủy quyền cho ${delegate}, lý do: “${reason}”`,
  ),
});

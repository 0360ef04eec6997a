import type { OwnSecurity, ResetRequest } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { isRequired } from "../domain/required-factor.ts";
import { mayDecideReset } from "../domain/resets.ts";
import type { SignInRules } from "../door.ts";

/** Whether a person has a second step, and whether the province asks one of them. */
export async function readSecurity(tx: Tx, actor: Actor, rules: SignInRules): Promise<OwnSecurity> {
  const row = await tx
    .selectFrom("app.second_factor as factor")
    .select((column) => [
      "enrolled_at",
      column
        .selectFrom("app.recovery_code as code")
        .select(({ fn }) => fn.countAll<string>().as("count"))
        .whereRef("code.account_id", "=", "factor.account_id")
        .where("code.used_at", "is", null)
        .as("left"),
    ])
    .where("account_id", "=", actor.accountId)
    .executeTakeFirst();
  const account = await tx
    .selectFrom("app.account as account")
    .leftJoin("app.provincial_identity as identity", "identity.account_id", "account.id")
    .select(["account.has_password", "identity.linked_at"])
    .where("account.id", "=", actor.accountId)
    .executeTakeFirstOrThrow();
  const keys = await tx
    .selectFrom("app.passkey")
    .select(["id", "name", "enrolled_at", "last_used_at", "doubted_at"])
    .where("account_id", "=", actor.accountId)
    .orderBy("enrolled_at")
    .orderBy("id")
    .execute();
  return {
    hasPassword: account.has_password,
    linkedAt: account.linked_at?.toISOString() ?? null,
    factor: row
      ? { enrolledAt: row.enrolled_at.toISOString(), recoveryCodesLeft: Number(row.left) }
      : null,
    passkeys: keys.map((key) => ({
      id: key.id,
      name: key.name,
      enrolledAt: key.enrolled_at.toISOString(),
      lastUsedAt: key.last_used_at?.toISOString() ?? null,
      doubted: key.doubted_at !== null,
    })),
    required: isRequired(actor, rules),
  };
}

interface RequestRow extends Omit<ResetRequest, "mayDecide" | "because" | "requestedAt"> {
  account_id: string;
  requested_by: string;
  requested_at: Date;
}

/** Resets that wait for a second person, the oldest first. */
export async function listResetRequests(tx: Tx, actor: Actor, now: Date): Promise<ResetRequest[]> {
  const { rows } = await sql<RequestRow>`
    select request.id, request.account_id, request.what, request.reason, request.requested_by, request.requested_at,
      jsonb_build_object('id', person.id, 'name', person.full_name) as person, account.login,
      jsonb_build_object('id', asker.id, 'name', asker.full_name) as "requestedBy"
    from app.reset_request request
    join app.account account on account.id = request.account_id and account.locked_at is null
    join app.person person on person.id = account.person_id
    join app.account asking on asking.id = request.requested_by
    join app.person asker on asker.id = asking.person_id
    where request.decided_at is null and request.expires_at > ${now}
    order by request.requested_at, request.id limit 200`.execute(tx);
  return rows.map(({ account_id, requested_by, requested_at, ...row }) => {
    const verdict = mayDecideReset(actor, { account_id, requested_by, isOver: false });
    return {
      ...row,
      requestedAt: requested_at.toISOString(),
      mayDecide: verdict.allowed,
      because: verdict.allowed ? null : verdict.because,
    };
  });
}

import type { Home, Session } from "@dondoc/contract";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** Set by the demo when it furnishes a database: its banner follows the data, not the way the program was started. */
export const DEMO_MARK = "demo.province";

/** What the page needs to know of the person at it. The first grant (by rank of its role) decides the home page. */
export async function readSession(tx: Tx, actor: Actor, today: string): Promise<Session> {
  const [main] = actor.grants;
  if (!main || !actor.accountId || !actor.personId) throw refusals.NOT_SIGNED_IN();
  const account = await tx
    .selectFrom("app.account")
    .select(["login", "text_size"])
    .where("id", "=", actor.accountId)
    .executeTakeFirstOrThrow();
  const role = await tx
    .selectFrom("app.role")
    .select("home")
    .where("code", "=", main.roleCode)
    .executeTakeFirstOrThrow();
  const units = await tx
    .selectFrom("app.unit_version")
    .select(["unit_id", "name", "short_name", "kind", "parent_id"])
    .where((where) =>
      where.or([
        where(
          "unit_id",
          "in",
          actor.grants.map(({ unitId }) => unitId),
        ),
        where("kind", "=", "committee"),
      ]),
    )
    .where("valid_from", "<=", today)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", today)]))
    .execute();
  const ref = (unitId: string) => {
    const unit = units.find(({ unit_id }) => unit_id === unitId);
    return { id: unitId, name: unit?.name ?? "", shortName: unit?.short_name ?? null };
  };
  const demo = await tx
    .selectFrom("app.setting")
    .select("key")
    .where("key", "=", DEMO_MARK)
    .executeTakeFirst();
  const leads = await tx
    .selectFrom("app.portfolio")
    .select("id")
    .where("duty", "=", "lead")
    .where("account_id", "=", actor.accountId)
    .where("valid_from", "<=", today)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", today)]))
    .limit(1)
    .executeTakeFirst();
  const [personName = "", ...office] = actor.name.split(", ");
  return {
    account: {
      id: actor.accountId,
      login: account.login,
      textSize: account.text_size as "normal" | "large",
    },
    person: { id: actor.personId, name: personName },
    office: office.join(", "),
    roles: actor.grants.map((grant) => ({
      code: grant.roleCode,
      name: grant.roleName,
      unit: ref(grant.unitId),
    })),
    acts: [...new Set(actor.grants.flatMap((grant) => [...grant.acts]))].sort(),
    home: role.home as Home,
    unit: ref(main.unitId),
    provinceName:
      units.find(({ kind, parent_id }) => kind === "committee" && parent_id === null)?.name ??
      "Đôn Đốc",
    today,
    leads: leads !== undefined,
    demo: demo !== undefined,
  };
}

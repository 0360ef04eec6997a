import type { Role } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";

export async function listRoles(tx: Tx): Promise<Role[]> {
  const roles = await tx
    .selectFrom("app.role")
    .select(["code", "name", "scope"])
    .orderBy("rank")
    .execute();
  const acts = await tx.selectFrom("app.role_act").selectAll().orderBy("act").execute();
  return roles.map((role) => ({
    ...role,
    scope: role.scope as Role["scope"],
    acts: acts.filter(({ role_code }) => role_code === role.code).map(({ act }) => act),
  }));
}

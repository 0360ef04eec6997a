import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { insertStandardGroups } from "../../organisation/index.ts";
import { linkPath, makeLink } from "./links.ts";

/** The program itself, before anybody has an account. */
const INSTALLER: Actor = {
  accountId: null,
  personId: null,
  name: "Chương trình cài đặt",
  grants: [
    {
      roleCode: "ADMINISTRATOR",
      roleName: "Quản trị hệ thống",
      unitId: "",
      provinceWide: true,
      unitIds: new Set(),
      acts: new Set(),
    },
  ],
};

/**
 * For an empty installation: a province to be named, and an administrator who sets their own password by the link that the
 * terminal prints. Returns the link's path, or null when accounts exist already.
 */
export async function inviteFirstAdministrator({ db, clock }: Runtime): Promise<string | null> {
  return inScope(db, INSTALLER, async (tx) => {
    const now = clock.now();
    const today = localDateOf(now);
    const pending = await tx
      .selectFrom("app.account")
      .select(["id", "has_password"])
      .orderBy("created_at")
      .limit(2)
      .execute();
    const [only] = pending;
    if (pending.length > 1 || only?.has_password) return null;
    if (only) return linkPath((await makeLink(tx, only.id, "invitation", now)).token);

    const [unitId, personId, accountId] = [newId(), newId(), newId()];
    await tx.insertInto("app.unit").values({ id: unitId }).execute();
    await tx
      .insertInto("app.unit_version")
      .values({
        unit_id: unitId,
        name: "Ủy ban nhân dân tỉnh",
        short_name: "UBND tỉnh",
        kind: "committee",
        valid_from: "2017-01-01",
      })
      .execute();
    await insertStandardGroups(tx);
    await tx
      .insertInto("app.person")
      .values({ id: personId, full_name: "Quản trị hệ thống" })
      .execute();
    await tx
      .insertInto("app.account")
      .values({ id: accountId, person_id: personId, login: "quantri@localhost", created_at: now })
      .execute();
    await tx
      .insertInto("app.role_grant")
      .values({
        account_id: accountId,
        role_code: "ADMINISTRATOR",
        unit_id: unitId,
        valid_from: today,
      })
      .execute();
    await appendEvents(tx, INSTALLER, now, [
      {
        act: "access.invite",
        subjectType: "account",
        subjectId: accountId,
        payload: {
          person: "Quản trị hệ thống",
          role: "Quản trị hệ thống",
          login: "quantri@localhost",
        },
      },
    ]);
    return linkPath((await makeLink(tx, accountId, "invitation", now)).token);
  });
}

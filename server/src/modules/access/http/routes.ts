import { routes } from "@dondoc/contract";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor, inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { Door } from "../door.ts";
import { listAccounts } from "../read/accounts.ts";
import { listOfficers } from "../read/officers.ts";
import { secondPersons } from "../read/second-persons.ts";
import { listResetRequests } from "../read/security.ts";
import { listRoles } from "../read/roles.ts";
import { listDelegableOffices, listDelegations } from "../read/delegations.ts";
import { delegate } from "../write/delegate.ts";
import { revokeDelegation } from "../write/revoke-delegation.ts";
import { inviteAccount } from "../write/invite-account.ts";
import { lockAccount } from "../write/lock-account.ts";
import { decideReset } from "../write/decide-reset.ts";
import { requestReset } from "../write/request-reset.ts";
import { renewInvitation } from "../write/renew-invitation.ts";
import { factorRoutes } from "./factor-routes.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { provinceRoutes } from "./province-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

export function accessRoutes(serve: Serve, runtime: Door): void {
  sessionRoutes(serve, runtime);
  factorRoutes(serve, runtime);
  provinceRoutes(serve, runtime);
  passkeyRoutes(serve, runtime);
  serve(routes.listRoles, ({ actor }) => {
    requireManager(actor);
    return atTheDoor(runtime.db, async (tx) => ({ items: await listRoles(tx) }));
  });
  serve(routes.listOfficers, ({ actor, query }) =>
    inScope(runtime.db, actor, async (tx) => ({
      items: await listOfficers(tx, localDateOf(runtime.clock.now()), query),
    })),
  );
  serve(routes.listDelegations, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) =>
      listDelegations(tx, actor, localDateOf(runtime.clock.now()), query.of),
    ),
  );
  serve(routes.listDelegableOffices, ({ actor }) =>
    inScope(runtime.db, actor, async (tx) => ({
      items: await listDelegableOffices(tx, actor, localDateOf(runtime.clock.now())),
    })),
  );
  serve(routes.delegate, ({ actor, body, key }) => delegate.perform(runtime, actor, body, key));
  serve(routes.revokeDelegation, ({ actor, body, key }) =>
    revokeDelegation.perform(runtime, actor, body, key),
  );
  serve(routes.listAccounts, ({ actor, query }) => {
    requireManager(actor);
    const now = runtime.clock.now();
    const today = localDateOf(now);
    return inScope(runtime.db, actor, async (tx) => {
      const seconds = await secondPersons(tx, decideReset.name, today, [actor.accountId]);
      return listAccounts(tx, query, { now, today, hasSecond: seconds.length > 0 });
    });
  });
  serve(routes.inviteAccount, ({ actor, body, key }) =>
    inviteAccount.perform(runtime, actor, body, key),
  );
  serve(routes.renewInvitation, ({ actor, body, key }) =>
    renewInvitation.perform(runtime, actor, body, key),
  );
  serve(routes.listResetRequests, ({ actor }) => {
    if (!holdsAct(actor, requestReset.name) && !holdsAct(actor, decideReset.name))
      throw refusals.NOT_ALLOWED("Chỉ người đề nghị và người quyết định xem được các đề nghị này.");
    return inScope(runtime.db, actor, async (tx) => ({
      items: await listResetRequests(tx, actor, runtime.clock.now()),
    }));
  });
  serve(routes.requestReset, ({ actor, body, key }) =>
    requestReset.perform(runtime, actor, body, key),
  );
  serve(routes.decideReset, ({ actor, body, key }) =>
    decideReset.perform(runtime, actor, body, key),
  );
  serve(routes.lockAccount, ({ actor, body, key }) =>
    lockAccount.perform(runtime, actor, body, key),
  );
}

function requireManager(actor: Actor): void {
  if (!holdsAct(actor, inviteAccount.name))
    throw refusals.NOT_ALLOWED("Chỉ quản trị hệ thống xem được tài khoản và vai trò.");
}

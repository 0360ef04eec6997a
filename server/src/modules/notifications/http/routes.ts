import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readChannels } from "../read/channels.ts";
import { countUnread, listNotifications } from "../read/list-notifications.ts";
import { readOutbox } from "../read/outbox-standing.ts";
import { chooseChannel } from "../write/choose-channel.ts";
import { markRead } from "../write/mark-read.ts";
import { sendAgain } from "../write/send-again.ts";

/** A person's own notices and how they are told; and for those who keep the mail going, how it goes. */
export function notificationRoutes(serve: Serve, runtime: Runtime): void {
  const { db, clock } = runtime;
  const within = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => inScope(db, actor, work);

  serve(routes.listNotifications, ({ actor, query }) =>
    within(actor, (tx) => listNotifications(tx, actor, query)),
  );
  serve(routes.countUnread, ({ actor }) => within(actor, (tx) => countUnread(tx, actor)));
  serve(routes.markRead, ({ actor, body }) =>
    within(actor, async (tx) => {
      await markRead(tx, actor, clock.now(), body);
      return countUnread(tx, actor);
    }),
  );
  serve(routes.getChannels, ({ actor }) => within(actor, (tx) => readChannels(tx, actor)));
  serve(routes.chooseChannel, async ({ actor, body }) => {
    await within(actor, (tx) => chooseChannel(tx, actor, body));
    return {};
  });
  serve(routes.getOutbox, ({ actor }) => {
    if (!holdsAct(actor, sendAgain.name))
      throw refusals.NOT_ALLOWED("Chỉ quản trị hệ thống xem được thư và nhắc việc của mọi người.");
    return within(actor, (tx) => readOutbox(tx, clock.now(), localDateOf(clock.now())));
  });
  serve(routes.sendAgain, ({ actor, body, key }) => sendAgain.perform(runtime, actor, body, key));
}

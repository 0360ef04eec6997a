import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { asAttachment } from "../../../kernel/http/attachment.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { receiversFor } from "../read/receivers.ts";
import { listTips, openFile } from "../read/tips.ts";
import { handOverTip, openTip, settleTip } from "../write/tip-acts.ts";

const OfFile = z.object({ id: z.uuid(), place: z.coerce.number().int().min(0).max(99) });

/** The desk of those who handle what was sent sealed. */
export function tipRoutes(
  serve: Serve,
  runtime: Runtime & { box: SecretBox },
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const { db, clock, box } = runtime;
  serve(routes.listTips, ({ actor, query }) => {
    if (!holdsAct(actor, openTip.name))
      throw refusals.NOT_ALLOWED("Chức trách của bạn không xử lý tin niêm phong.");
    return inScope(db, actor, (tx) => listTips(tx, query));
  });
  serve(routes.openTip, ({ actor, body, key }) => openTip.perform(runtime, actor, body, key));
  serve(routes.settleTip, ({ actor, body, key }) => settleTip.perform(runtime, actor, body, key));
  serve(routes.handOverTip, ({ actor, body, key }) =>
    handOverTip.perform(runtime, actor, body, key),
  );
  serve(routes.listTipReceivers, ({ actor }) => {
    if (actor.accountId === null || !holdsAct(actor, handOverTip.name))
      throw refusals.NOT_ALLOWED("Chức trách của bạn không xử lý tin niêm phong.");
    const me = actor.accountId;
    return inScope(db, actor, async (tx) => ({
      items: await receiversFor(tx, me, localDateOf(clock.now())),
    }));
  });
  app.get("/api/tips/:id/files/:place", async (request, reply) => {
    const actor = await identify(request);
    if (!actor) throw refusals.NOT_SIGNED_IN();
    const { id, place } = OfFile.parse(request.params);
    const file = await inScope(db, actor, async (tx) => {
      const opened = holdsAct(actor, openTip.name) ? await openFile(tx, box, id, place) : null;
      if (opened) {
        const event = { act: "tips.file-opened", subjectType: "tip", subjectId: id, payload: {} };
        await appendEvents(tx, actor, clock.now(), [event]);
      }
      return opened;
    });
    if (!file) throw refusals.NOT_FOUND("tệp này");
    return asAttachment(reply, file.mediaType, file.name).send(file.bytes);
  });
}

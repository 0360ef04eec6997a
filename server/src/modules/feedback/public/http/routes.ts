import { routes } from "@dondoc/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { localDateOf } from "../../../../kernel/clock.ts";
import { atTheDoor } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { subscriberOf } from "../../../access/index.ts";
import { open311Routes } from "../../open311/http/routes.ts";
import type { PublicParts } from "../parts.ts";
import { listPublished } from "../read/published.ts";
import { followVoice } from "../read/follow.ts";
import { readForm } from "../read/form.ts";
import { attach } from "../write/attach.ts";
import { raiseByCode, rateByCode, supplyByCode } from "../write/by-code.ts";
import { sendVoice } from "../write/send-voice.ts";

/**
 * Against floods alone, before anything is read of a request: what an hour may bring is a setting (`write/measure.ts`). By
 * subscriber, so that a whole network of IPv6 counts as the one line that it is.
 */
const GUARDED = {
  config: {
    rateLimit: {
      max: 60,
      timeWindow: "1 minute",
      keyGenerator: ({ ip }: FastifyRequest) => subscriberOf(ip),
    },
  },
};

/** What people do who are nobody here: they send, and follow what they sent by its code. */
export function publicVoiceRoutes(
  serve: Serve,
  parts: PublicParts & { address: string },
  app: FastifyInstance,
): void {
  serve(
    routes.getPublicForm,
    () => atTheDoor(parts.db, (tx) => readForm(tx, localDateOf(parts.clock.now()))),
    GUARDED,
  );
  serve(
    routes.sendVoice,
    ({ body, key, request }) => sendVoice(parts, body, { key, address: request.ip }),
    GUARDED,
  );
  serve(
    routes.attachToVoice,
    ({ body, upload, request }) => attach(parts, { code: body.code, upload, address: request.ip }),
    GUARDED,
  );
  serve(routes.followVoice, ({ body }) => followVoice(parts, body.code), GUARDED);
  serve(
    routes.supplyByCode,
    ({ body, key }) => supplyByCode(parts, { code: body.code, key }, body.supplied),
    GUARDED,
  );
  serve(
    routes.rateByCode,
    ({ body: { code, ...more }, key }) => rateByCode(parts, { code, key }, more),
    GUARDED,
  );
  serve(
    routes.raiseByCode,
    ({ body, key }) => raiseByCode(parts, { code: body.code, key }, body.content),
    GUARDED,
  );
  serve(
    routes.listPublishedAnswers,
    ({ query }) => atTheDoor(parts.db, (tx) => listPublished(tx, query)),
    GUARDED,
  );
  open311Routes(serve, parts, app, GUARDED);
}

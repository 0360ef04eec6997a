import { createHash } from "node:crypto";
import { routes } from "@dondoc/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { listFeeds } from "../read/list-feeds.ts";
import { readFeed } from "../read/read-feed.ts";
import { closeCalendarFeed } from "../write/close-feed.ts";
import { openCalendarFeed } from "../write/open-feed.ts";

const Named = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });
/**
 * A calendar asks once an hour; who asks for one address much more often is in a loop. By address and not by where it is asked
 * from: a whole office stands behind one door, and an address of 256 bits is not guessed.
 */
const GUARDED = {
  config: {
    rateLimit: {
      max: 30,
      timeWindow: "1 minute",
      keyGenerator: ({ url }: FastifyRequest) => createHash("sha256").update(url).digest("base64"),
    },
  },
};

/** Opening and closing an address for a calendar, and what the calendar gets that comes with it. */
export function calendarFeedRoutes(serve: Serve, runtime: Runtime, app: FastifyInstance): void {
  serve(routes.listCalendarFeeds, ({ actor }) =>
    inScope(runtime.db, actor, (tx) => listFeeds(tx, actor)),
  );
  serve(routes.openCalendarFeed, ({ actor, body, key }) =>
    openCalendarFeed.perform(runtime, actor, body, key),
  );
  serve(routes.closeCalendarFeed, ({ actor, body, key }) =>
    closeCalendarFeed.perform(runtime, actor, body, key),
  );

  app.get("/lich/:token.ics", GUARDED, async (request, reply) => {
    const named = Named.safeParse(request.params);
    const origin = `${request.protocol}://${request.host}`;
    const text = named.success ? await readFeed(runtime, named.data.token, origin) : null;
    if (text === null) {
      return reply
        .code(404)
        .type("text/plain; charset=utf-8")
        .send("Địa chỉ lịch này không có hoặc đã đóng. Hãy mở địa chỉ mới trong Đôn Đốc.");
    }
    const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    reply.header("etag", etag).header("cache-control", "private, max-age=900");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return reply.type("text/calendar; charset=utf-8").send(text);
  });
}

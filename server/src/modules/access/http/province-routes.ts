import { routes } from "@dondoc/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { holdsAct } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { Door } from "../door.ts";
import { ATTEMPT_MINUTES } from "../province/attempts.ts";
import {
  beginAtProvince,
  beginToLink,
  comeFromProvince,
  type Sent,
} from "../province/come-from-province.ts";
import { unlinkOwn } from "../province/link.ts";
import { addProvincialRule, endProvincialRule } from "../province/rule-acts.ts";
import { listProvincialRules } from "../read/provincial-rules.ts";
import { callerOf, GUARDED, handOver } from "./session-routes.ts";

const COOKIE = "dondoc_province";
/** The ticket goes where its answer is brought, and nowhere else. */
const PATH = routes.comeFromProvince.path;

/** The province's own sign-in, and the rules by which it gives roles. */
export function provinceRoutes(serve: Serve, door: Door): void {
  serve(routes.getDoors, async () => ({
    province: door.province !== null,
    passkeysAt: door.passkeys?.origin ?? null,
  }));
  serve(
    routes.beginAtProvince,
    async ({ body, request, reply }) =>
      sendOff(request, reply, await beginAtProvince(door, body.next)),
    GUARDED,
  );
  serve(
    routes.linkToProvince,
    async ({ actor, body, request, reply }) =>
      sendOff(request, reply, await beginToLink(door, actor, body.current, callerOf(request))),
    GUARDED,
  );
  serve(
    routes.comeFromProvince,
    async ({ actor, body, request, reply }) => {
      const brought = { ticket: request.cookies[COOKIE] ?? "", answer: body.answer, actor };
      reply.clearCookie(COOKIE, { path: PATH });
      const came = await comeFromProvince(door, brought, callerOf(request)).catch(
        (error: unknown) => {
          // What the provider or its library said is for whoever keeps the program going.
          if (error instanceof Error && error.cause)
            request.log.warn({ err: error.cause }, "province");
          throw error;
        },
      );
      if (came.next === "linked") return { next: came.next, address: null };
      return { ...handOver(request, reply, came), address: came.address };
    },
    GUARDED,
  );
  serve(
    routes.unlinkFromProvince,
    async ({ actor, body, request }) => {
      await unlinkOwn(door, actor, body.current, callerOf(request));
      return {};
    },
    GUARDED,
  );
  serve(routes.listProvincialRules, ({ actor }) => {
    if (!holdsAct(actor, addProvincialRule.name))
      throw refusals.NOT_ALLOWED("Chỉ quản trị hệ thống xem được các quy tắc này.");
    return inScope(door.db, actor, (tx) => listProvincialRules(tx, localDateOf(door.clock.now())));
  });
  serve(routes.addProvincialRule, ({ actor, body, key }) =>
    addProvincialRule.perform(door, actor, body, key),
  );
  serve(routes.endProvincialRule, ({ actor, body, key }) =>
    endProvincialRule.perform(door, actor, body, key),
  );
}

function sendOff(request: FastifyRequest, reply: FastifyReply, { address, ticket }: Sent) {
  reply.setCookie(COOKIE, ticket, {
    path: PATH,
    httpOnly: true,
    // Our own page brings the answer; that the provider sent the browser there does not matter.
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: ATTEMPT_MINUTES * 60,
  });
  return { address };
}

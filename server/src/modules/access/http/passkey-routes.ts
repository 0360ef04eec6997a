import { routes } from "@dondoc/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Serve } from "../../../kernel/http/serve.ts";
import type { Door } from "../door.ts";
import { CHALLENGE_MINUTES } from "../passkey/challenges.ts";
import {
  askPasskey,
  askPasskeyAsStep,
  enterByPasskey,
  passStepByPasskey,
} from "../passkey/enter.ts";
import { enrolPasskey, offerPasskey, removePasskey } from "../passkey/own-passkeys.ts";
import { clearStepCookie, setSessionCookie, ticketOf, tokenOf } from "./identify.ts";
import { callerOf, GUARDED } from "./session-routes.ts";

const COOKIE = "dondoc_passkey";
const PATH = "/api/session";

/** Keys of one's own: enrolled, removed, and used to come in or as the second step. */
export function passkeyRoutes(serve: Serve, door: Door): void {
  serve(
    routes.offerPasskey,
    async ({ actor, body, request, reply }) =>
      handOut(request, reply, await offerPasskey(door, actor, body, callerOf(request))),
    GUARDED,
  );
  serve(
    routes.enrolPasskey,
    async ({ actor, body, request, reply }) => {
      const ticket = takeTicket(request, reply);
      await enrolPasskey(door, actor, { ...body, ticket }, tokenOf(request));
      return {};
    },
    GUARDED,
  );
  serve(
    routes.removePasskey,
    async ({ actor, body, request }) => {
      await removePasskey(door, actor, body, callerOf(request));
      return {};
    },
    GUARDED,
  );
  serve(
    routes.askPasskey,
    async ({ request, reply }) => handOut(request, reply, await askPasskey(door)),
    GUARDED,
  );
  serve(
    routes.enterByPasskey,
    async ({ body, request, reply }) => {
      const brought = { ...body, ticket: takeTicket(request, reply) };
      setSessionCookie(request, reply, await enterByPasskey(door, brought, callerOf(request)));
      return {};
    },
    GUARDED,
  );
  serve(
    routes.askPasskeyAsStep,
    async ({ request, reply }) =>
      handOut(request, reply, await askPasskeyAsStep(door, ticketOf(request))),
    GUARDED,
  );
  serve(
    routes.passStepByPasskey,
    async ({ body, request, reply }) => {
      const brought = { ...body, step: ticketOf(request), ticket: takeTicket(request, reply) };
      setSessionCookie(request, reply, await passStepByPasskey(door, brought, callerOf(request)));
      clearStepCookie(reply);
      return {};
    },
    GUARDED,
  );
}

/** The challenge goes to the page, what it follows from into a cookie that no script reads. */
function handOut(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, ticket }: { options: object; ticket: string },
): { options: string } {
  reply.setCookie(COOKIE, ticket, {
    path: PATH,
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: CHALLENGE_MINUTES * 60,
  });
  return { options: JSON.stringify(options) };
}

function takeTicket(request: FastifyRequest, reply: FastifyReply): string {
  reply.clearCookie(COOKIE, { path: PATH });
  return request.cookies[COOKIE] ?? "";
}

import type { FastifyReply, FastifyRequest } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { askAtTheDoor } from "../../../kernel/database/scope.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { hashToken } from "../../../kernel/ids.ts";
import { SESSION_HOURS } from "../domain/tokens.ts";
import { findActorOfSession } from "../read/find-actor.ts";

const COOKIE = "dondoc_session";

/** Who a request comes from, by its session cookie; null when there is none or it has ended. */
export function identifyBySession({ db, clock }: Runtime): IdentifyActor {
  return async (request) => {
    const token = tokenOf(request);
    if (!token) return null;
    const now = clock.now();
    return askAtTheDoor(db, (tx) =>
      findActorOfSession(tx, hashToken(token), now, localDateOf(now)),
    );
  };
}

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[COOKIE];

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  reply.setCookie(COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: SESSION_HOURS * 3600,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: "/" });
}

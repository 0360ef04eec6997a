import type { FastifyReply, FastifyRequest } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { hashToken } from "../../../kernel/ids.ts";
import { SESSION_HOURS } from "../domain/tokens.ts";
import { findActor } from "../read/find-actor.ts";

const COOKIE = "dondoc_session";

/** Who a request comes from, by its session cookie; null when there is none or it has ended. */
export function identifyBySession({ db, clock }: Runtime): IdentifyActor {
  return async (request) => {
    const token = tokenOf(request);
    if (!token) return null;
    return atTheDoor(db, async (tx) => {
      const now = clock.now();
      const session = await tx
        .selectFrom("app.session")
        .select("account_id")
        .where("token_hash", "=", hashToken(token))
        .where("expires_at", ">", now)
        .executeTakeFirst();
      return session ? findActor(tx, session.account_id, localDateOf(now)) : null;
    });
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

import type { FastifyReply, FastifyRequest } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { askAtTheDoor } from "../../../kernel/database/scope.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { hashToken } from "../../../kernel/ids.ts";
import { findActorOfSession } from "../read/find-actor.ts";
import { keepAwake, type NewSession } from "../write/sessions.ts";

const COOKIE = "dondoc_session";
const STEP_COOKIE = "dondoc_step";
const STEP_PATH = "/api/session/second-step";

/** A session is written to once a minute at most. */
const SEEN_EVERY_MS = 60_000;

/** Who a request comes from, by its session cookie; null when there is none or it has ended. */
export function identifyBySession({ db, clock }: Runtime): IdentifyActor {
  return async (request, unattended) => {
    const token = tokenOf(request);
    if (!token) return null;
    const now = clock.now();
    const found = await askAtTheDoor(db, (tx) =>
      findActorOfSession(tx, hashToken(token), now, localDateOf(now)),
    );
    const isStale = found?.seenAt && now.getTime() - found.seenAt.getTime() >= SEEN_EVERY_MS;
    if (isStale && !unattended) await askAtTheDoor(db, (tx) => keepAwake(tx, token, now));
    return found?.actor ?? null;
  };
}

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[COOKIE];

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, seconds }: NewSession,
): void {
  reply.setCookie(COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: seconds,
  });
}

/** The ticket to the second step; it goes to the addresses of the door alone. */
export const ticketOf = (request: FastifyRequest): string => request.cookies[STEP_COOKIE] ?? "";

export function setStepCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { ticket, seconds }: { ticket: string; seconds: number },
): void {
  reply.setCookie(STEP_COOKIE, ticket, {
    path: STEP_PATH,
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: seconds,
  });
}

export function clearStepCookie(reply: FastifyReply): void {
  reply.clearCookie(STEP_COOKIE, { path: STEP_PATH });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: "/" });
}

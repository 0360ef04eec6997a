import type { FastifyReply, FastifyRequest } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { askAtTheDoor } from "../../../kernel/database/scope.ts";
import type { IdentifyActor } from "../../../kernel/http/serve.ts";
import { hashToken } from "../../../kernel/ids.ts";
import { findActorOfSession } from "../read/find-actor.ts";
import { keepAwake, type NewSession } from "../write/sessions.ts";

/**
 * On an encrypted line under names that a browser takes only with Secure, and the session's only from this very host for all its
 * paths: nothing beside it on the domain can put its own in their place.
 */
const SESSION = { plain: "dondoc_session", encrypted: "__Host-dondoc_session" };
const STEP = { plain: "dondoc_step", encrypted: "__Secure-dondoc_step" };
const isEncrypted = ({ protocol }: FastifyRequest): boolean => protocol === "https";
const named = (cookie: typeof SESSION, request: FastifyRequest): string =>
  isEncrypted(request) ? cookie.encrypted : cookie.plain;

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

export const tokenOf = (request: FastifyRequest): string | undefined =>
  request.cookies[named(SESSION, request)];

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, seconds }: NewSession,
): void {
  reply.setCookie(named(SESSION, request), token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: isEncrypted(request),
    maxAge: seconds,
  });
}

/** The ticket to the second step; it goes to the addresses of the door alone. */
export const ticketOf = (request: FastifyRequest): string =>
  request.cookies[named(STEP, request)] ?? "";

export function setStepCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { ticket, seconds }: { ticket: string; seconds: number },
): void {
  reply.setCookie(named(STEP, request), ticket, {
    path: STEP_PATH,
    httpOnly: true,
    sameSite: "strict",
    secure: isEncrypted(request),
    maxAge: seconds,
  });
}

export function clearStepCookie(reply: FastifyReply): void {
  clear(reply, STEP, STEP_PATH);
}

export function clearSessionCookie(reply: FastifyReply): void {
  clear(reply, SESSION, "/");
}

function clear(reply: FastifyReply, cookie: typeof SESSION, path: string): void {
  const { request } = reply;
  reply.clearCookie(named(cookie, request), { path, secure: isEncrypted(request) });
}

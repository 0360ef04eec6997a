import { routes } from "@dondoc/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import type { Caller, Door } from "../door.ts";
import { listSessions } from "../read/list-sessions.ts";
import { readSession } from "../read/session.ts";
import { changePassword } from "../write/change-password.ts";
import { inspectLink, useLink } from "../write/links.ts";
import { closeSession, endAllSessions, endSession } from "../write/sessions.ts";
import type { Passed } from "../write/second-step.ts";
import { setPreferences } from "../write/set-preferences.ts";
import { signIn } from "../write/sign-in.ts";
import { clearSessionCookie, setSessionCookie, setStepCookie, tokenOf } from "./identify.ts";

/**
 * Against floods only, since each try costs memory: an office behind one address comes to work at the same minute. Guessing is
 * slowed in `write/tries.ts`.
 */
export const GUARDED = { config: { rateLimit: { max: 60, timeWindow: "1 minute" } } };

export const callerOf = ({ ip, headers }: FastifyRequest): Caller => ({
  address: ip,
  userAgent: headers["user-agent"],
});

/** The browser gets a session, or the ticket to the second step; either way in a cookie that no script reads. */
export function handOver(request: FastifyRequest, reply: FastifyReply, passed: Passed) {
  if (passed.next === "in") setSessionCookie(request, reply, passed.session);
  else setStepCookie(request, reply, passed);
  return { next: passed.next };
}

/** Coming in, the sessions of one's own, and going. */
export function sessionRoutes(serve: Serve, door: Door): void {
  const { db, clock } = door;
  serve(routes.getSession, ({ actor }) =>
    atTheDoor(db, (tx) => readSession(tx, actor, localDateOf(clock.now()))),
  );
  serve(
    routes.signIn,
    async ({ body, request, reply }) =>
      handOver(request, reply, await signIn(door, body, callerOf(request))),
    GUARDED,
  );
  serve(routes.signOut, async ({ actor, request, reply }) => {
    const token = tokenOf(request);
    const cameBy = token
      ? await atTheDoor(db, (tx) => closeSession(tx, actor, token, clock.now()))
      : null;
    clearSessionCookie(reply);
    return { door: cameBy };
  });
  serve(routes.inspectLink, ({ body }) => inspectLink(door, body.token), GUARDED);
  serve(
    routes.useLink,
    async ({ body, request, reply }) =>
      handOver(request, reply, await useLink(door, body, callerOf(request))),
    GUARDED,
  );
  serve(routes.listSessions, ({ actor, request }) =>
    atTheDoor(db, async (tx) => ({
      items: await listSessions(tx, actor, tokenOf(request) ?? "", clock.now()),
    })),
  );
  serve(routes.endSession, async ({ actor, body }) => {
    await atTheDoor(db, (tx) => endSession(tx, actor, body.id, clock.now()));
    return {};
  });
  serve(routes.endAllSessions, async ({ actor, reply }) => {
    await atTheDoor(db, (tx) => endAllSessions(tx, actor, clock.now()));
    clearSessionCookie(reply);
    return {};
  });
  serve(
    routes.changePassword,
    async ({ actor, body, request }) => {
      await changePassword(door, actor, body, {
        caller: callerOf(request),
        token: tokenOf(request),
      });
      return {};
    },
    GUARDED,
  );
  serve(routes.setPreferences, async ({ actor, body }) => {
    await setPreferences(door, actor, body);
    return {};
  });
}

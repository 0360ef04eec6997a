import { routes } from "@dondoc/contract";
import { localDateOf } from "../../../kernel/clock.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import type { Door } from "../door.ts";
import { readSecurity } from "../read/security.ts";
import { enrolOwnFactor, offerOwnFactor, renewOwnRecoveryCodes } from "../write/own-factor.ts";
import { enrolAtTheDoor, offerAtTheDoor, passSecondStep } from "../write/second-step.ts";
import { clearStepCookie, setSessionCookie, ticketOf, tokenOf } from "./identify.ts";
import { callerOf, GUARDED } from "./session-routes.ts";

/** The second step, at the door and at one's own session. */
export function factorRoutes(serve: Serve, door: Door): void {
  const { db, clock } = door;
  serve(
    routes.passSecondStep,
    async ({ body, request, reply }) => {
      const session = await passSecondStep(door, ticketOf(request), body.code, callerOf(request));
      setSessionCookie(request, reply, session);
      clearStepCookie(reply);
      return {};
    },
    GUARDED,
  );
  serve(
    routes.offerFactorAtSignIn,
    ({ request }) => offerAtTheDoor(door, ticketOf(request)),
    GUARDED,
  );
  serve(
    routes.enrolFactorAtSignIn,
    async ({ body, request, reply }) => {
      const { session, recoveryCodes } = await enrolAtTheDoor(
        door,
        ticketOf(request),
        body.code,
        callerOf(request),
      );
      setSessionCookie(request, reply, session);
      clearStepCookie(reply);
      return { recoveryCodes };
    },
    GUARDED,
  );
  serve(routes.getSecurity, ({ actor }) =>
    atTheDoor(db, async (tx) =>
      readSecurity(tx, actor, await door.rulesOn(tx, localDateOf(clock.now()))),
    ),
  );
  serve(
    routes.offerFactor,
    ({ actor, body, request }) => offerOwnFactor(door, actor, body, callerOf(request)),
    GUARDED,
  );
  serve(
    routes.enrolFactor,
    async ({ actor, body, request }) => ({
      recoveryCodes: await enrolOwnFactor(door, actor, body.code, tokenOf(request)),
    }),
    GUARDED,
  );
  serve(
    routes.renewRecoveryCodes,
    async ({ actor, body, request }) => ({
      recoveryCodes: await renewOwnRecoveryCodes(door, actor, body, callerOf(request)),
    }),
    GUARDED,
  );
}

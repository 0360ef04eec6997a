import type { VoiceKind, VoiceState } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { mayApprove, mayAsk, mayDraft, mayGiveBack, mayPublish, mayRaiseAgain, mayRate, mayReclassify, mayRefuse, mayReturn, mayRoute, maySupply, mayTransfer, mayUnmask } from "./policies.ts"; // prettier-ignore
import type { VoiceSubject } from "./subject.ts";

const STATES: readonly VoiceState[] = ["NEW", "AWAITING_SENDER", "PROCESSING", "AWAITING_APPROVAL", "ANSWERED", "PUBLISHED", "REOPENED", "TRANSFERRED", "REFUSED"]; // prettier-ignore
const ACTS = ["voices.ask", "voices.supply", "voices.draft", "voices.give-back", "voices.approve", "voices.return", "voices.unmask"]; // prettier-ignore
const person = (accountId: string, unitId: string | null): Actor => ({
  accountId,
  personId: accountId,
  name: "x",
  grants: [
    {
      roleCode: "x",
      roleName: "x",
      unitId: unitId ?? "office",
      provinceWide: unitId === null,
      unitIds: new Set(unitId ? [unitId] : []),
      acts: new Set(ACTS),
    },
  ],
});
const reception = person("reception", null);
const finance = person("finance", "finance");
const health = person("health", "health");
const voice = (state: VoiceState, kind: VoiceKind = "proposal"): VoiceSubject => ({
  id: "v",
  version: 1,
  number: 1,
  kind,
  state,
  unitId: "finance",
  round: 1,
  receivedOn: "2026-11-18",
  roundFrom: "2026-11-18",
  assignedOn: null,
  answeredOn: null,
  closedOn: null,
  pauses: [],
  unitGone: false,
  draftedBy: "writer",
  answerId: "a",
  rated: false,
  partsOpen: 0,
  isPublished: false,
});
const allowedIn = (
  may: (actor: Actor, row: VoiceSubject) => { allowed: boolean },
  actor = reception,
) => STATES.filter((state) => may(actor, voice(state)).allowed);

describe("the states of a voice", () => {
  it("let each act follow only on what it answers (digest, 8.3)", () => {
    expect(allowedIn(mayRefuse)).toEqual(["NEW", "REOPENED"]);
    const beforeAnswer = ["NEW", "PROCESSING", "REOPENED"];
    for (const may of [mayRoute, mayReclassify, mayTransfer, mayAsk])
      expect(allowedIn(may)).toEqual(beforeAnswer);
    expect(allowedIn(maySupply)).toEqual(["AWAITING_SENDER"]);
    for (const may of [mayDraft, mayGiveBack])
      expect(allowedIn(may, finance)).toEqual(["PROCESSING"]);
    for (const may of [mayApprove, mayReturn])
      expect(allowedIn(may, finance)).toEqual(["AWAITING_APPROVAL"]);
    expect(allowedIn(mayPublish)).toEqual(["ANSWERED"]);
    for (const may of [mayRate, mayRaiseAgain])
      expect(allowedIn(may)).toEqual(["ANSWERED", "PUBLISHED"]);
  });

  it("let reception take back what nobody is there to approve any more", () => {
    const waiting = voice("AWAITING_APPROVAL");
    expect(mayRoute(reception, waiting).allowed).toBe(false);
    expect(mayRoute(reception, { ...waiting, unitGone: true }).allowed).toBe(true);
  });

  it("leave the settlement of a complaint to its own law: nothing is published here", () => {
    expect(mayPublish(reception, voice("ANSWERED", "complaint")).allowed).toBe(false);
  });

  it("take one rating for one answer", () => {
    expect(mayRate(reception, { ...voice("PUBLISHED"), rated: true }).allowed).toBe(false);
  });
});

describe("whose voice it is", () => {
  it("is the agency's it was routed to, and nobody else's", () => {
    const processing = voice("PROCESSING");
    for (const may of [mayDraft, mayGiveBack, mayAsk, mayUnmask]) {
      expect([finance, health].map((actor) => may(actor, processing).allowed)).toEqual([
        true,
        false,
      ]);
    }
  });

  it("no office above the agency answers in its name, though it asks and looks for all", () => {
    const processing = voice("PROCESSING");
    for (const may of [mayDraft, mayGiveBack])
      expect(may(reception, processing).allowed).toBe(false);
    for (const may of [mayAsk, mayUnmask]) expect(may(reception, processing).allowed).toBe(true);
    expect(mayApprove(reception, voice("AWAITING_APPROVAL")).allowed).toBe(false);
  });

  it("no draft is approved by whoever wrote it", () => {
    const waiting = { ...voice("AWAITING_APPROVAL"), draftedBy: "finance" };
    expect(mayApprove(finance, waiting).allowed).toBe(false);
    expect(mayApprove(person("director", "finance"), waiting).allowed).toBe(true);
    expect(mayApprove(health, waiting).allowed).toBe(false);
  });
});

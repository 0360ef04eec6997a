import { localDateOf } from "../../../kernel/clock.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { atTheDoor } from "../../../kernel/database/scope.ts";
import type { Caller, Door, SignInRules } from "../door.ts";
import { HEADS } from "../domain/heads.ts";
import { personIn, sawSecondStep, type ProvincialPerson } from "../domain/provincial-claims.ts";
import { refusals } from "../domain/refusals.ts";
import { findActor } from "../read/find-actor.ts";
import { missingStep } from "../write/factor.ts";
import { askPassword } from "../write/own-factor.ts";
import { askSecondStep, type Passed } from "../write/second-step.ts";
import { openSession } from "../write/sessions.ts";
import { claimTryOfAddress, forgiveTryOfAddress, tryKeys } from "../write/tries.ts";
import { beginAttempt, takeAttempt, type Attempt } from "./attempts.ts";
import { findAccount, type FoundAccount } from "./find-account.ts";
import { followRules, makeAccount, rulesMet, type Rule } from "./follow-rules.ts";
import { linkAccount, type LinkedBy } from "./link.ts";
import type { Provider } from "./provider.ts";

/** Where the browser is to go, and the ticket it carries meanwhile. */
export interface Sent {
  address: string;
  ticket: string;
}

/** Sends a browser to the province's provider, to come in. @throws Refusal PROVINCE_NOT_SET, PROVINCE_SILENT */
export async function beginAtProvince(door: Door, next: string | null): Promise<Sent> {
  const province = providerOf(door);
  return send(door, province, { accountId: null, next });
}

/** The same for somebody at their own session, who says by their password that it is they who link. */
export async function beginToLink(
  door: Door,
  actor: Actor,
  current: string,
  caller: Caller,
): Promise<Sent> {
  const province = providerOf(door);
  const { account, forgive } = await askPassword(door, actor, current, caller);
  await atTheDoor(door.db, forgive);
  return send(door, province, { accountId: account.id, next: null });
}

async function send(door: Door, province: Provider, attempt: Attempt): Promise<Sent> {
  const ticket = await atTheDoor(door.db, (tx) => beginAttempt(tx, attempt, door.clock.now()));
  return { address: await province.begin(ticket), ticket };
}

function providerOf({ province }: Door): Provider {
  if (!province) throw refusals.PROVINCE_NOT_SET();
  return province;
}

export type Came = { next: "linked" } | (Passed & { address: string | null });

/**
 * What a browser brought back from the provider: a session, a ticket to our second step, or a link for who is at their session.
 * The answer is taken once; it counts as a try of its address until the provider has said that it is right. Nobody comes in
 * whom the provider's subject does not lead to, but by what the province has decided: the same verified address, or a rule.
 */
export async function comeFromProvince(
  door: Door,
  brought: { ticket: string; answer: string; actor: Actor },
  caller: Caller,
): Promise<Came> {
  const province = providerOf(door);
  const { db, clock } = door;
  // No login is known yet: only the half of the address is counted.
  const keys = tryKeys("", caller.address);
  const { attempt, rules } = await atTheDoor(db, async (tx) => {
    const now = clock.now();
    const found = await door.rulesOn(tx, localDateOf(now));
    await claimTryOfAddress(tx, keys, found, now);
    return { attempt: await takeAttempt(tx, brought.ticket, now), rules: found };
  });
  const person = personIn(await province.redeem(brought.ticket, brought.answer));
  if (!person) throw refusals.PROVINCE_ANSWER_WRONG();
  await atTheDoor(db, (tx) => forgiveTryOfAddress(tx, keys, rules, clock.now()));
  if (attempt.accountId !== null) {
    const { accountId } = attempt;
    // The session in which it began may have ended, or be another's now.
    if (brought.actor.accountId !== accountId) throw refusals.PROVINCE_ANSWER_ENDED();
    const link = { issuer: province.issuer, subject: person.subject, accountId, now: clock.now() };
    await atTheDoor(db, (tx) => linkAccount(tx, brought.actor, { ...link, by: "person" }));
    return { next: "linked" };
  }
  const account = await accountFor(door, province, person, rules);
  const passed = await letIn(door, { account, person, province, rules }, caller);
  return { ...passed, address: attempt.next };
}

/** The account that this person is, linked and with the roles of the rules; a refusal says what to do. */
async function accountFor(
  door: Door,
  { issuer }: Provider,
  person: ProvincialPerson,
  rules: SignInRules,
): Promise<{ id: string; login: string }> {
  const { db, clock } = door;
  const now = clock.now();
  const today = localDateOf(now);
  const { found, met } = await atTheDoor(db, async (tx) => ({
    found: await findAccount(tx, issuer, person, { today, heads: HEADS }),
    met: await rulesMet(tx, person.claims, today),
  }));
  const by = found ? mayBe(found, rules) : "rule";
  const account = found ?? (await newAccount(door, person, met));
  if (found) await followRules({ db, now, met }, account);
  if (by !== "linked") {
    await atTheDoor(db, async (tx) => {
      const actor = await findActor(tx, account.id, today);
      if (!actor) throw refusals.PROVINCE_NO_ROLE(account.login);
      await linkAccount(tx, actor, {
        issuer,
        subject: person.subject,
        accountId: account.id,
        by,
        now,
      });
    });
  }
  return account;
}

/** By what the account may be this person's. @throws Refusal where it may not */
function mayBe(found: FoundAccount, rules: SignInRules): LinkedBy | "linked" {
  if (found.isLocked) throw refusals.PROVINCE_LOCKED(found.login);
  if (found.isLinked) return "linked";
  if (found.isTaken) throw refusals.PROVINCE_TAKEN();
  if (found.isOfRules) return "rule";
  // Whoever keeps the provider's addresses would else become whom they like.
  if (found.isTrusted || rules["signIn.provincialLink"] !== "BY_EMAIL")
    throw refusals.PROVINCE_LINK_FIRST(found.login);
  return "email";
}

function newAccount(
  { db, clock }: Door,
  { email, name }: ProvincialPerson,
  met: readonly Rule[],
): Promise<{ id: string; login: string }> {
  if (met.length === 0 || email === null || name === null)
    throw refusals.PROVINCE_UNKNOWN(email ?? "tài khoản của tỉnh này");
  return makeAccount({ db, now: clock.now(), met }, { email, name });
}

async function letIn(
  door: Door,
  came: {
    account: { id: string; login: string };
    person: ProvincialPerson;
    province: Provider;
    rules: SignInRules;
  },
  caller: Caller,
): Promise<Passed> {
  const { account, person, province, rules } = came;
  return atTheDoor(door.db, async (tx) => {
    const now = door.clock.now();
    if (!(await findActor(tx, account.id, localDateOf(now))))
      throw refusals.PROVINCE_NO_ROLE(account.login);
    const isProven =
      rules["secondStep.atProvince"] === "PROVEN" &&
      sawSecondStep(person.claims, province.secondStepLevels);
    const { missing } = isProven
      ? { missing: null }
      : await missingStep(tx, account.id, rules, now);
    if (missing) return askSecondStep(tx, account.id, missing, now, "province");
    const entering = { accountId: account.id, now, caller, rules };
    const session = await openSession(tx, {
      ...entering,
      entrance: "access.sign-in-from-province",
    });
    return { next: "in", session };
  });
}

import { routes, type RouteName } from "@dondoc/contract";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { bytesOf, codeOnPhone } from "../../testing/authenticator.ts";
import { createTestProgram, type TestProgram, type Visitor } from "../../testing/test-program.ts";
import { inviteFirstAdministrator } from "./index.ts";

const PASSWORD = "mưa đầu mùa trên mái tôn";
const NEW = "trâu ăn cỏ ngoài đồng xanh";
const MONDAY = "2026-11-23T02:00:00Z";

let house: TestProgram;
let owner: Kysely<DB>;
let admin: Visitor;
let second: Visitor;
let unitId: string;
let addresses = 0;
let minutes = 0;

beforeAll(async () => {
  house = await createTestProgram(MONDAY);
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await inviteFirstAdministrator(house.program.runtime);
  admin = await house.enter("quantri@localhost");
  unitId = (await admin.call("getSession")).body.unit.id;
  second = await house.enter((await invite("ADMINISTRATOR")).login);
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});
/** No code is taken twice, so each test has minutes of its own; those of one's own sessions go on. */
beforeEach(async () => {
  minutes += 2;
  house.setClock(now().toISOString());
  await owner.deleteFrom("app.sign_in_try").execute();
});

const now = (seconds = 0) => new Date(Date.parse(MONDAY) + minutes * 60_000 + seconds * 1000);

async function send(name: RouteName, payload: object, cookies: Record<string, string> = {}) {
  addresses += 1;
  const { method, path: url } = routes[name];
  const answer = await house.program.http.inject({
    method,
    url,
    payload,
    cookies,
    headers: { "x-dondoc": "1" },
    remoteAddress: `172.22.${addresses >> 8}.${addresses & 255}`,
  });
  const cookie = (wanted: string) => answer.cookies.find((one) => one.name === wanted)?.value ?? "";
  return {
    status: answer.statusCode,
    body: answer.json<{
      code: string;
      next: string;
      secret: string;
      uri: string;
      recoveryCodes: string[];
    }>(),
    session: cookie("dondoc_session"),
    ticket: cookie("dondoc_step"),
  };
}
const withTicket = (name: RouteName, ticket: string, payload: object = {}) =>
  send(name, payload, { dondoc_step: ticket });

async function invite(roleCode: string) {
  addresses += 1;
  const login = `cua${addresses}@an-son.example`;
  const { body } = await admin.call("inviteAccount", {
    body: { fullName: "Lò Thị Mây", login, unitId, title: "Chuyên viên", roleCode },
  });
  // Of a leading role a second person gets the link (invitation-by-two.test.ts).
  const token = body.link?.split("#")[1] ?? (await house.linkFor(login)).token;
  return { login, accountId: body.accountId, token };
}
const codeOf = (secret: string, seconds = 0) => codeOnPhone(secret, now(seconds));
const signIn = (login: string, password = PASSWORD) => send("signIn", { login, password });

/** Somebody who took up the invitation, enrolled at the door and is in. */
async function enrolled(roleCode = "OFFICE_CHIEF") {
  const invited = await invite(roleCode);
  const { ticket } = await send("useLink", { token: invited.token, password: PASSWORD });
  const { body: offer } = await withTicket("offerFactorAtSignIn", ticket);
  const done = await withTicket("enrolFactorAtSignIn", ticket, { code: codeOf(offer.secret) });
  return {
    ...invited,
    secret: offer.secret,
    recoveryCodes: done.body.recoveryCodes,
    session: done.session,
    visitor: house.holding(done.session),
  };
}
const seen = async (session: string) => (await house.holding(session).call("getSession")).status;

describe("the second step", () => {
  it("is enrolled at the door by whoever keeps the house, with a first code as proof", async () => {
    const { token } = await invite("OFFICE_CHIEF");
    const taken = await send("useLink", { token, password: PASSWORD });
    expect(taken).toMatchObject({ status: 200, body: { next: "enrolment" }, session: "" });
    // The ticket opens no page.
    expect((await send("getSession", {}, { dondoc_session: taken.ticket })).status).toBe(401);
    const { body: offer } = await withTicket("offerFactorAtSignIn", taken.ticket);
    expect(offer.uri).toContain(`secret=${offer.secret}`);
    const wrong = await withTicket("enrolFactorAtSignIn", taken.ticket, { code: "000000" });
    expect(wrong).toMatchObject({ status: 400, body: { code: "CODE_WRONG" }, session: "" });
    const right = await withTicket("enrolFactorAtSignIn", taken.ticket, {
      code: codeOf(offer.secret),
    });
    expect(right.body.recoveryCodes).toHaveLength(10);
    expect(await seen(right.session)).toBe(200);
    expect((await withTicket("offerFactorAtSignIn", taken.ticket)).status).toBe(410);
  });

  it("is asked of nobody else, who may enrol of their own will for their password", async () => {
    const { token, login } = await invite("CLERK");
    const { session, body } = await send("useLink", { token, password: PASSWORD });
    expect(body.next).toBe("in");
    const me = house.holding(session);
    expect((await me.call("getSecurity")).body).toMatchObject({
      factor: null,
      required: false,
      hasPassword: true,
    });
    const refused = await me.call("offerFactor", { body: { current: "không phải" } });
    expect(refused.status).toBe(400);
    const { body: offer } = await me.call("offerFactor", { body: { current: PASSWORD } });
    const elsewhere = await signIn(login);
    expect((await me.call("enrolFactor", { body: { code: codeOf(offer.secret) } })).status).toBe(
      200,
    );
    expect([await seen(session), await seen(elsewhere.session)]).toEqual([200, 401]);
    expect((await me.call("getSecurity")).body.factor).toMatchObject({ recoveryCodesLeft: 10 });
    expect((await signIn(login)).body.next).toBe("code");
  });

  it("takes a code once, and no older one", async () => {
    const { login, secret } = await enrolled();
    const used = codeOf(secret);
    const { ticket, session } = await signIn(login);
    expect(session).toBe("");
    expect(await withTicket("passSecondStep", ticket, { code: used })).toMatchObject({
      status: 400,
      body: { code: "CODE_WRONG" },
    });
    house.setClock(now(60).toISOString());
    const fresh = codeOf(secret, 60);
    const passed = await withTicket("passSecondStep", ticket, { code: fresh });
    expect(await seen(passed.session)).toBe(200);
    const again = await signIn(login);
    expect((await withTicket("passSecondStep", again.ticket, { code: fresh })).status).toBe(400);
    expect((await withTicket("passSecondStep", ticket, { code: fresh })).status).toBe(410);
  });

  it("takes a code that comes twice at the same moment once", async () => {
    const { login, secret } = await enrolled();
    house.setClock(now(60).toISOString());
    const code = codeOf(secret, 60);
    const tickets = [(await signIn(login)).ticket, (await signIn(login)).ticket];
    const answers = await Promise.all(
      tickets.map((ticket) => withTicket("passSecondStep", ticket, { code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("is left after five wrong codes, and codes are guessed no faster than passwords", async () => {
    const { login, secret } = await enrolled();
    const { ticket } = await signIn(login);
    for (let n = 0; n < 5; n++)
      expect((await withTicket("passSecondStep", ticket, { code: "000000" })).status).toBe(400);
    house.setClock(now(60).toISOString());
    const right = { code: codeOf(secret, 60) };
    expect((await withTicket("passSecondStep", ticket, right)).status).toBe(410);
    // From one address, with the password known: the waits come all the same.
    const address = "203.0.113.77";
    const guess = async () => {
      const { method, path: url } = routes.signIn;
      const head = { headers: { "x-dondoc": "1" }, remoteAddress: address };
      const payload = { login, password: PASSWORD };
      return (await house.program.http.inject({ method, url, payload, ...head })).statusCode;
    };
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await guess());
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it("ends with its ticket after ten minutes", async () => {
    const { login, secret } = await enrolled();
    const { ticket } = await signIn(login);
    house.setClock(now(600).toISOString());
    const code = codeOf(secret, 600);
    expect((await withTicket("passSecondStep", ticket, { code })).status).toBe(410);
  });

  it("takes each recovery code once; ten new ones put the old away", async () => {
    const { login, recoveryCodes, visitor, secret } = await enrolled();
    const [first = "", other = ""] = recoveryCodes;
    const pass = async (code: string) => {
      const { ticket } = await signIn(login);
      return (await withTicket("passSecondStep", ticket, { code })).status;
    };
    expect(await pass(first.toUpperCase().replaceAll("-", " "))).toBe(200);
    expect(await pass(first)).toBe(400);
    expect((await visitor.call("getSecurity")).body.factor).toMatchObject({ recoveryCodesLeft: 9 });
    house.setClock(now(60).toISOString());
    const renewed = await visitor.call("renewRecoveryCodes", {
      body: { current: PASSWORD, code: codeOf(secret, 60) },
    });
    expect(await pass(other)).toBe(400);
    expect(await pass(renewed.body.recoveryCodes[0] ?? "")).toBe(200);
  });

  it("keeps secret and codes out of the database in clear, and bound to their account", async () => {
    const one = await enrolled();
    const other = await enrolled();
    const { rows } = await sql<{ text: string }>`
      select concat((select json_agg(f)::text from app.second_factor f), (select json_agg(c)::text from app.recovery_code c),
        (select json_agg(p.body)::text from audit.payload p), (select json_agg(r)::text from audit.act_receipt r)) as text`.execute(
      owner,
    );
    for (const secret of [
      one.secret,
      bytesOf(one.secret).toString("hex"),
      one.recoveryCodes[0] ?? "",
    ])
      expect(rows[0]?.text).not.toContain(secret);
    // Whoever may write the table cannot put their own factor on another's account.
    await sql`update app.second_factor set secret = (select secret from app.second_factor where account_id = ${other.accountId})
      where account_id = ${one.accountId}`.execute(owner);
    const { ticket } = await signIn(one.login);
    house.setClock(now(60).toISOString());
    const answer = await withTicket("passSecondStep", ticket, { code: codeOf(other.secret, 60) });
    expect(answer).toMatchObject({ status: 503, body: { code: "FACTOR_UNREADABLE" } });
  });
});

describe("a reset", () => {
  const ask = async (accountId: string, what: "password" | "factor") =>
    admin.call("requestReset", { body: { accountId, what, reason: "Mất điện thoại." } });
  const decide = (who: Visitor, requestId: string, approved = true) =>
    who.call("decideReset", { body: { requestId, approved } });

  it("of a password takes two persons; the link keeps the second step", async () => {
    const { accountId, login, session, visitor } = await enrolled();
    const { body } = await ask(accountId, "password");
    expect((await decide(admin, body.id)).status).toBe(403);
    expect((await decide(visitor, body.id)).status).toBe(403);
    expect((await ask(accountId, "password")).status).toBe(403);
    const { body: decided } = await decide(second, body.id);
    expect(decided.link).toMatch(/^\/lien-ket#/);
    expect((await decide(second, body.id)).status).toBe(403);
    const token = decided.link?.split("#")[1];
    const taken = await send("useLink", { token, password: NEW });
    expect(taken).toMatchObject({ body: { next: "code" }, session: "" });
    expect(await seen(session)).toBe(401);
    expect([(await signIn(login)).status, (await signIn(login, NEW)).body.next]).toEqual([
      401,
      "code",
    ]);
  });

  it("of a factor takes two persons, ends the sessions, and it is enrolled anew", async () => {
    const { accountId, login, session } = await enrolled();
    const { body } = await ask(accountId, "factor");
    const { body: list } = await second.call("listResetRequests");
    const ofFactor = ({ what }: { what: string }) => what === "factor";
    expect(list.items.filter(ofFactor)).toMatchObject([{ id: body.id, mayDecide: true }]);
    const own = await admin.call("listResetRequests");
    expect(own.body.items.find(ofFactor)).toMatchObject({ mayDecide: false });
    expect((await decide(second, body.id)).body).toEqual({ link: null, expiresAt: null });
    expect(await seen(session)).toBe(401);
    expect((await signIn(login)).body.next).toBe("enrolment");
  });

  it("that is refused changes nothing; its person is told of both steps", async () => {
    const { accountId, session, visitor } = await enrolled();
    const { body } = await ask(accountId, "factor");
    await decide(second, body.id, false);
    expect(await seen(session)).toBe(200);
    const { body: told } = await visitor.call("listNotifications", { query: {} });
    expect(told.items.map(({ kind }) => kind).toSorted()).toEqual([
      "access.reset-decided",
      "access.reset-of-yours",
    ]);
  });

  it("is not asked for oneself, nor where there is nothing to reset, and ends after a week", async () => {
    const { body: me } = await admin.call("getSession");
    expect((await ask(me.account.id, "password")).status).toBe(403);
    const waiting = await invite("CLERK");
    expect((await ask(waiting.accountId, "password")).status).toBe(403);
    expect((await ask(waiting.accountId, "factor")).status).toBe(403);
    const { accountId } = await enrolled();
    const { body } = await ask(accountId, "factor");
    const { body: list } = await second.call("listResetRequests");
    expect(list.items.map(({ id }) => id)).toContain(body.id);
    await owner
      .updateTable("app.reset_request")
      .set({ expires_at: now() })
      .where("id", "=", body.id)
      .execute();
    expect((await decide(second, body.id)).status).toBe(403);
    expect((await ask(accountId, "factor")).status).toBe(200);
  });
});

import { routes, type RouteName } from "@dondoc/contract";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { codeOnPhone } from "../../testing/authenticator.ts";
import { makePasskey, type SoftwarePasskey } from "../../testing/software-passkey.ts";
import { createTestProgram, type TestProgram, type Visitor } from "../../testing/test-program.ts";
import { decideSetting } from "../settings/testing.ts";
import { inviteFirstAdministrator } from "./index.ts";

const PASSWORD = "mưa đầu mùa trên mái tôn";
const MONDAY = "2026-11-23T02:00:00Z";
const ORIGIN = "https://dondoc.tinh.example";

let house: TestProgram;
let owner: Kysely<DB>;
let admin: Visitor;
let unitId: string;
let addresses = 0;

beforeAll(async () => {
  house = await createTestProgram(MONDAY, { openedAt: ORIGIN, logLevel: "error" });
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await inviteFirstAdministrator(house.program.runtime);
  admin = await house.enter("quantri@localhost");
  unitId = (await admin.call("getSession")).body.unit.id;
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});
beforeEach(async () => {
  house.setClock(MONDAY);
  await owner.deleteFrom("app.sign_in_try").execute();
});
const later = (seconds: number) => new Date(Date.parse(MONDAY) + seconds * 1000).toISOString();

interface Cookies {
  session?: string;
  step?: string;
  ticket?: string;
}
async function send(name: RouteName, payload: object = {}, cookies: Cookies = {}, from?: string) {
  addresses += 1;
  const { method, path: url } = routes[name];
  const answer = await house.program.http.inject({
    method,
    url,
    payload,
    cookies: {
      dondoc_session: cookies.session ?? "",
      dondoc_step: cookies.step ?? "",
      dondoc_passkey: cookies.ticket ?? "",
    },
    headers: { "x-dondoc": "1" },
    remoteAddress: from ?? `172.24.${addresses >> 8}.${addresses & 255}`,
  });
  const cookie = (wanted: string) => answer.cookies.find((one) => one.name === wanted)?.value ?? "";
  return {
    status: answer.statusCode,
    body: answer.json<{ code: string; next: string; options: string }>(),
    session: cookie("dondoc_session"),
    step: cookie("dondoc_step"),
    ticket: cookie("dondoc_passkey"),
  };
}

/** Somebody with a password of their own, who is in. */
async function somebody(roleCode = "CLERK") {
  addresses += 1;
  const login = `khoa${addresses}@an-son.example`;
  const { body } = await admin.call("inviteAccount", {
    body: { fullName: "Lò Thị Mây", login, unitId, title: "Chuyên viên", roleCode },
  });
  const taken = await send("useLink", { token: body.link?.split("#")[1], password: PASSWORD });
  return { login, accountId: body.accountId, session: taken.session };
}
const offer = (session: string, more: object = {}) =>
  send("offerPasskey", { current: PASSWORD, ...more }, { session });
async function enrol(session: string, name = "Máy ở cơ quan"): Promise<SoftwarePasskey> {
  const { body, ticket } = await offer(session);
  const key = makePasskey(body.options, ORIGIN);
  const told = await send("enrolPasskey", { name, response: key.enrolment }, { session, ticket });
  if (told.status !== 200) throw new Error(JSON.stringify(told.body));
  return key;
}
async function enter(key: SoftwarePasskey, wrong = {}, from?: string) {
  const { body, ticket } = await send("askPasskey");
  return send("enterByPasskey", { response: key.answer(body.options, wrong) }, { ticket }, from);
}
const securityOf = async (session: string) =>
  (await house.holding(session).call("getSecurity")).body;
const isIn = async (session: string) => (await house.holding(session).call("getSession")).status;

describe("a key of one's own", () => {
  it("is enrolled for the password, several with names, and ends all other sessions", async () => {
    const me = await somebody();
    const elsewhere = (await send("signIn", { login: me.login, password: PASSWORD })).session;
    expect((await send("offerPasskey", { current: "sai" }, me)).status).toBe(400);
    await enrol(me.session);
    await enrol(me.session, "Điện thoại");
    expect([await isIn(me.session), await isIn(elsewhere)]).toEqual([200, 401]);
    const { passkeys } = await securityOf(me.session);
    expect(passkeys.map(({ name, doubted, lastUsedAt }) => [name, doubted, lastUsedAt])).toEqual([
      ["Máy ở cơ quan", false, null],
      ["Điện thoại", false, null],
    ]);
  });

  it("lets in alone, with no login typed and no second step, and is written down", async () => {
    const me = await somebody();
    const key = await enrol(me.session);
    const came = await enter(key);
    expect(came).toMatchObject({ status: 200, body: {} });
    const visitor = house.holding(came.session);
    expect((await visitor.call("getSession")).body.account.id).toBe(me.accountId);
    const { body } = await visitor.call("listSessions");
    expect(body.items.find(({ current }) => current)?.door).toBe("passkey");
    expect((await enter(key)).status).toBe(200);
    expect((await securityOf(came.session)).passkeys[0]?.lastUsedAt).toBe(
      new Date(MONDAY).toISOString(),
    );
  });

  it("is refused made elsewhere, for another place, without a finger, or for another challenge", async () => {
    const me = await somebody();
    for (const wrong of [
      { origin: "https://dondoc.tinh.example.ke-gian.example" },
      { origin: "http://dondoc.tinh.example" },
      { rpId: "tinh.example" },
      { unverified: true as const },
      { challenge: "AAAA" },
    ]) {
      const { body, ticket } = await offer(me.session);
      const key = makePasskey(body.options, ORIGIN, wrong);
      const sent = { name: "Khóa", response: key.enrolment };
      const told = await send("enrolPasskey", sent, { session: me.session, ticket });
      expect([told.status, told.body.code]).toEqual([400, "PASSKEY_WRONG"]);
    }
    expect((await securityOf(me.session)).passkeys).toEqual([]);
  });

  it("is not answered for by another page, place, challenge or key, nor without a finger", async () => {
    const key = await enrol((await somebody()).session);
    for (const wrong of [
      { origin: "https://ke-gian.example" },
      { rpId: "ke-gian.example" },
      { challenge: "AAAA" },
      { foreign: true },
      { unverified: true },
    ]) {
      const told = await enter(key, wrong);
      expect([told.status, told.body.code, told.session]).toEqual([400, "PASSKEY_WRONG", ""]);
    }
    const { body, ticket } = await send("askPasskey");
    for (const response of [
      {},
      { id: key.id },
      { id: 7, response: null },
      { id: key.id, rawId: key.id, type: "public-key", response: {} },
    ])
      // prettier-ignore
      expect((await send("enterByPasskey", { response }, { ticket })).status).toBe(400);
    expect(body.options).not.toContain(key.id);
    expect((await enter(key)).status).toBe(200);
  });

  it("answers a challenge once, within five minutes, in the browser that asked, for what was asked", async () => {
    const me = await somebody();
    const key = await enrol(me.session);
    const { body, ticket } = await send("askPasskey");
    const response = key.answer(body.options);
    expect((await send("enterByPasskey", { response }, { ticket: "" })).body.code).toBe("PASSKEY_ENDED"); // prettier-ignore
    expect((await send("enterByPasskey", { response }, { ticket })).status).toBe(200);
    expect((await send("enterByPasskey", { response }, { ticket })).body.code).toBe("PASSKEY_ENDED"); // prettier-ignore
    const old = await send("askPasskey");
    house.setClock(later(300));
    const late = await send("enterByPasskey", { response: key.answer(old.body.options) }, old);
    expect(late.body.code).toBe("PASSKEY_ENDED");
    // One to come in does not enrol, and one of another person does not either.
    const asked = await send("askPasskey");
    const other = await somebody();
    const theirs = await offer(other.session);
    for (const { ticket: foreign } of [asked, theirs]) {
      const made = { name: "Khóa", response: makePasskey(theirs.body.options, ORIGIN).enrolment };
      const told = await send("enrolPasskey", made, { session: me.session, ticket: foreign });
      expect(told.body.code).toBe("PASSKEY_ENDED");
    }
  });

  it("that counts backwards opens nothing any more, and the journal says so", async () => {
    const me = await somebody();
    const key = await enrol(me.session);
    await enter(key);
    await enter(key);
    key.counter = 1;
    const copied = await enter(key);
    expect(copied).toMatchObject({ status: 403, session: "", body: { code: "PASSKEY_DOUBTED" } });
    // Neither the copy nor the first one: nobody can tell which is which.
    key.counter = 50;
    expect((await enter(key)).body.code).toBe("PASSKEY_WRONG");
    expect((await securityOf(me.session)).passkeys[0]?.doubted).toBe(true);
    const doubted = await owner.selectFrom("audit.event").select("act").where("act", "=", "access.doubt-passkey").execute(); // prettier-ignore
    expect(doubted).toHaveLength(1);
  });

  it("is removed by its owner for the password, by nobody else, and is not for a locked account", async () => {
    const me = await somebody();
    const other = await somebody();
    const key = await enrol(me.session);
    const id = (await securityOf(me.session)).passkeys[0]?.id ?? "";
    const remove = (session: string, current = PASSWORD) =>
      send("removePasskey", { id, current }, { session });
    expect((await remove(other.session)).status).toBe(404);
    expect((await remove(me.session, "sai")).status).toBe(400);
    const lock = (locked: boolean) => admin.call("lockAccount", { body: { accountId: me.accountId, locked } }); // prettier-ignore
    await lock(true);
    expect((await enter(key)).body.code).toBe("PASSKEY_WRONG");
    await lock(false);
    const { session } = await enter(key);
    expect((await remove(session)).status).toBe(200);
    expect((await enter(key)).body.code).toBe("PASSKEY_WRONG");
  });

  it("is held back by its address when answers are wrong, like everything at the door", async () => {
    await decideSetting(owner, "signIn.addressTries", 10);
    const key = await enrol((await somebody()).session);
    const from = "198.51.100.42";
    const told = [];
    for (let n = 0; n < 11; n++) told.push((await enter(key, { foreign: true }, from)).status);
    expect([told.slice(0, 10), told[10]]).toEqual([Array(10).fill(400), 429]);
    expect((await enter(key)).status).toBe(200);
    await decideSetting(owner, "signIn.addressTries", 50);
  });

  it("is none where the program does not know its address", async () => {
    const bare = await createTestProgram(MONDAY);
    expect((await bare.stranger.call("getDoors")).body.passkeysAt).toBeNull();
    expect((await bare.stranger.call("askPasskey")).status).toBe(404);
    await bare.close();
  });
});

describe("as the second step", () => {
  const signIn = (login: string) => send("signIn", { login, password: PASSWORD });
  async function passWith(key: SoftwarePasskey, step: string, wrong = {}) {
    const { body, ticket } = await send("askPasskeyAsStep", {}, { step });
    expect(body.options).toContain(key.id);
    const response = key.answer(body.options, wrong);
    return send("passStepByPasskey", { response }, { step, ticket });
  }

  it("a key is asked for after the password, of whom the province asks one it counts", async () => {
    const me = await somebody();
    const key = await enrol(me.session);
    await decideSetting(owner, "secondStep.requiredFor", "EVERYBODY");
    const asked = await signIn(me.login);
    expect(asked).toMatchObject({ session: "", body: { next: "passkey" } });
    const wrong = await passWith(key, asked.step, { foreign: true });
    expect([wrong.status, wrong.session]).toEqual([400, ""]);
    const passed = await passWith(key, asked.step);
    expect(await isIn(passed.session)).toBe(200);
    expect((await passWith(key, (await signIn(me.login)).step)).status).toBe(200);
    const none = await somebody();
    expect((await signIn(none.login)).body.next).toBe("enrolment");
    await decideSetting(owner, "secondStep.requiredFor", "ADMINISTRATORS_AND_CHIEFS");
  });

  it("stands beside a code, and enrolling one asks for the other", async () => {
    const me = await somebody();
    const visitor = house.holding(me.session);
    const { body } = await visitor.call("offerFactor", { body: { current: PASSWORD } });
    await visitor.call("enrolFactor", {
      body: { code: codeOnPhone(body.secret, new Date(MONDAY)) },
    });
    expect((await offer(me.session)).status).toBe(400);
    house.setClock(later(60));
    const code = codeOnPhone(body.secret, new Date(later(60)));
    const begun = await offer(me.session, { code });
    const key = makePasskey(begun.body.options, ORIGIN);
    await send("enrolPasskey", { name: "Khóa", response: key.enrolment }, { session: me.session, ticket: begun.ticket }); // prettier-ignore
    const asked = await signIn(me.login);
    expect(asked.body.next).toBe("code-or-passkey");
    expect((await passWith(key, asked.step)).status).toBe(200);
  });

  it("is that of the one whose password it was: another's key is refused", async () => {
    const [me, other] = [await somebody(), await somebody()];
    const mine = await enrol(me.session);
    const theirs = await enrol(other.session);
    const { step } = await signIn(me.login);
    const { body, ticket } = await send("askPasskeyAsStep", {}, { step });
    expect(body.options).toContain(mine.id);
    const told = await send("passStepByPasskey", { response: theirs.answer(body.options) }, { step, ticket }); // prettier-ignore
    expect([told.status, told.session]).toEqual([400, ""]);
    expect((await send("askPasskeyAsStep")).status).toBe(410);
  });

  it("goes with a reset by two persons, and so do its sessions", async () => {
    const me = await somebody("OFFICE_SPECIALIST");
    const key = await enrol(me.session);
    const chief = await somebody("OFFICE_SPECIALIST");
    await owner.insertInto("app.role_grant").values({ account_id: chief.accountId, role_code: "CHAIR", unit_id: unitId, valid_from: "2026-11-01" }).execute(); // prettier-ignore
    const { body } = await admin.call("requestReset", { body: { accountId: me.accountId, what: "factor", reason: "Mất máy." } }); // prettier-ignore
    const decided = await house.holding(chief.session).call("decideReset", { body: { requestId: body.id, approved: true } }); // prettier-ignore
    expect(decided.status).toBe(200);
    expect(await isIn(me.session)).toBe(401);
    expect((await enter(key)).body.code).toBe("PASSKEY_WRONG");
    expect((await signIn(me.login)).body.next).toBe("in");
  });
});

import { routes } from "@dondoc/contract";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { decideSetting } from "../settings/testing.ts";
import { createTestProgram, type TestProgram, type Visitor } from "../../testing/test-program.ts";
import { inviteFirstAdministrator } from "./index.ts";

const PASSWORD = "mật khẩu đủ dài của An";
const MONDAY = "2026-11-23T02:00:00Z";

let house: TestProgram;
let owner: Kysely<DB>;
let admin: Visitor;
let adminId: string;
let unitId: string;
let people = 0;

beforeAll(async () => {
  house = await createTestProgram(MONDAY);
  // The second step has its own tests (second-step.test.ts).
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await decideSetting(owner, "secondStep.requiredFor", "NOBODY");
  const link = await inviteFirstAdministrator(house.program.runtime);
  const { session } = await takeUp(tokenIn(link ?? ""), PASSWORD);
  admin = house.holding(session);
  const { body } = await admin.call("getSession");
  adminId = body.account.id;
  unitId = body.unit.id;
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});
beforeEach(() => house.setClock(MONDAY));

const tokenIn = (link: string): string => link.split("#")[1] ?? "";
const later = (hours: number): string =>
  new Date(Date.parse(MONDAY) + hours * 3_600_000).toISOString();

/** The raw answer of an operation, with its cookie. */
async function send(name: "signIn" | "useLink", payload: object, address = newAddress()) {
  const { method, path: url } = routes[name];
  const headers = { "x-dondoc": "1" };
  const answer = await house.program.http.inject({
    method,
    url,
    payload,
    headers,
    remoteAddress: address,
  });
  const cookie = answer.cookies.find(({ name: found }) => found === "dondoc_session");
  return {
    status: answer.statusCode,
    body: answer.json<{ code: string; message: string }>(),
    cookie,
    session: cookie?.value ?? "",
  };
}
let addresses = 0;
function newAddress(): string {
  addresses += 1;
  return `172.16.0.${addresses}`;
}
const takeUp = (token: string, password?: string) =>
  send("useLink", password === undefined ? { token } : { token, password });
const signIn = (login: string, password = PASSWORD) => send("signIn", { login, password });
const seen = async (session: string) => (await house.holding(session).call("getSession")).status;

async function invite(roleCode = "OFFICE_SPECIALIST") {
  people += 1;
  const login = `nguoi${people}@an-son.example`;
  const { status, body } = await admin.call("inviteAccount", {
    body: { fullName: "Nguyễn Văn An", login, unitId, title: "Chuyên viên", roleCode },
  });
  expect(status).toBe(200);
  const { accountId, link, expiresAt } = body;
  // Of a leading role a second person gets the link (invitation-by-two.test.ts).
  const token = link === null ? (await house.linkFor(login)).token : tokenIn(link);
  return { login, accountId, token, expiresAt: expiresAt ?? "" };
}
/** Somebody who has taken up the invitation. */
async function member(roleCode?: string) {
  const invited = await invite(roleCode);
  const { session } = await takeUp(invited.token, PASSWORD);
  return { ...invited, session, visitor: house.holding(session) };
}

describe("an invitation", () => {
  it("lets its person set a password and come in, and come back with it", async () => {
    const { login, token } = await invite();
    const shown = await house.stranger.call("inspectLink", { body: { token } });
    expect(shown.body).toEqual({
      purpose: "invitation",
      personName: "Nguyễn Văn An",
      login,
      office: "Chuyên viên, Ủy ban nhân dân tỉnh",
    });
    const { session } = await takeUp(token, PASSWORD);
    expect(await seen(session)).toBe(200);
    const again = await signIn(login.toUpperCase());
    expect(again.status).toBe(200);
    expect((await house.holding(again.session).call("getSession")).body.account.login).toBe(login);
  });

  it("works once, also when it is used twice at the same time", async () => {
    const { token } = await invite();
    const answers = await Promise.all([takeUp(token, PASSWORD), takeUp(token, PASSWORD)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
    expect((await takeUp(token, PASSWORD)).body.code).toBe("LINK_SPENT");
  });

  it("ends after seven days to the second", async () => {
    const { token, expiresAt } = await invite();
    expect(expiresAt).toBe(later(7 * 24));
    house.setClock(later(7 * 24));
    expect((await takeUp(token, PASSWORD)).status).toBe(410);
    house.setClock(later(7 * 24 - 0.001));
    expect((await takeUp(token, PASSWORD)).status).toBe(200);
  });

  it("needs a password of twelve characters, and is not spent without one", async () => {
    const { token } = await invite();
    expect((await takeUp(token)).body.code).toBe("PASSWORD_NEEDED");
    expect((await takeUp(token, "ngắn quá")).status).toBe(400);
    expect((await takeUp(token, PASSWORD)).status).toBe(200);
  });

  it("that is renewed before it is taken up ends the one before", async () => {
    const { accountId, token } = await invite();
    const { body: one } = await admin.call("renewInvitation", { body: { accountId } });
    const { body: two } = await admin.call("renewInvitation", { body: { accountId } });
    expect((await takeUp(tokenIn(two.link), PASSWORD)).status).toBe(200);
    expect((await takeUp(tokenIn(one.link), PASSWORD)).status).toBe(410);
    expect((await takeUp(token, PASSWORD)).status).toBe(410);
  });

  it("is not renewed by one administrator alone once a password is set", async () => {
    const { accountId, session } = await member("OFFICE_CHIEF");
    const answer = await admin.call("renewInvitation", { body: { accountId } });
    expect(answer.status).toBe(403);
    expect(await seen(session)).toBe(200);
  });

  it("is an administrator's to send", async () => {
    const { visitor } = await member("OFFICE_CHIEF");
    const body = { fullName: "A", login: "a@b.vn", unitId, title: "B", roleCode: "CLERK" };
    expect((await visitor.call("inviteAccount", { body })).status).toBe(403);
    expect((await visitor.call("listAccounts")).status).toBe(403);
    expect((await visitor.call("listRoles")).status).toBe(403);
  });

  it("says which field is wrong: a login that is taken, a role or a unit that is not there", async () => {
    const { login } = await invite();
    const body = { fullName: "An", login, unitId, title: "B", roleCode: "CLERK" };
    const other = { ...body, login: "moi@an-son.example" };
    const problemOf = async (sent: typeof body) =>
      (await admin.call("inviteAccount", { body: sent })).body as unknown as {
        code: string;
        fields: object;
      };
    expect(await problemOf(body)).toMatchObject({
      code: "LOGIN_TAKEN",
      fields: { login: expect.stringContaining(login) },
    });
    expect(await problemOf({ ...other, roleCode: "KING" })).toMatchObject({
      code: "ROLE_UNKNOWN",
      fields: { roleCode: expect.any(String) },
    });
    expect(await problemOf({ ...other, unitId: adminId })).toMatchObject({
      code: "UNIT_UNKNOWN",
      fields: { unitId: expect.any(String) },
    });
  });

  it("to one address by two administrators at once makes one account", async () => {
    const body = {
      fullName: "An",
      login: "doi@an-son.example",
      unitId,
      title: "B",
      roleCode: "CLERK",
    };
    const answers = await Promise.all([1, 2].map(() => admin.call("inviteAccount", { body })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe("signing in", () => {
  it("says the same of a wrong password, an unknown login, one without a password and a locked one", async () => {
    const known = await member();
    const waiting = await invite();
    const locked = await member();
    await admin.call("lockAccount", { body: { accountId: locked.accountId, locked: true } });
    const answers = [
      await signIn(known.login, "không phải mật khẩu"),
      await signIn("khong.co@an-son.example"),
      await signIn(waiting.login),
      await signIn(locked.login),
    ];
    for (const { status, body, cookie } of answers) {
      expect([status, body.code, body.message, cookie]).toEqual([
        401,
        "SIGN_IN_FAILED",
        answers[0]?.body.message,
        undefined,
      ]);
    }
  });

  it("gives a cookie that scripts and other sites do not get", async () => {
    const { login } = await member();
    const { cookie } = await signIn(login);
    expect(cookie).toMatchObject({
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: 8 * 3600,
    });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
  });

  it("marks the cookie for encrypted lines only, where the line is encrypted", async () => {
    const { login } = await member();
    const { method, path: url } = routes.signIn;
    const answer = (proto: string) =>
      house.program.http.inject({
        method,
        url,
        payload: { login, password: PASSWORD },
        headers: { "x-dondoc": "1", "x-forwarded-proto": proto },
      });
    const encrypted = String((await answer("https")).headers["set-cookie"]);
    expect(encrypted).toMatch(/^__Host-dondoc_session=[\w-]{43};.* Path=\/;.*Secure/);
    expect(encrypted).not.toContain("Domain");
    const plain = await answer("http");
    expect(plain.headers["set-cookie"]).not.toContain("Secure");
    // What came over a plain line, or was put there by a neighbour on the domain, opens nothing on the encrypted one.
    const seenWith = async (proto: string, cookie: string) =>
      (await house.program.http.inject({ url: routes.getSession.path, headers: { cookie, "x-forwarded-proto": proto } })).statusCode; // prettier-ignore
    const [, token = ""] = /=([\w-]{43})/.exec(encrypted) ?? [];
    expect(await seenWith("https", `__Host-dondoc_session=${token}`)).toBe(200);
    expect(await seenWith("https", `dondoc_session=${token}`)).toBe(401);
    expect(await seenWith("http", `dondoc_session=${plain.cookies[0]?.value}`)).toBe(200);
  });

  it("ends after a working day, by the clock", async () => {
    const { session } = await member();
    for (const hour of [0.9, 1.8, 2.7, 3.6, 4.5, 5.4, 6.3, 7.2, 7.99]) {
      house.setClock(later(hour));
      expect(await seen(session)).toBe(200);
    }
    house.setClock(later(8));
    expect(await seen(session)).toBe(401);
  });

  it("ends with signing out, for that session alone", async () => {
    const { login, session, visitor } = await member();
    const other = await signIn(login);
    expect((await visitor.call("signOut")).status).toBe(200);
    expect([await seen(session), await seen(other.session)]).toEqual([401, 200]);
  });

  it("from another site's page is refused", async () => {
    const { method, path: url } = routes.signIn;
    const payload = { login: "x", password: "y" };
    const answer = await house.program.http.inject({ method, url, payload });
    expect(answer.json()).toMatchObject({ code: "FOREIGN_PAGE" });
  });

  it("keeps no token and no password in clear", async () => {
    const { session, login, token } = await member();
    const owner = new pg.Client(house.owner);
    await owner.connect();
    const { rows } = await owner.query<{ text: string }>(
      `select (select json_agg(session) from app.session)::text || (select json_agg(link) from app.sign_in_link link)::text
        || (select json_agg(account) from app.account)::text || coalesce((select json_agg(payload) from audit.payload)::text, '') as text`,
    );
    await owner.end();
    const [kept] = rows;
    expect(kept?.text).toContain(login);
    for (const secret of [session, token, PASSWORD]) expect(kept?.text).not.toContain(secret);
  });
});

describe("a locked account", () => {
  it("is out at once, and its sessions and links stay shut when it is opened again", async () => {
    const { accountId, session, login } = await member();
    const waiting = await invite();
    await admin.call("lockAccount", { body: { accountId: waiting.accountId, locked: true } });
    expect((await takeUp(waiting.token, PASSWORD)).status).toBe(410);
    await admin.call("lockAccount", { body: { accountId, locked: true } });
    expect(await seen(session)).toBe(401);
    expect((await admin.call("renewInvitation", { body: { accountId } })).status).toBe(409);
    await admin.call("lockAccount", { body: { accountId, locked: false } });
    expect(await seen(session)).toBe(401);
    expect((await signIn(login)).status).toBe(200);
  });

  it("is never one's own", async () => {
    const answer = await admin.call("lockAccount", { body: { accountId: adminId, locked: true } });
    expect(answer.status).toBe(403);
    expect((await admin.call("getSession")).status).toBe(200);
  });

  it("shows in the list of accounts, which finds names without accents", async () => {
    const { accountId, login } = await member();
    await admin.call("lockAccount", { body: { accountId, locked: true } });
    const { body } = await admin.call("listAccounts", {
      query: { q: "nguyen van an", limit: 100 },
    });
    expect(body.items.find((account) => account.login === login)).toMatchObject({
      state: "locked",
      grants: [{ role: "OFFICE_SPECIALIST", validTo: null }],
    });
  });
});

describe("an empty installation", () => {
  it("invites one administrator, again until the password is set, and then nobody", async () => {
    const empty = await createTestProgram(MONDAY);
    try {
      const { runtime, http } = empty.program;
      const first = await inviteFirstAdministrator(runtime);
      const second = await inviteFirstAdministrator(runtime);
      expect(first).toMatch(/^\/lien-ket#[\w-]{43}$/);
      expect(second).not.toBe(first);
      const payload = { token: tokenIn(second ?? ""), password: PASSWORD };
      const { method, path: url } = routes.useLink;
      const answer = await http.inject({ method, url, payload, headers: { "x-dondoc": "1" } });
      // They hold the keys of the house: first a second step is enrolled.
      expect(answer.json()).toEqual({ next: "enrolment" });
      const { body } = await (await empty.enter("quantri@localhost")).call("getSession");
      expect(body).toMatchObject({
        account: { login: "quantri@localhost" },
        provinceName: "Ủy ban nhân dân tỉnh",
        home: "registers",
      });
      expect(body.acts).toContain("access.invite");
      expect(await inviteFirstAdministrator(runtime)).toBeNull();
    } finally {
      await empty.close();
    }
  });
});

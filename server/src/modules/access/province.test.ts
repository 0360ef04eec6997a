import { Writable } from "node:stream";
import { routes, type RouteName } from "@dondoc/contract";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertDemoProvince } from "../../demo/index.ts";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { codeOnPhone } from "../../testing/authenticator.ts";
import { openProvinceProvider, type ProvinceProvider } from "../../testing/province-provider.ts";
import { createTestProgram, type TestProgram, type Visitor } from "../../testing/test-program.ts";
import { decideSetting } from "../settings/testing.ts";
import { signInAtProvince } from "../../testing/sign-in-at-province.ts";
import { hashPassword } from "./write/password.ts";

/*
 * The province's own sign-in against a real OpenID Connect provider on the loopback: what comes back right lets somebody in, and
 * nothing that was forged, kept, changed or sent twice does.
 */
const MONDAY = "2026-11-23T02:00:00Z";
const BACK = "http://127.0.0.1:3000/dang-nhap/tinh";
const PASSWORD = "mật khẩu ở cổng của tỉnh";
const OWN_PASSWORD = "mưa đầu mùa trên mái tôn";
const SPECIALIST = "chuyenvien@tinhmau.example";
const CHIEF = "chanhvanphong@tinhmau.example";

let provider: ProvinceProvider;
let house: TestProgram;
let owner: Kysely<DB>;
let admin: Visitor;
let financeId: string;
let addresses = 0;

/** Somebody whom the province's directory knows; by default one whose address is an account's login here. */
function known(login: string, email: string, claims: Record<string, unknown> = {}, more = {}) {
  const said = { name: "Lò Thị Mây", email, email_verified: true, ...claims };
  provider.accounts.set(login, { password: PASSWORD, claims: said, ...more });
  return login;
}

beforeAll(async () => {
  provider = await openProvinceProvider(BACK, {});
  house = await createTestProgram(MONDAY, {
    province: {
      ...provider,
      scopes: [],
      secondStepLevels: ["urn:tinh:hai-buoc"],
      redirectUri: BACK,
    },
  });
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await insertDemoProvince(house.owner, house.program.runtime, { directives: 0 });
  admin = await house.enter("quantri@tinhmau.example");
  const { body } = await (await house.enter("sotaichinh@tinhmau.example")).call("getSession");
  financeId = body.unit.id;
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
  await provider.stop();
});
beforeEach(async () => {
  house.setClock(MONDAY);
  await owner.deleteFrom("app.sign_in_try").execute();
});

interface Told {
  code: string;
  message: string;
  next: string;
  address: string | null;
}

async function send(
  name: RouteName,
  payload: object,
  cookies: Record<string, string> = {},
  from?: string,
) {
  addresses += 1;
  const { method, path: url } = routes[name];
  const answer = await house.program.http.inject({
    method,
    url,
    payload,
    cookies,
    headers: { "x-dondoc": "1" },
    remoteAddress: from ?? `172.23.${addresses >> 8}.${addresses & 255}`,
  });
  const cookie = (wanted: string) => answer.cookies.find((one) => one.name === wanted)?.value ?? "";
  return {
    status: answer.statusCode,
    body: answer.json<Told>(),
    session: cookie("dondoc_session"),
    ticket: cookie("dondoc_province"),
    step: cookie("dondoc_step"),
  };
}
const begin = async (next?: string) => {
  const { body, ticket } = await send("beginAtProvince", { next: next ?? null });
  return { address: body.address ?? "", ticket };
};
const bring = (ticket: string, answer: string, session = "", from?: string) =>
  send("comeFromProvince", { answer }, { dondoc_province: ticket, dondoc_session: session }, from);
const atProvince = (address: string, login: string) =>
  signInAtProvince(address, { login, password: PASSWORD });
/** The whole way, as a browser goes it. */
async function enter(login: string, next?: string) {
  const { address, ticket } = await begin(next);
  return bring(ticket, await atProvince(address, login));
}
const visitorOf = (session: string) => house.holding(session);
const isIn = async (session: string) => (await visitorOf(session).call("getSession")).status;
/** Gives somebody of the demo a password, as an invitation would have. */
async function withPassword(login: string) {
  await owner
    .updateTable("app.account")
    .set({ password_hash: await hashPassword(OWN_PASSWORD) })
    .where("login", "=", login)
    .execute();
  return house.sessionOf(login);
}
const journalOf = async (login: string) => {
  const rows = await owner
    .selectFrom("audit.event as event")
    .innerJoin("app.account as account", (join) =>
      join.on((on) =>
        on(
          on.cast<string>("event.subject_id", "text"),
          "=",
          on.cast<string>(on.ref("account.id"), "text"),
        ),
      ),
    )
    .select("event.act")
    .where("account.login", "=", login)
    .execute();
  return rows.map(({ act }) => act);
};

describe("whoever is linked", () => {
  let session: string;
  it("linked themself: by their password here, and by the province's word", async () => {
    known("may", SPECIALIST);
    session = await withPassword(SPECIALIST);
    // Nobody whom the province has vouched for is in by that alone.
    expect(await enter("may")).toMatchObject({
      status: 403,
      session: "",
      body: { code: "PROVINCE_LINK_FIRST" },
    });
    const cookies = { dondoc_session: session };
    expect(await send("linkToProvince", { current: "không phải" }, cookies)).toMatchObject({
      status: 400,
      ticket: "",
    });
    const begun = await send("linkToProvince", { current: OWN_PASSWORD }, cookies);
    const answer = await atProvince(begun.body.address ?? "", "may");
    const linked = await bring(begun.ticket, answer, session);
    expect(linked).toMatchObject({ status: 200, body: { next: "linked" }, session: "" });
    const { body } = await visitorOf(session).call("getSecurity");
    expect(body).toMatchObject({ hasPassword: true, linkedAt: house.program.runtime.clock.now().toISOString() }); // prettier-ignore
  });

  it("comes in, back to where they wanted to go, and the journal and their sessions say how", async () => {
    const came = await enter("may", "/nhiem-vu?list=overdue");
    expect(came).toMatchObject({ status: 200, body: { next: "in", address: "/nhiem-vu?list=overdue" } }); // prettier-ignore
    expect(await isIn(came.session)).toBe(200);
    const { body } = await visitorOf(came.session).call("listSessions");
    expect(body.items.find(({ current }) => current)?.door).toBe("province");
    expect(await journalOf(SPECIALIST)).toContain("access.sign-in-from-province");
    const out = await send("signOut", {}, { dondoc_session: came.session });
    expect(out.body).toEqual({ door: "province" });
  });

  it("is asked our second step too, unless the province said to trust its own and it was asked there", async () => {
    known("may", SPECIALIST, {}, { amr: ["pwd", "mfa"] });
    const me = visitorOf((await enter("may")).session);
    const { body: offer } = await me.call("offerFactor", { body: { current: OWN_PASSWORD } });
    const code = (minutes: number) => codeOnPhone(offer.secret, new Date(Date.parse(MONDAY) + minutes * 60_000)); // prettier-ignore
    await me.call("enrolFactor", { body: { code: code(0) } });
    const asked = await enter("may");
    expect(asked).toMatchObject({ status: 200, session: "", body: { next: "code" } });
    house.setClock(new Date(Date.parse(MONDAY) + 60_000).toISOString());
    const passed = await send("passSecondStep", { code: code(1) }, { dondoc_step: asked.step });
    expect(await isIn(passed.session)).toBe(200);
    expect(await journalOf(SPECIALIST)).toContain("access.sign-in-from-province-with-code");

    await decideSetting(owner, "secondStep.atProvince", "PROVEN");
    expect((await enter("may")).body.next).toBe("in");
    known("may", SPECIALIST, {}, { amr: ["pwd"], acr: "urn:tinh:mot-buoc" });
    expect((await enter("may")).body.next).toBe("code");
    await decideSetting(owner, "secondStep.atProvince", "OURS");
  });

  it("is refused with what to do when the account is locked, and comes in when it is open again", async () => {
    const { id } = await owner.selectFrom("app.account").select("id").where("login", "=", SPECIALIST).executeTakeFirstOrThrow(); // prettier-ignore
    await owner.deleteFrom("app.second_factor").execute();
    await admin.call("lockAccount", { body: { accountId: id, locked: true } });
    const refused = await enter("may");
    expect(refused).toMatchObject({ status: 403, session: "", body: { code: "PROVINCE_LOCKED" } });
    expect(refused.body.message).toContain("liên hệ quản trị hệ thống");
    await admin.call("lockAccount", { body: { accountId: id, locked: false } });
    expect((await enter("may")).status).toBe(200);
  });

  it("is not taken over by somebody else of the province with the same address", async () => {
    known("may-khac", SPECIALIST);
    await decideSetting(owner, "signIn.provincialLink", "BY_EMAIL");
    expect(await enter("may-khac")).toMatchObject({ status: 409, session: "" });
    await decideSetting(owner, "signIn.provincialLink", "BY_PERSON");
  });

  it("takes the link away again, or two persons do", async () => {
    const me = visitorOf((await enter("may")).session);
    const wrong = await me.call("unlinkFromProvince", { body: { current: "không phải" } });
    expect(wrong.status).toBe(400);
    expect((await me.call("unlinkFromProvince", { body: { current: OWN_PASSWORD } })).status).toBe(200); // prettier-ignore
    expect((await enter("may")).body.code).toBe("PROVINCE_LINK_FIRST");
    await decideSetting(owner, "signIn.provincialLink", "BY_EMAIL");
    const again = await enter("may");
    expect(again.status).toBe(200);
    await decideSetting(owner, "signIn.provincialLink", "BY_PERSON");
    const { body: account } = await admin.call("listAccounts", { query: { q: SPECIALIST } });
    expect(account.items[0]).toMatchObject({ linked: true });
    const accountId = account.items[0]?.id ?? "";
    const { body } = await admin.call("requestReset", { body: { accountId, what: "province", reason: "Người cũ đã chuyển đi." } }); // prettier-ignore
    const chief = await house.enter(CHIEF);
    expect((await chief.call("decideReset", { body: { requestId: body.id, approved: true } })).status).toBe(200); // prettier-ignore
    expect(await isIn(again.session)).toBe(401);
    expect((await enter("may")).body.code).toBe("PROVINCE_LINK_FIRST");
  });
});

describe("an answer", () => {
  const outcome = ({ status, body, session }: Awaited<ReturnType<typeof bring>>) => ({
    status,
    code: body.code,
    session,
  });
  const WRONG = { status: 400, code: "PROVINCE_ANSWER_WRONG", session: "" };
  const ENDED = { ...WRONG, code: "PROVINCE_ANSWER_ENDED" };
  beforeAll(async () => {
    await decideSetting(owner, "signIn.provincialLink", "BY_EMAIL");
    known("may", SPECIALIST);
    await enter("may");
  });

  it("with another state than this browser's is refused", async () => {
    const { address, ticket } = await begin();
    const answer = new URLSearchParams(await atProvince(address, "may"));
    answer.set("state", "giả mạo");
    expect(outcome(await bring(ticket, `?${answer.toString()}`))).toEqual(WRONG);
  });

  it("that was made for another browser is refused there", async () => {
    const [theirs, ours] = [await begin(), await begin()];
    const answer = await atProvince(theirs.address, "may");
    expect(outcome(await bring(ours.ticket, answer))).toEqual(WRONG);
    expect(outcome(await bring("", answer))).toEqual(ENDED);
  });

  it("whose token has another nonce is refused, although the provider signed it", async () => {
    const { address, ticket } = await begin();
    const other = new URL(address);
    other.searchParams.set("nonce", "nonce-cua-ke-khac");
    expect(outcome(await bring(ticket, await atProvince(other.href, "may")))).toEqual(WRONG);
  });

  it("whose code was asked for with another challenge is refused", async () => {
    const { address, ticket } = await begin();
    const other = new URL(address);
    other.searchParams.set("code_challenge", "x".repeat(43));
    expect(outcome(await bring(ticket, await atProvince(other.href, "may")))).toEqual(WRONG);
  });

  it("is taken once, also when two bring it at the same moment, and for ten minutes", async () => {
    const { address, ticket } = await begin();
    const answer = await atProvince(address, "may");
    const told = await Promise.all([bring(ticket, answer), bring(ticket, answer)]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ status }) => status === 400)).toHaveLength(1);
    expect(outcome(await bring(ticket, answer))).toEqual(ENDED);
    const late = await begin();
    const tooLate = await atProvince(late.address, "may");
    house.setClock(new Date(Date.parse(MONDAY) + 600_000).toISOString());
    expect(outcome(await bring(late.ticket, tooLate))).toEqual(ENDED);
  });

  it("that says no, says nothing or says anything at all is refused", async () => {
    for (const answer of [
      "?error=access_denied",
      "?",
      "?code=x",
      "?code=x&state=y&iss=z",
      "code",
    ]) {
      const { ticket } = await begin();
      expect(outcome(await bring(ticket, answer))).toEqual(WRONG);
    }
  });

  it("that is wrong counts as a try of its address, and holds nobody's account", async () => {
    await decideSetting(owner, "signIn.addressTries", 10);
    const from = "198.51.100.23";
    const codes = [];
    for (let n = 0; n < 11; n++) {
      const { ticket } = await begin();
      codes.push((await bring(ticket, "?code=x&state=y", "", from)).status);
    }
    expect([codes.slice(0, 10), codes[10]]).toEqual([Array(10).fill(400), 429]);
    expect((await enter("may")).status).toBe(200);
    await decideSetting(owner, "signIn.addressTries", 50);
  });

  it("never begins a link in a session that is not whose it began", async () => {
    const session = await house.sessionOf(SPECIALIST);
    await withPassword(CHIEF);
    const chief = await house.sessionOf(CHIEF);
    const begun = await send("linkToProvince", { current: OWN_PASSWORD }, { dondoc_session: chief }); // prettier-ignore
    const answer = await atProvince(begun.body.address ?? "", known("ke-khac", "x@tinh.example"));
    expect(outcome(await bring(begun.ticket, answer, session))).toEqual(ENDED);
  });
});

describe("the provider", () => {
  it("that is down hinders nobody else and comes back without a restart", async () => {
    const fresh = await createTestProgram(MONDAY, {
      province: { ...provider, scopes: [], secondStepLevels: [], redirectUri: BACK },
    });
    const ask = () => fresh.stranger.call("beginAtProvince", { body: { next: null } });
    await provider.stop();
    // This program has never known it, the other knows it.
    expect((await ask()).status).toBe(503);
    expect((await fresh.stranger.call("getDoors")).body).toMatchObject({ province: true });
    const { address, ticket } = await begin();
    expect((await bring(ticket, "?code=x&state=y")).status).toBe(400);
    expect(address).toContain("code_challenge_method=S256");
    expect((await send("signIn", { login: SPECIALIST, password: OWN_PASSWORD })).status).toBe(200);
    await provider.start();
    expect((await ask()).status).toBe(200);
    expect((await enter("may")).status).toBe(200);
    await fresh.close();
  });

  it("that goes down between the two ways is told as such, and lets nobody in", async () => {
    const { address, ticket } = await begin();
    const answer = await atProvince(address, "may");
    await provider.stop();
    const told = await bring(ticket, answer);
    await provider.start();
    expect(told).toMatchObject({ status: 503, session: "", body: { code: "PROVINCE_SILENT" } });
  });

  it("leaves no key in the log, at its finest level", async () => {
    let log = "";
    const logStream = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    });
    const telling = await createTestProgram(MONDAY, {
      province: { ...provider, scopes: [], secondStepLevels: [], redirectUri: BACK },
      logLevel: "trace",
      logStream,
    });
    const inject = async (name: RouteName, payload: object, ticket = "") => {
      const { method, path: url } = routes[name];
      const cookies = { dondoc_province: ticket };
      return telling.program.http.inject({ method, url, payload, cookies, headers: { "x-dondoc": "1" } }); // prettier-ignore
    };
    const begun = await inject("beginAtProvince", { next: null });
    const ticket = begun.cookies[0]?.value ?? "";
    const { address } = begun.json<{ address: string }>();
    const answer = new URLSearchParams(await atProvince(address, "may"));
    const code = answer.get("code") ?? "";
    answer.set("state", "giả mạo");
    expect((await inject("comeFromProvince", { answer: answer.toString() }, ticket)).statusCode).toBe(400); // prettier-ignore
    expect(log).toContain(routes.comeFromProvince.path);
    expect(log).toContain("state");
    const keys = [provider.clientSecret, ticket, code, ...new URL(address).searchParams.getAll("state")]; // prettier-ignore
    for (const key of keys) expect([key.length > 20, log.includes(key)]).toEqual([true, false]);
    await telling.close();
  });

  it("is not asked where none is set", async () => {
    const bare = await createTestProgram(MONDAY);
    expect((await bare.stranger.call("getDoors")).body).toMatchObject({ province: false });
    expect((await bare.stranger.call("beginAtProvince", { body: { next: null } })).status).toBe(
      404,
    );
    expect((await bare.stranger.call("comeFromProvince", { body: { answer: "?code=x" } })).status).toBe(404); // prettier-ignore
    await bare.close();
  });
});

describe("a person without an account", () => {
  const add = (value: string, roleCode = "EXECUTOR", claim = "groups") =>
    admin.call("addProvincialRule", {
      body: { claim, value, roleCode, unitId: financeId, validFrom: "2026-11-23" },
    });
  const rolesOf = async (session: string) =>
    (await visitorOf(session).call("getSession")).body.roles.map(({ code }) => code);

  it("is told that there is none, and by whom to be invited", async () => {
    known("moi", "moi@tinh.example", { groups: ["stc-thuchien"] });
    const told = await enter("moi");
    expect(told).toMatchObject({ status: 403, session: "", body: { code: "PROVINCE_UNKNOWN" } });
    expect(told.body.message).toContain("moi@tinh.example");
    expect(told.body.message).toContain("quản trị hệ thống mời");
  });

  it("gets one by a rule with its role and unit, and is the same person the next time", async () => {
    expect((await add("stc-thuchien")).status).toBe(200);
    expect((await add("stc-thuchien")).status).toBe(409);
    const came = await enter("moi");
    expect(came).toMatchObject({ status: 200, body: { next: "in" } });
    expect(await rolesOf(came.session)).toEqual(["EXECUTOR"]);
    const { body } = await visitorOf(came.session).call("getSession");
    expect(body).toMatchObject({ person: { name: "Lò Thị Mây" }, unit: { id: financeId } });
    // Their address at the province changes; they stay who they are.
    known("moi", "ten-moi@tinh.example", { groups: ["stc-thuchien"] });
    const again = await enter("moi");
    expect((await visitorOf(again.session).call("getSession")).body.account.id).toBe(body.account.id); // prettier-ignore
    expect(await journalOf("moi@tinh.example")).toEqual(
      expect.arrayContaining(["access.make-account-by-rule", "access.follow-rules", "access.link-province"]), // prettier-ignore
    );
    const renewed = await admin.call("renewInvitation", { body: { accountId: body.account.id } });
    expect(renewed.status).toBe(403);
    const unlinked = await visitorOf(again.session).call("unlinkFromProvince", { body: { current: "x" } }); // prettier-ignore
    expect(unlinked.status).toBe(409);
  });

  it("gets none by an address that the province does not vouch for, nor by claims that no rule meets", async () => {
    known("la", "la@tinh.example", { groups: ["stc-thuchien"], email_verified: false });
    expect((await enter("la")).body.code).toBe("PROVINCE_UNKNOWN");
    known("la", "la@tinh.example", { groups: ["stc-thuc"], department: "stc-thuchien" });
    expect((await enter("la")).body.code).toBe("PROVINCE_UNKNOWN");
  });

  it("holds what the rules give from sign-in to sign-in, and keeps what a person gave", async () => {
    await add("stc-daumoi", "AGENCY_FOCAL");
    known("moi", "moi@tinh.example", { groups: ["stc-thuchien", "stc-daumoi"] });
    const both = await enter("moi");
    expect((await rolesOf(both.session)).toSorted()).toEqual(["AGENCY_FOCAL", "EXECUTOR"]);
    house.setClock("2026-11-24T02:00:00Z");
    known("moi", "moi@tinh.example", { groups: ["stc-daumoi"] });
    const moved = await enter("moi");
    expect(await rolesOf(moved.session)).toEqual(["AGENCY_FOCAL"]);
    // The specialist's role is a person's gift: no rule met, and it stays.
    const specialist = await enter("may");
    expect(await rolesOf(specialist.session)).toEqual(["OFFICE_SPECIALIST"]);
    // A rule that ends takes its roles at once.
    admin = await house.enter("quantri@tinhmau.example");
    const { body } = await admin.call("listProvincialRules");
    const focal = body.items.find(({ role }) => role.code === "AGENCY_FOCAL");
    expect(focal).toMatchObject({ holders: 1, value: "stc-daumoi" });
    const end = () => admin.call("endProvincialRule", { body: { ruleId: focal?.id ?? "" } });
    expect([(await end()).status, (await end()).status]).toEqual([200, 403]);
    expect(await isIn(moved.session)).toBe(401);
    const out = await enter("moi");
    expect(out).toMatchObject({ status: 403, body: { code: "PROVINCE_NO_ROLE" } });
  });

  it("never becomes a leader, a head or an administrator by a claim", async () => {
    const { body } = await admin.call("listProvincialRules");
    const offered = body.roles.map(({ code }) => code);
    for (const role of ["ADMINISTRATOR", "OFFICE_CHIEF", "CHAIR", "VICE_CHAIR", "AGENCY_HEAD"]) {
      expect((await add("lanh-dao", role)).status).toBe(403);
      expect(offered).not.toContain(role);
    }
    await decideSetting(owner, "signIn.provincialLink", "BY_EMAIL");
    known("gia-chanh-van-phong", CHIEF);
    const told = await enter("gia-chanh-van-phong");
    expect(told).toMatchObject({ status: 403, session: "", body: { code: "PROVINCE_LINK_FIRST" } });
  });

  it("is nobody's business but the administrator's", async () => {
    const specialist = await house.enter(SPECIALIST);
    expect((await specialist.call("listProvincialRules")).status).toBe(403);
    const body = { claim: "groups", value: "x", roleCode: "EXECUTOR", unitId: financeId, validFrom: "2026-12-01" }; // prettier-ignore
    expect((await specialist.call("addProvincialRule", { body })).status).toBe(403);
    expect((await add("x", "EXECUTOR", "nhóm")).status).toBe(400);
  });
});

import { routes } from "@dondoc/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import pg from "pg";
import { Kysely, PostgresDialect } from "kysely";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { decideSetting } from "../settings/testing.ts";
import { createTestProgram, type TestProgram, type Visitor } from "../../testing/test-program.ts";
import { inviteFirstAdministrator } from "./index.ts";

const PASSWORD = "mưa đầu mùa trên mái tôn";

let house: TestProgram;
let owner: Kysely<DB>;
let an: Visitor;
let binh: Visitor;
let unitId: string;
let people = 0;

beforeAll(async () => {
  house = await createTestProgram("2026-11-23T02:00:00Z");
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await decideSetting(owner, "secondStep.requiredFor", "NOBODY");
  an = await takeUp(await inviteFirstAdministrator(house.program.runtime));
  unitId = (await an.call("getSession")).body.unit.id;
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});

async function takeUp(link: string | null): Promise<Visitor> {
  people += 1;
  const { method, path: url } = routes.useLink;
  const answer = await house.program.http.inject({
    method,
    url,
    payload: { token: link?.split("#")[1], password: PASSWORD },
    headers: { "x-dondoc": "1" },
    remoteAddress: `172.22.0.${people}`,
  });
  const session = answer.cookies.find(({ name }) => name === "dondoc_session");
  if (!session) throw new Error(answer.body);
  return house.holding(session.value);
}

async function invite(who: Visitor, roleCode: string) {
  people += 1;
  const login = `nguoi${people}@an-son.example`;
  const person = { fullName: "Lò Văn Tám", login, unitId, title: "Người mới" };
  const { status, body } = await who.call("inviteAccount", { body: { ...person, roleCode } });
  expect(status).toBe(200);
  return { ...body, login };
}
const waiting = async (who: Visitor, login: string) =>
  (await who.call("listResetRequests")).body.items.find((one) => one.login === login);
const decide = async (who: Visitor, login: string, approved = true) =>
  who.call("decideReset", {
    body: { requestId: (await waiting(who, login))?.id ?? "", approved },
  });
const lineOf = async (login: string) =>
  (await an.call("listAccounts", { query: { q: login } })).body.items[0];

it("leaves the first administrator to invite alone, for nobody else could agree", async () => {
  const { link } = await invite(an, "ADMINISTRATOR");
  expect(link).toMatch(/^\/lien-ket#/);
  binh = await takeUp(link);
});

it("makes no link into a leading role by one person's word, on no way", async () => {
  const { link, expiresAt, accountId, login } = await invite(an, "OFFICE_CHIEF");
  expect({ link, expiresAt }).toEqual({ link: null, expiresAt: null });
  expect(await lineOf(login)).toMatchObject({ state: "proposed", byTwo: true });
  const renewed = await an.call("renewInvitation", { body: { accountId } });
  expect(renewed.status).toBe(403);
  expect(await waiting(an, login)).toMatchObject({
    what: "invitation",
    mayDecide: false,
    reason: "Mời làm Lãnh đạo Văn phòng UBND: Người mới",
  });
  expect((await decide(an, login)).status).toBe(403);
  const links = await owner
    .selectFrom("app.sign_in_link")
    .select("token_hash")
    .where("account_id", "=", accountId)
    .execute();
  expect(links).toEqual([]);
});

it("gives the link to whoever agrees, and what it opens is the role", async () => {
  const { login } = await invite(an, "HOME_AFFAIRS");
  const { status, body } = await decide(binh, login);
  expect(status).toBe(200);
  expect(await lineOf(login)).toMatchObject({ state: "invited" });
  const person = await takeUp(body.link);
  const { roles } = (await person.call("getSession")).body;
  expect(roles.map(({ code }) => code)).toEqual(["HOME_AFFAIRS"]);
  expect((await decide(binh, login)).status).toBe(400);
  const { items } = (await an.call("listJournal", { query: { act: "access.decide-reset" } })).body;
  expect(items[0]?.sentence).toBe(`đồng ý mời ${login}`);
});

it("may be asked for again after a refusal, and not once the person is in", async () => {
  const { accountId, login } = await invite(binh, "CHAIR");
  expect((await decide(an, login, false)).body.link).toBeNull();
  expect(await lineOf(login)).toMatchObject({ state: "invited" });
  expect((await binh.call("renewInvitation", { body: { accountId } })).status).toBe(403);
  const again = { accountId, what: "invitation", reason: "Đã có quyết định bổ nhiệm." } as const;
  expect((await binh.call("requestReset", { body: again })).status).toBe(200);
  expect((await binh.call("requestReset", { body: again })).status).toBe(403);
  await takeUp((await decide(an, login)).body.link);
  const late = await binh.call("requestReset", { body: again });
  expect(late).toMatchObject({ status: 403 });
});

it("asks nobody else for a role that decides on nobody", async () => {
  const { link, accountId, login } = await invite(an, "OFFICE_SPECIALIST");
  expect(link).toMatch(/^\/lien-ket#/);
  expect(await lineOf(login)).toMatchObject({ byTwo: false });
  const asked = { accountId, what: "invitation", reason: "Mất liên kết." } as const;
  expect((await an.call("requestReset", { body: asked })).status).toBe(403);
  expect((await an.call("renewInvitation", { body: { accountId } })).status).toBe(200);
});

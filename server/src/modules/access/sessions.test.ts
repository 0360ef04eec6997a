import { routes } from "@dondoc/contract";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { decideSetting } from "../settings/testing.ts";
import { createTestProgram, type TestProgram } from "../../testing/test-program.ts";
import { inviteFirstAdministrator } from "./index.ts";

const PASSWORD = "mật khẩu đủ dài của An";
const NEW = "mưa đầu mùa trên mái tôn";
const LOGIN = "quantri@localhost";
const MONDAY = "2026-11-23T02:00:00Z";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

let house: TestProgram;
let owner: Kysely<DB>;
let addresses = 0;

beforeAll(async () => {
  house = await createTestProgram(MONDAY);
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await decideSetting(owner, "secondStep.requiredFor", "NOBODY");
  const link = await inviteFirstAdministrator(house.program.runtime);
  await send("useLink", { token: link?.split("#")[1], password: PASSWORD });
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});
beforeEach(async () => {
  house.setClock(MONDAY);
  await owner.deleteFrom("app.session").execute();
});

async function send(name: "signIn" | "useLink", payload: object) {
  addresses += 1;
  const { method, path: url } = routes[name];
  const answer = await house.program.http.inject({
    method,
    url,
    payload,
    headers: { "x-dondoc": "1", "user-agent": FIREFOX },
    remoteAddress: `172.21.0.${addresses}`,
  });
  return answer.cookies.find(({ name: found }) => found === "dondoc_session")?.value ?? "";
}
const enter = (password = PASSWORD) => send("signIn", { login: LOGIN, password });
const after = (minutes: number) => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();
const seen = async (session: string) => (await house.holding(session).call("getSession")).status;

describe("the sessions of a person", () => {
  it("are listed with device, address, beginning and when somebody was last at them", async () => {
    const first = await enter();
    house.setClock(after(10));
    const second = await enter();
    house.setClock(after(30));
    await seen(first);
    const { body } = await house.holding(second).call("listSessions");
    expect(body.items).toMatchObject([
      { current: true, device: FIREFOX, begunAt: after(10) },
      { current: false, begunAt: after(0), lastSeenAt: after(30), endsAt: after(90) },
    ]);
    expect(body.items[0]?.address).toMatch(/^172\.21\.0\./);
    expect(JSON.stringify(body)).not.toContain(first);
  });

  it("end one by one, by their owner alone", async () => {
    const [one, other] = [await enter(), await enter()];
    const mine = house.holding(one);
    const { body } = await mine.call("listSessions");
    const id = body.items.find(({ current }) => !current)?.id ?? "";
    const { unit } = (await mine.call("getSession")).body;
    const invited = await mine.call("inviteAccount", {
      body: {
        fullName: "Bình",
        login: "binh@x.example",
        unitId: unit.id,
        title: "A",
        roleCode: "CLERK",
      },
    });
    const stranger = house.holding(
      await send("useLink", { token: invited.body.link?.split("#")[1], password: NEW }),
    );
    expect((await stranger.call("endSession", { body: { id } })).status).toBe(404);
    expect(await seen(other)).toBe(200);
    expect((await mine.call("endSession", { body: { id } })).status).toBe(200);
    expect([await seen(other), await seen(one)]).toEqual([401, 200]);
    expect((await mine.call("endSession", { body: { id } })).status).toBe(404);
  });

  it("end everywhere at once, this one too", async () => {
    const sessions = [await enter(), await enter(), await enter()];
    expect((await house.holding(sessions[1] ?? "").call("endAllSessions")).status).toBe(200);
    expect(await Promise.all(sessions.map(seen))).toEqual([401, 401, 401]);
  });

  it("end when nobody is at them for an hour; what the page asks by itself does not count", async () => {
    const session = await enter();
    house.setClock(after(59));
    expect(await seen(session)).toBe(200);
    house.setClock(after(118));
    expect((await house.holding(session).call("countUnread")).status).toBe(200);
    house.setClock(after(119));
    expect(await seen(session)).toBe(401);
    expect((await house.holding(await enter()).call("listSessions")).body.items).toHaveLength(1);
  });

  it("last as long as the province decides", async () => {
    await decideSetting(owner, "session.idleMinutes", 5);
    await decideSetting(owner, "session.hours", 1);
    try {
      const [idle, busy] = [await enter(), await enter()];
      house.setClock(after(5));
      expect(await seen(idle)).toBe(401);
      for (let minute = 4; minute < 60; minute += 4) {
        house.setClock(after(minute));
        expect(await seen(busy)).toBe(200);
      }
      house.setClock(after(60));
      expect(await seen(busy)).toBe(401);
    } finally {
      await owner
        .deleteFrom("app.setting_value")
        .where("key", "!=", "secondStep.requiredFor")
        .execute();
    }
  });
});

describe("a new password of one's own", () => {
  it("needs the old one, is not guessed soon, and ends all other sessions", async () => {
    const [here, elsewhere] = [await enter(), await enter()];
    const me = house.holding(here);
    const change = async (current: string, password: string) => {
      const { status, body } = await me.call("changePassword", { body: { current, password } });
      return [status, (body as unknown as { code?: string }).code];
    };
    expect(await change("không phải", NEW)).toEqual([400, "CURRENT_PASSWORD_WRONG"]);
    expect(await change(PASSWORD, "quantri@123456")).toEqual([400, "PASSWORD_GUESSABLE"]);
    expect(await change(PASSWORD, "ngắn")).toEqual([400, "INVALID"]);
    expect(await seen(elsewhere)).toBe(200);
    expect(await change(PASSWORD, NEW)).toEqual([200, undefined]);
    expect([await seen(here), await seen(elsewhere)]).toEqual([200, 401]);
    expect([(await enter()) !== "", (await enter(NEW)) !== ""]).toEqual([false, true]);
    expect(await change(NEW, PASSWORD)).toEqual([200, undefined]);
  });

  it("is not guessed faster from an open session than at the door", async () => {
    const me = house.holding(await enter());
    const tries = [];
    for (let n = 0; n < 6; n++)
      tries.push(
        (await me.call("changePassword", { body: { current: "không phải", password: NEW } }))
          .status,
      );
    expect(tries).toEqual([400, 400, 400, 400, 400, 429]);
  });
});

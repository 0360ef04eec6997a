import os from "node:os";
import { routes } from "@dondoc/contract";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createProgram, type Program } from "../../app/program.ts";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { decideSetting } from "../settings/testing.ts";
import { createTestProgram, type TestProgram } from "../../testing/test-program.ts";
import { inviteFirstAdministrator } from "./index.ts";

const PASSWORD = "mật khẩu đủ dài của An";
const LOGIN = "quantri@localhost";
const MONDAY = "2026-11-23T02:00:00Z";

let house: TestProgram;
let owner: Kysely<DB>;
let addresses = 0;

beforeAll(async () => {
  house = await createTestProgram(MONDAY);
  owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool(house.owner) }) });
  await decideSetting(owner, "secondStep.requiredFor", "NOBODY");
  const link = await inviteFirstAdministrator(house.program.runtime);
  const answer = await post(
    "useLink",
    { token: link?.split("#")[1], password: PASSWORD },
    "192.0.2.250",
  );
  if (answer.status !== 200) throw new Error(answer.body.code);
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});
beforeEach(() => house.setClock(MONDAY));

async function post(
  name: "signIn" | "useLink",
  payload: object,
  remoteAddress: string,
  program: Program = house.program,
) {
  const { method, path: url } = routes[name];
  const headers = { "x-dondoc": "1" };
  const answer = await program.http.inject({ method, url, payload, headers, remoteAddress });
  return { status: answer.statusCode, body: answer.json<{ code: string; message: string }>() };
}
const wrong = (address: string, login = LOGIN, program?: Program) =>
  post("signIn", { login, password: "không phải" }, address, program);
const right = (address: string, program?: Program) =>
  post("signIn", { login: LOGIN, password: PASSWORD }, address, program);
const newAddress = () => {
  addresses += 1;
  return `172.20.${addresses >> 8}.${addresses & 255}`;
};
const seconds = (n: number) => new Date(Date.parse(MONDAY) + n * 1000).toISOString();
const times = async (count: number, one: () => Promise<{ status: number }>) => {
  const found = [];
  for (let n = 0; n < count; n++) found.push((await one()).status);
  return found;
};

describe("guessing", () => {
  it("is held after five wrong tries from an address, also for the right password, and says for how long", async () => {
    const address = newAddress();
    expect(await times(5, () => wrong(address))).toEqual([401, 401, 401, 401, 401]);
    const held = await right(address);
    expect(held).toMatchObject({ status: 429, body: { code: "SIGN_IN_HELD" } });
    expect(held.body.message).toContain("chờ 30 giây");
    house.setClock(seconds(30));
    expect((await right(address)).status).toBe(200);
  });

  it("never keeps the right person out who comes from elsewhere", async () => {
    for (let n = 0; n < 20; n++) await times(6, () => wrong(`203.0.113.${n}`));
    expect((await right(newAddress())).status).toBe(200);
    expect((await right("203.0.113.1")).status).toBe(429);
  });

  it("is answered alike where there is no such account", async () => {
    const [known, unknown] = [newAddress(), newAddress()];
    const ofKnown = await times(6, () => wrong(known));
    expect(await times(6, () => wrong(unknown, "khong.co@an-son.example"))).toEqual(ofKnown);
    expect(await wrong(unknown, "khong.co@an-son.example")).toMatchObject({
      body: { message: (await wrong(known)).body.message },
    });
  });

  it("waits twice as long with each further wrong try, up to the province's limit", async () => {
    const address = newAddress();
    await times(5, () => wrong(address));
    house.setClock(seconds(30));
    expect((await wrong(address)).status).toBe(401);
    house.setClock(seconds(89));
    expect((await right(address)).body.message).toContain("chờ 1 giây");
    house.setClock(seconds(90));
    expect((await right(address)).status).toBe(200);
    await decideSetting(owner, "signIn.freeTries", 3);
    try {
      const other = newAddress();
      expect(await times(4, () => wrong(other))).toEqual([401, 401, 401, 429]);
    } finally {
      await owner
        .deleteFrom("app.setting_value")
        .where("key", "!=", "secondStep.requiredFor")
        .execute();
    }
  });

  it("of many accounts from one address is held too, but not for those who are at home there", async () => {
    const address = newAddress();
    expect((await right(address)).status).toBe(200);
    const others = Array.from({ length: 50 }, (_, n) => `nguoi${n}@an-son.example`);
    for (const login of others) expect((await wrong(address, login)).status).toBe(401);
    expect((await wrong(address, "nguoi.khac@an-son.example")).status).toBe(429);
    expect((await right(address)).status).toBe(200);
  });

  it("at once is counted one by one, and over all processes", async () => {
    const address = newAddress();
    const second = await createProgram({
      owner: house.owner,
      dataDir: os.tmpdir(),
      clock: { now: () => new Date(MONDAY) },
      logLevel: "fatal",
    });
    try {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          wrong(address, LOGIN, n % 2 === 0 ? second : house.program),
        ),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect((await right(address, second)).status).toBe(429);
    } finally {
      await second.close();
    }
  });

  it("leaves a line in the journal when it is held, and keeps no login in the table of tries", async () => {
    const address = newAddress();
    await times(8, () => wrong(address));
    const { rows } = await sql<{
      body: string;
    }>`select body from audit.payload where body like ${`%${address}%`}`.execute(owner);
    expect(rows.map(({ body }) => JSON.parse(body) as object)).toEqual([{ login: LOGIN, address }]);
  });
});

describe("a password that is chosen", () => {
  it("is refused where it is guessed soon, and the link stays good", async () => {
    const admin = house.holding(await sessionOf());
    const { body } = await admin.call("getSession");
    const invited = await admin.call("inviteAccount", {
      body: {
        fullName: "Trần Thị Bình",
        login: "tranthibinh@an-son.example",
        unitId: body.unit.id,
        title: "Chuyên viên",
        roleCode: "CLERK",
      },
    });
    const token = invited.body.link?.split("#")[1];
    for (const password of ["matkhau123456", "Password@2026", "tranthibinh1990", "123456789012"]) {
      expect(await post("useLink", { token, password }, newAddress())).toMatchObject({
        status: 400,
        body: { code: "PASSWORD_GUESSABLE", fields: { password: expect.any(String) } },
      });
    }
    const password = "mưa đầu mùa trên mái tôn";
    expect((await post("useLink", { token, password }, newAddress())).status).toBe(200);
  });
});

async function sessionOf(): Promise<string> {
  const { method, path: url } = routes.signIn;
  const answer = await house.program.http.inject({
    method,
    url,
    payload: { login: LOGIN, password: PASSWORD },
    headers: { "x-dondoc": "1" },
    remoteAddress: newAddress(),
  });
  return answer.cookies.find(({ name }) => name === "dondoc_session")?.value ?? "";
}

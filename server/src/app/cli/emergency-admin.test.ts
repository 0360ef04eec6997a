import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { routes } from "@dondoc/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { does } from "../../testing/office.ts";
import { createTestProgram, type TestProgram, type Visitor } from "../../testing/test-program.ts";
import { inviteFirstAdministrator } from "../../modules/access/index.ts";

const script = fileURLToPath(new URL("../../../../scripts/dondoc.cjs", import.meta.url));
const PASSWORD = "mưa đầu mùa trên mái tôn";
const REASON = "Hai quản trị viên đều mất điện thoại.";

let house: TestProgram;
let admin: Visitor;

beforeAll(async () => {
  // The command goes by the machine's clock, and so does the program it opens the door of.
  house = await createTestProgram(new Date().toISOString());
  await inviteFirstAdministrator(house.program.runtime);
  admin = await house.enter("quantri@localhost");
});
afterAll(() => house.close());

function dondoc(...args: string[]) {
  const { user, password, host, port, database } = house.owner;
  const url = `postgres://${user}:${encodeURIComponent(password)}@:${port}/${database}?host=${host}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, "emergency-admin", ...args],
    { encoding: "utf8", env: { ...process.env, DATABASE_URL: url } },
  );
  const token = /\/lien-ket#([\w-]{43})\n/.exec(stdout)?.[1] ?? "";
  return { status, stdout, stderr, token };
}
async function takeUp(token: string) {
  const { method, path: url } = routes.useLink;
  const answer = await house.program.http.inject({
    method,
    url,
    payload: { token, password: PASSWORD },
    headers: { "x-dondoc": "1" },
  });
  return [answer.statusCode, answer.json<{ next: string }>().next];
}

it("lets somebody new in for a week, who sets a password and enrols a second step", async () => {
  const { status, stdout, stderr, token } = dondoc(
    "--login",
    "Truc@an-son.example",
    "--name",
    "Lò Thị Trực",
    "--reason",
    REASON,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("Liên kết dùng một lần");
  expect(await takeUp(token)).toEqual([200, "enrolment"]);
  expect((await takeUp(token))[0]).toBe(410);
  const { body } = await admin.call("listAccounts", { query: { q: "truc@" } });
  expect(body.items[0]?.grants).toMatchObject([
    { role: "ADMINISTRATOR", validTo: expect.stringMatching(/^\d{4}-/) },
  ]);
});

it("opens a locked administrator again, ends what was open, and tells everybody concerned", async () => {
  const { unit } = (await admin.call("getSession")).body;
  const login = "hai@an-son.example";
  const { accountId } = await does(admin, "inviteAccount", {
    fullName: "Quản trị thứ hai",
    login,
    unitId: unit.id,
    title: "Chuyên viên",
    roleCode: "ADMINISTRATOR",
  });
  const second = await house.enter(login);
  await does(admin, "lockAccount", { accountId, locked: true });
  const { status, token } = dondoc("--login", login, "--reason", REASON);
  expect(status).toBe(0);
  expect((await second.call("getSession")).status).toBe(401);
  expect(await takeUp(token)).toEqual([200, "enrolment"]);
  const { body } = await admin.call("listNotifications", { query: {} });
  const told = body.items.filter(({ kind }) => kind === "access.emergency-admin");
  expect(told.map(({ title }) => title)).toContainEqual(expect.stringContaining(login));
});

it("asks for a login, a reason, and the name of somebody it does not know", () => {
  expect(dondoc("--login", "x@y.example", "--reason", "ngắn")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--reason"),
  });
  expect(dondoc("--reason", REASON)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--login"),
  });
  expect(dondoc("--login", "la@y.example", "--reason", REASON)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("--name"),
  });
});

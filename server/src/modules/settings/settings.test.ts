import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { buildActor, buildUnit } from "../../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readHistory } from "./read/read-history.ts";
import { readSettings } from "./read/read-settings.ts";
import { beginSettings } from "./write/begin-settings.ts";
import { changeSetting } from "./write/change-setting.ts";
import { onSettingChanged, onSettingDecided, type SettingChange } from "./write/effects.ts";
import { withdrawSettingValue } from "./write/withdraw-value.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let chief: Actor;
let agency: Actor;
let carriedOut: [from: unknown, to: unknown][] = [];
onSettingChanged("alert.yellowDays", async (_context, { before, after }: SettingChange) => {
  carriedOut.push([before["alert.yellowDays"], after["alert.yellowDays"]]);
  return 0;
});
/** Of a setting whose values to come count already: what stands on 1/12 when the effect is told. */
let decided: unknown[] = [];
onSettingDecided("alert.yellowDays", async ({ tx }) => {
  decided.push((await readSettings(tx, "2026-12-01"))["alert.yellowDays"]);
  return 0;
});

beforeAll(async () => {
  database = await createTestDatabase();
  chief = await buildActor(database.owner, { acts: ["settings.change", "settings.withdraw"] });
  agency = await buildActor(database.owner, {
    unitIds: [await buildUnit(database.owner, "Sở Y tế")],
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  carriedOut = [];
  decided = [];
  await database.owner.deleteFrom("app.setting_value").execute();
});

const change = (value: string | number | boolean, validFrom?: string, key = "alert.yellowDays") =>
  changeSetting.perform(database.runtime, chief, {
    key,
    value,
    legalBasis: "Quyết định 7/QĐ-UBND",
    validFrom,
  });
const on = (day: string) =>
  inScope(database.runtime.db, agency, (tx) => readSettings(tx, day)).then(
    (settings) => settings["alert.yellowDays"],
  );
const history = () =>
  inScope(database.runtime.db, chief, (tx) => readHistory(tx, TODAY, "alert.yellowDays"));

describe("a setting", () => {
  it("has its default until somebody decides, and then the value of the day asked for", async () => {
    expect(await on(TODAY)).toBe(3);
    await change(4);
    await change(5, "2026-12-01");
    expect(await on("2026-11-22")).toBe(3);
    expect(await on(TODAY)).toBe(4);
    expect(await on("2026-11-30")).toBe(4);
    expect(await on("2026-12-01")).toBe(5);
  });

  it("tells who decided each value, when, from which day and on what ground; none is ever lost", async () => {
    await change(4);
    await change(5);
    await change(6, "2026-12-01");
    const { items, byDefault } = await history();
    expect(byDefault.inWords).toBe("3 ngày làm việc");
    expect(items.map(({ value, standing, validFrom }) => [value, standing, validFrom])).toEqual([
      [6, "waiting", "2026-12-01"],
      [5, "in-force", TODAY],
      [4, "replaced", TODAY],
    ]);
    expect(items[0]).toMatchObject({
      changedBy: "Nguyễn Văn An",
      legalBasis: "Quyết định 7/QĐ-UBND",
      changedAt: "2026-11-23T02:00:00.000Z",
    });
  });

  it("never holds from a day that has passed", async () => {
    await expect(change(4, "2026-11-22")).rejects.toMatchObject({
      code: "SETTING_FROM_PAST",
      fields: { validFrom: expect.stringContaining("23/11/2026") as string },
    });
  });

  it("refuses a value it cannot take, with what to write", async () => {
    await expect(change("7;x", undefined, "reminder.daysBefore")).rejects.toMatchObject({
      code: "SETTING_UNFIT",
      fields: { value: expect.stringContaining("cách nhau bằng dấu phẩy") as string },
    });
    await expect(change(1, undefined, "no.such")).rejects.toMatchObject({
      code: "SETTING_UNKNOWN",
    });
  });
});

describe("a value for a later day", () => {
  it("moves nothing before its day, and begins by itself then, once, also late and in two processes", async () => {
    await change(5, "2026-12-01");
    await change(8, "2026-12-03");
    expect(carriedOut).toEqual([]);
    expect(await beginSettings(database.runtime, "2026-11-30")).toBe(0);
    const begun = await Promise.all([
      beginSettings(database.runtime, "2026-12-05"),
      beginSettings(database.runtime, "2026-12-05"),
    ]);
    expect(begun.reduce((a, b) => a + b)).toBe(2);
    expect(carriedOut).toEqual([
      [3, 5],
      [5, 8],
    ]);
    expect(await beginSettings(database.runtime, "2026-12-05")).toBe(0);
    const events = await sql<{ actor_name: string; body: string }>`
      select actor_name, body from audit.event join audit.payload on payload.event_id = event.id
      where actor_name = 'Đôn Đốc' order by ordinal`.execute(database.owner);
    expect(
      events.rows.map(({ body }) =>
        changeSetting.tell(JSON.parse(body) as object as never, "setting"),
      ),
    ).toEqual([
      "áp dụng thiết lập đến ngày có hiệu lực: Cảnh báo vàng khi còn không quá, từ “3 ngày làm việc” thành “5 ngày làm việc”, căn cứ Quyết định 7/QĐ-UBND",
      "áp dụng thiết lập đến ngày có hiệu lực: Cảnh báo vàng khi còn không quá, từ “5 ngày làm việc” thành “8 ngày làm việc”, căn cứ Quyết định 7/QĐ-UBND",
    ]);
  });

  it("is told at once to what counts by it already, once it stands, when it is taken back and when its day comes", async () => {
    await change(4);
    await change(5, "2026-12-01");
    await change(6, "2026-12-01");
    expect(decided).toEqual([4, 5, 6]);
    const id = (await history()).items[0]?.id ?? "";
    await withdrawSettingValue.perform(database.runtime, chief, { id });
    expect(decided).toEqual([4, 5, 6, 4]);
    expect(carriedOut).toEqual([[3, 4]]);
    await change(7, "2026-12-01");
    await beginSettings(database.runtime, "2026-12-05");
    expect(decided).toEqual([4, 5, 6, 4, 7, 7]);
  });

  it("can be withdrawn until its day comes, and stays in the history", async () => {
    await change(5, "2026-12-01");
    const id = (await history()).items[0]?.id ?? "";
    await withdrawSettingValue.perform(database.runtime, chief, { id });
    expect(await on("2026-12-01")).toBe(3);
    expect(await beginSettings(database.runtime, "2026-12-01")).toBe(0);
    expect((await history()).items[0]).toMatchObject({
      standing: "withdrawn",
      endedBy: "Nguyễn Văn An",
    });
    await expect(
      withdrawSettingValue.perform(database.runtime, chief, { id }),
    ).rejects.toMatchObject({ code: "SETTING_VALUE_GONE" });
  });
});

describe("the database", () => {
  it("lets an agency read what the province decided and write none of it", async () => {
    await change(4);
    const asAgency = <T>(statement: ReturnType<typeof sql<T>>) =>
      inScope(database.runtime.db, agency, (tx) => statement.execute(tx));
    expect((await asAgency(sql`select * from app.setting_value`)).rows).toHaveLength(1);
    for (const statement of [
      sql`update app.setting_value set value = '9'`,
      sql`insert into app.calendar_notice (reference) values ('x')`,
      sql`update app.calendar_version set version = null`,
    ]) {
      await expect(asAgency(statement)).rejects.toThrow("permission denied");
    }
  });
});

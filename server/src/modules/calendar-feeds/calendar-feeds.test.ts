import type { OpenedCalendarFeed } from "@dondoc/contract";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Database } from "../../kernel/database/connect.ts";
import { newId } from "../../kernel/ids.ts";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { buildTask } from "../tasks/testing.ts";

let office: Office;
let owner: Database;

beforeAll(async () => {
  office = await openOffice();
  owner = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool(office.house.owner) }) });
  const { items } = (await office.finance.call("listUnits", { query: { q: "Sở Tài chính" } })).body;
  await buildTask(owner, {
    unitId: first(items).id,
    title: "Quyết toán ngân sách; phân bổ, điều chỉnh",
    dueOn: "2026-12-15",
  });
  await buildTask(owner, { title: "Việc của cơ quan khác", dueOn: "2026-12-16" });
});
afterAll(async () => {
  await owner.destroy();
  await office.house.close();
});

const fetched = (path: string, headers: Record<string, string> = {}) =>
  office.house.program.http.inject({ method: "GET", url: path, headers });
/** Lines of more than 75 bytes are folded by the standard. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "");
type Opened = z.output<typeof OpenedCalendarFeed>;

describe("a calendar of what is due", () => {
  it("comes with its address and nothing else, as a day of its own on the last day in time", async () => {
    const { path } = await does(office.finance, "openCalendarFeed", {
      holds: "units",
      titles: true,
    });
    expect(path).toMatch(/^\/lich\/[\w-]{30,}\.ics$/u);
    const answer = await fetched(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toContain("text/calendar");
    const text = unfolded(answer.body);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(text).toContain("Quyết toán ngân sách\\; phân bổ\\, điều chỉnh");
    expect(text).toContain("DTSTART;VALUE=DATE:20261215");
    expect(text).not.toContain("Việc của cơ quan khác");
    const again = await fetched(path, { "if-none-match": String(answer.headers["etag"]) });
    expect(again.statusCode).toBe(304);
  });

  it("tells no title where its person does not want it to", async () => {
    const { path } = await does(office.finance, "openCalendarFeed", {
      holds: "units",
      titles: false,
    });
    const text = unfolded((await fetched(path)).body);
    expect(text).toMatch(/SUMMARY:NV-\d+ đến hạn/u);
    expect(text).not.toContain("Quyết toán");
  });

  it("is empty the moment it is closed, for a wrong address and for a locked account", async () => {
    const { id, path } = await does(office.finance, "openCalendarFeed", {
      holds: "own",
      titles: true,
    });
    expect((await fetched(path)).statusCode).toBe(200);
    await does(office.finance, "closeCalendarFeed", { id });
    const closed = await fetched(path);
    expect(closed.statusCode).toBe(404);
    expect(closed.body).toContain("đã đóng");
    expect((await office.finance.call("closeCalendarFeed", { body: { id } })).status).toBe(404);
    for (const wrong of ["/lich/x.ics", `/lich/${"a".repeat(43)}.ics`, "/lich/%00.ics"]) {
      expect((await fetched(wrong)).statusCode).toBe(404);
    }

    const { path: own }: Opened = await does(office.clerk, "openCalendarFeed", {
      holds: "own",
      titles: true,
    });
    await sql`update app.account set locked_at = now() where login like 'vanthu@%'`.execute(owner);
    expect((await fetched(own)).statusCode).toBe(404);
  });

  it("is never of the whole province, and nobody else's to see or close", async () => {
    const refused = await office.chair.call("openCalendarFeed", {
      body: { holds: "units", titles: true },
    });
    expect(refused.body).toMatchObject({ code: "FEED_TOO_WIDE" });
    const { body: mine } = await office.finance.call("listCalendarFeeds");
    expect(mine.mayHold).toEqual(["own", "units"]);
    const { id } = first(mine.items);
    expect((await office.chair.call("closeCalendarFeed", { body: { id } })).status).toBe(404);
    expect((await office.chair.call("listCalendarFeeds")).body).toEqual({
      items: [],
      mayHold: ["own"],
    });
    for (const hat of ["dondoc_wide", "dondoc_scoped"]) {
      const { rows } = await owner.transaction().execute(async (tx) => {
        await sql
          .raw(`set local role ${hat}; set local app.acting_account = '${newId()}'`)
          .execute(tx);
        return sql`select from app.calendar_feed`.execute(tx);
      });
      expect(rows).toEqual([]);
    }
  });

  it("is asked for by a whole office behind one door, and by nobody in a loop", async () => {
    const { path } = await does(office.finance, "openCalendarFeed", { holds: "own", titles: true });
    for (let other = 0; other < 40; other += 1) {
      const wrong = await fetched(`/lich/${String(other).padStart(43, "a")}.ics`);
      expect(wrong.statusCode).toBe(404);
    }
    const answers: number[] = [];
    for (let again = 0; again < 31; again += 1) answers.push((await fetched(path)).statusCode);
    expect([answers.at(-2), answers.at(-1)]).toEqual([200, 429]);
  });

  it("is opened ten times at most, however fast somebody clicks", async () => {
    const opened = await Promise.all(
      Array.from({ length: 14 }, () =>
        office.specialist.call("openCalendarFeed", { body: { holds: "own", titles: false } }),
      ),
    );
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(10);
  });

  it("keeps no address that could be stolen", async () => {
    const { path } = await does(office.chief, "openCalendarFeed", { holds: "own", titles: true });
    const token = path.slice("/lich/".length, -".ics".length);
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from app.calendar_feed where position(${Buffer.from(token)}::bytea in token_hash) > 0)
        or exists (select from audit.payload where payload::text like ${`%${token}%`})
        or exists (select from audit.act_receipt where act_receipt::text like ${`%${token}%`}) as found`.execute(
      owner,
    );
    expect(rows).toEqual([{ found: false }]);
  });
});

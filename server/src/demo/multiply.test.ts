import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestProgram, type TestProgram } from "../testing/test-program.ts";
import { insertDemoProvince } from "./index.ts";
import { ownerOf } from "./testing.ts";

const TASKS = 1500;

let house: TestProgram;
beforeAll(async () => {
  house = await createTestProgram();
  await insertDemoProvince(house.owner, house.program.runtime, { directives: 6, tasks: TASKS });
});
afterAll(() => house.close());

describe("a province made large by copies", () => {
  it("has as many tasks as were wanted", async () => {
    const { rows } = await ownerOf(house, (owner) =>
      sql<{ count: number }>`select count(*) from app.task`.execute(owner),
    );
    expect(rows).toEqual([{ count: TASKS }]);
  });

  it("refers to nothing that is not there", async () => {
    const orphans = await ownerOf(house, async (owner) => {
      const { rows } = await sql<{ name: string; ask: string }>`
        select conname as name, format('select count(*) from %s child where %s and not exists (select from %s parent where %s)',
          conrelid::regclass,
          (select string_agg(format('child.%I is not null', attname), ' and ') from unnest(conkey) k
            join pg_attribute on attrelid = conrelid and attnum = k),
          confrelid::regclass,
          (select string_agg(format('child.%I = parent.%I', mine.attname, theirs.attname), ' and ')
            from unnest(conkey, confkey) as pair (mine, theirs)
            join pg_attribute mine on mine.attrelid = conrelid and mine.attnum = pair.mine
            join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = pair.theirs)) as ask
        from pg_constraint where contype = 'f' and connamespace in ('app'::regnamespace, 'audit'::regnamespace)`.execute(
        owner,
      );
      const counts: [string, number][] = [];
      for (const { name, ask } of rows) {
        const found = await sql.raw<{ count: number }>(ask).execute(owner);
        counts.push([name, found.rows[0]?.count ?? -1]);
      }
      return counts.filter(([, count]) => count !== 0);
    });
    expect(orphans).toEqual([]);
  });
});

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestProgram, type TestProgram } from "../testing/test-program.ts";
import { insertDemoProvince } from "./index.ts";
import { ownerOf } from "./testing.ts";

const TASKS = 1500;

let house: TestProgram;
beforeAll(async () => {
  house = await createTestProgram();
  await insertDemoProvince(house.owner, house.program.runtime, { directives: 12, tasks: TASKS });
});
afterAll(() => house.close());

describe("a province made large by copies", () => {
  it("has as many tasks as were wanted", async () => {
    const { rows } = await ownerOf(house, (owner) =>
      sql<{ count: number }>`select count(*) from app.task`.execute(owner),
    );
    expect(rows).toEqual([{ count: TASKS }]);
  });

  it("has three who dare: one protected at its end, one running, one waiting for its review", async () => {
    const { rows } = await ownerOf(house, (owner) =>
      sql<{ state: string; protection: string | null }>`
        select state, protection from app.innovation order by number`.execute(owner),
    );
    expect(rows.map(({ state, protection }) => [state, protection])).toEqual([
      ["PARTLY", "excluded"],
      ["RUNNING", null],
      ["SUBMITTED", null],
    ]);
  });

  it("has tasks at rest as the act leaves them: decided, with the days since then nobody's delay, also in the copies", async () => {
    const { rows } = await ownerOf(house, (owner) =>
      sql<{ resting: number; decided: number; waiting: number; since: number; charged: number }>`
        select count(*) as resting, count(rest.id) as decided, count(waiting.id) as waiting,
          count(*) filter (where h.state_since = waiting.from_on) as since,
          count(*) filter (where delay.own > rest.days_late_before) as charged
        from app.task
        join app.task_history h on h.task_id = task.id and h.until_day = 'infinity'
        left join app.task_suspension rest on rest.task_id = task.id and rest.resumed_at is null
        left join app.waiting_period waiting on waiting.source_id = rest.id and waiting.task_id = task.id
          and waiting.kind = 'suspended' and waiting.to_on is null
        cross join lateral (select * from app.tasks_as_of('2030-01-01') as_of where as_of.task_id = task.id) as_of
        cross join lateral app.delay_split(as_of, '2030-01-01') delay
        where task.state = 'SUSPENDED'`.execute(owner),
    );
    const { resting, ...told } = { resting: 0, ...rows[0] };
    expect(resting).toBeGreaterThan(0);
    expect(told).toEqual({ decided: resting, waiting: resting, since: resting, charged: 0 });
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

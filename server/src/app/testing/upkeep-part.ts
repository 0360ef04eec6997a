import pg from "pg";
import { expect } from "vitest";
import { does, first, type Office } from "../../testing/office.ts";

/** The part of what runs by itself: a round and a job that failed, tried again by the administrator. */
export async function walkUpkeep({ house, finance, admin }: Office): Promise<void> {
  const owner = new pg.Client(house.owner);
  await owner.connect();
  // As a full disk would have left them.
  await owner.query(
    `insert into app.round_run (name, day, started_at, next_try_at, tries, failed)
     values ('urging.ladder', '2026-10-01', now(), now() + interval '1 hour', 4, 'Error: no space left')
     on conflict (name, day) do update set finished_at = null, done = null, failed = excluded.failed`,
  );
  await owner.query(`select app.enqueue_job('tasks.no-such-job', '{}'::json, 5)`);
  await owner.query(
    `update graphile_worker._private_jobs job set last_error = 'no space left', run_at = now() + interval '1 hour'
     from graphile_worker._private_tasks task where task.id = job.task_id and task.identifier = 'tasks.no-such-job'`,
  );
  expect((await finance.call("getUpkeep")).status).toBe(403);
  const { body: upkeep } = await admin.call("getUpkeep");
  expect(upkeep.rounds.find(({ name }) => name === "urging.ladder")).toMatchObject({
    title: "Nhắc việc và chuẩn bị đôn đốc",
    state: "failing",
    failing: { day: "2026-10-01", tries: 4 },
  });
  const { id } = first(upkeep.jobs.failing);
  expect(await does(admin, "tryRoundAgain", { name: "urging.ladder" })).toEqual({ count: 1 });
  expect(await does(admin, "tryJobAgain", { id })).toEqual({ count: 1 });
  await owner.query("delete from app.round_run where day = '2026-10-01'");
  await owner.query(`select graphile_worker.complete_jobs(array[$1::bigint])`, [id]);
  await owner.end();
}

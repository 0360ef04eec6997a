import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "kysely";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { startJobs, type Jobs } from "../../kernel/jobs/jobs.ts";
import { buildActor } from "../../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildDocument, buildTask, buildUnit } from "../tasks/testing.ts";
import { overtakenReminders } from "../urging/index.ts";
import { channelsFrom } from "./channels/registry.ts";
import { notify, notifyEach, openChannels, outboxStanding, postOffice } from "./index.ts";
import { beginHandOver, settleTheDead } from "./write/sendings.ts";
import { sendAgain } from "./write/send-again.ts";
import { saysNo, startMailServer, type MailServer } from "./testing/mail-server.ts";

type Person = Awaited<ReturnType<typeof buildActor>>;

let database: TestDatabase;
let mail: MailServer;
let office: Person;
let keeper: Person;
const started: Jobs[] = [];
const shouted: string[] = [];
const patiently = { timeout: 30_000 };

beforeAll(async () => {
  database = await createTestDatabase();
  office = await buildActor(database.owner);
  keeper = await buildActor(database.owner, { acts: ["notifications.send-again"] });
  const unit_id = (await buildUnit(database.owner)).unitId;
  const grant = { role_code: "ADMINISTRATOR", unit_id, valid_from: "2020-01-01" };
  await database.owner
    .insertInto("app.role_grant")
    .values({ account_id: keeper.accountId, ...grant })
    .execute();
});
beforeEach(async () => {
  mail = await startMailServer();
  await openChannels(database.runtime, channels());
});
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop();
  await mail.close();
  shouted.length = 0;
  await sql`delete from graphile_worker._private_jobs`.execute(database.owner);
});
afterAll(() => database.close());

const channels = () => channelsFrom({ smtpUrl: mail.url, from: "Đôn Đốc <dd@an-son.example>" });
function postmen(): Jobs {
  const address = "https://dd.example";
  const jobs = startJobs({
    queue: database.queue,
    handlers: [postOffice({ channels: channels(), address, overtaken: overtakenReminders })],
    runtime: database.runtime,
    shout: (error) => shouted.push(String(error)),
    pace: { beat: 100, grace: 300 },
  });
  started.push(jobs);
  return jobs;
}

const reader = () => buildActor(database.owner);
const tell = (who: Person, title: string, key = title) =>
  inScope(database.runtime.db, office, (tx) =>
    notify(tx, database.clock.now(), [who.accountId], {
      kind: "test.news",
      subject: { type: "account", id: who.accountId },
      title,
      key,
    }),
  );
/** The states of what was to go to somebody, with the reason. */
async function deliveriesTo(who: Person): Promise<string[]> {
  const { rows } = await sql<{ state: string; reason: string | null }>`
    select state, reason from app.delivery where account_id = ${who.accountId} order by created_at, notification_id`.execute(
    database.owner,
  );
  return rows.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));
}
const sendingsTo = async (who: Person) =>
  (
    await sql<{ state: string; message_id: string }>`
      select state, message_id from app.sending where account_id = ${who.accountId} order by id`.execute(
      database.owner,
    )
  ).rows;
const settled = (who: Person, ...states: string[]) =>
  vi.waitUntil(
    async () =>
      (await deliveriesTo(who)).every((one) => states.some((state) => one.startsWith(state))),
    patiently,
  );
/** The same, with the queue's waits passed over. */
const settledInTime = (who: Person, ...states: string[]) =>
  vi.waitUntil(async () => {
    await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(
      database.owner,
    );
    return (await deliveriesTo(who)).every((one) => states.some((state) => one.startsWith(state)));
  }, patiently);
const messageIds = () => mail.letters.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);

describe("a letter", () => {
  it("reaches its reader once, by its own sentence, and the house notes the server's word", async () => {
    const who = await reader();
    await tell(who, "Sở Y tế xin gia hạn.");
    postmen();
    await settled(who, "sent");
    expect(mail.letters.map(({ to }) => to)).toEqual([[`${who.accountId}@an-son.example`]]);
    expect(mail.letters[0]?.raw).toContain("Auto-Submitted: auto-generated");
    const [sending] = await sendingsTo(who);
    expect(sending?.state).toBe("accepted");
    expect(messageIds()).toEqual([sending?.message_id]);
  });

  it("holds all that one act says to a person: a flood becomes one letter", async () => {
    const who = await reader();
    await inScope(database.runtime.db, office, (tx) =>
      notifyEach(
        tx,
        database.clock.now(),
        Array.from({ length: 40 }, (_, index) => ({
          accountIds: [who.accountId],
          kind: "test.news",
          subject: { type: "account" as const, id: who.accountId },
          title: `Tin ${index}`,
          key: String(index),
        })),
      ),
    );
    postmen();
    await settled(who, "sent");
    expect(mail.letters).toHaveLength(1);
  });

  it("is not written for what was read in the program, or not wanted by mail, or not said twice", async () => {
    const who = await reader();
    const quiet = await reader();
    await sql`insert into app.channel_choice (account_id, channel, topic, wanted) values (${quiet.accountId}, 'email', 'other', false)`.execute(
      database.owner,
    );
    await tell(who, "Tin đã đọc");
    await tell(who, "Tin mới");
    await tell(who, "Tin mới");
    await tell(quiet, "Không gửi thư");
    await sql`update app.notification set read_at = now() where title = 'Tin đã đọc'`.execute(
      database.owner,
    );
    postmen();
    await settled(who, "sent", "dropped");
    expect((await deliveriesTo(who)).toSorted()).toEqual([
      "dropped: đã đọc trong chương trình",
      "sent",
    ]);
    expect(await deliveriesTo(quiet)).toEqual([]);
    expect(mail.letters).toHaveLength(1);
  });

  it("goes to the address somebody has chosen", async () => {
    const who = await reader();
    await sql`insert into app.channel_address (account_id, channel, address) values (${who.accountId}, 'email', 'rieng@an-son.example')`.execute(
      database.owner,
    );
    await tell(who, "Tin");
    postmen();
    await settled(who, "sent");
    expect(mail.letters[0]?.to).toEqual(["rieng@an-son.example"]);
  });

  it("tells of a secret document's task no more than its number", async () => {
    const who = await reader();
    const documentId = await buildDocument(database.owner, { number: "77" });
    await sql`update app.document set secret_stub = true where id = ${documentId}`.execute(
      database.owner,
    );
    const task = await buildTask(database.owner, { documentId, title: "Kế hoạch phòng thủ" });
    await inScope(database.runtime.db, office, (tx) =>
      notify(tx, database.clock.now(), [who.accountId], {
        kind: "test.news",
        subject: { type: "task", id: task.id },
        title: "Có ý kiến về phong thu",
        key: "x",
      }),
    );
    postmen();
    await settled(who, "sent");
    const raw = mail.letters[0]?.raw ?? "";
    expect(raw).toContain(`NV-${task.number}`);
    expect(raw).not.toMatch(/phong thu|ph=C3=B2ng/);
    expect(raw).toContain(`/nhiem-vu/${task.id}`);
  });

  it("is not even kept waiting where no mail server is set up", async () => {
    await openChannels(database.runtime, []);
    const who = await reader();
    await tell(who, "Chỉ trong chương trình");
    expect(await deliveriesTo(who)).toEqual([]);
  });
});

describe("a mail server in trouble", () => {
  it("that is away for a day gets one letter afterwards, without what events have overtaken", async () => {
    const who = await reader();
    const { port } = mail;
    await mail.close();
    const done = await buildTask(database.owner);
    const open = await buildTask(database.owner);
    for (const [task, step] of [
      [done, 3],
      [open, 3],
      [open, 1],
    ] as const) {
      await remind(who, task.id, step);
    }
    await sql`select app.enqueue_post(${who.accountId}, 'email')`.execute(database.owner);
    postmen();
    await vi.waitUntil(() => shouted.length > 0, patiently);
    expect(shouted[0]).toMatch(/ECONNREFUSED/);
    await vi.waitUntil(
      async () => (await sendingsTo(who)).some(({ state }) => state === "failed"),
      patiently,
    );
    expect((await outboxStanding(database.runtime.db)).failing).toBeGreaterThan(0);
    await sql`update app.task set state = 'COMPLETED', completed_on = '2026-11-20' where id = ${done.id}`.execute(
      database.owner,
    );
    await tell(who, "Tin của hôm sau");
    mail = await startMailServer(port);
    await settledInTime(who, "sent", "dropped");
    expect((await deliveriesTo(who)).toSorted()).toEqual([
      "dropped: nhiệm vụ đã kết thúc",
      "dropped: đã có lần nhắc sau",
      "sent",
      "sent",
    ]);
    expect(mail.letters).toHaveLength(1);
  });

  it("that says “not now” is asked again", async () => {
    const who = await reader();
    let asked = 0;
    mail.behave({
      onRecipient: () => {
        asked += 1;
        if (asked === 1) throw saysNo(451, "hãy thử lại sau");
      },
    });
    await tell(who, "Tin");
    postmen();
    await vi.waitUntil(() => shouted.length > 0, patiently);
    await settledInTime(who, "sent");
    expect((await sendingsTo(who)).map(({ state }) => state).toSorted()).toEqual([
      "accepted",
      "failed",
    ]);
    expect(mail.letters).toHaveLength(1);
  });

  it("that refuses for good is heard: on the health page, by the keepers, who have it sent again", async () => {
    const who = await reader();
    mail.behave({
      onRecipient: () => {
        throw saysNo(550, "5.1.1 không có hộp thư này");
      },
    });
    await tell(who, "Tin");
    postmen();
    await settled(who, "refused");
    expect(await deliveriesTo(who)).toEqual([
      expect.stringContaining("550 5.1.1 không có hộp thư này"),
    ]);
    expect(mail.letters).toEqual([]);
    expect((await outboxStanding(database.runtime.db)).troubled).toBeGreaterThan(0);
    const { rows } = await sql<{ title: string }>`
      select title from app.notification where account_id = ${keeper.accountId} and kind = 'mail.trouble'`.execute(
      database.owner,
    );
    expect(rows.map(({ title }) => title).join()).toContain(`${who.accountId}@an-son.example`);
    mail.behave({});
    await sendAgain.perform(database.runtime, keeper, { accountId: who.accountId });
    await settled(who, "sent");
    expect(mail.letters).toHaveLength(1);
  });
});

/** A reminder as the night's round leaves it, for the task's own last day. */
async function remind(who: Person, taskId: string, step: number): Promise<void> {
  await sql`
    insert into app.rung_fired (task_id, rung, step, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
    select id, 'before', ${step}, last_day, '2026-12-01', '2026-12-01', now() - make_interval(days => ${step}), 'message', holder_unit_id,
      array[${who.accountId}::uuid] from app.task where id = ${taskId}`.execute(database.owner);
  await sql`
    with told as (
      insert into app.notification (account_id, kind, subject_type, subject_id, title, key, created_at)
      select ${who.accountId}, 'rung.before', 'task', id, 'NV-' || number || ' sắp đến hạn.',
        'rung.before:' || id || ':' || ${step}::text || ':' || last_day, now() from app.task where id = ${taskId} returning id)
    select id from told`.execute(database.owner);
  await sql`
    select app.deliver_notices(array(select id from app.notification where account_id = ${who.accountId}), false)`.execute(
    database.owner,
  );
}

describe("a process that is killed", () => {
  /** Another process works off the post; resolves when it is dead. */
  async function killedAt(moment: "onRecipient" | "onTaken", who: Person): Promise<void> {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, "testing/post-process.ts")],
      {
        env: {
          ...process.env,
          OWNER: JSON.stringify({ ...inject("owner"), database: database.name }),
          SMTP_URL: mail.url,
          FILES: "/tmp",
        },
        stdio: "ignore",
      },
    );
    const dead = once(child, "exit");
    mail.behave({
      [moment]: async () => {
        child.kill("SIGKILL");
        await dead;
      },
    });
    await tell(who, "Tin");
    await dead;
    mail.behave({});
  }

  it("before the letter was handed over loses nothing: the next process sends it, once", async () => {
    const who = await reader();
    await killedAt("onRecipient", who);
    expect(await deliveriesTo(who)).toEqual(["waiting"]);
    postmen();
    await settled(who, "sent");
    expect((await sendingsTo(who)).map(({ state }) => state).toSorted()).toEqual([
      "accepted",
      "failed",
    ]);
    expect(mail.letters).toHaveLength(1);
  });

  it("after the server took it and before that was noted sends nothing twice: a person is asked", async () => {
    const who = await reader();
    await killedAt("onTaken", who);
    expect(mail.letters).toHaveLength(1);
    expect(await sendingsTo(who)).toMatchObject([{ state: "handing-over" }]);
    postmen();
    await settled(who, "unclear");
    expect(mail.letters).toHaveLength(1);
    expect((await outboxStanding(database.runtime.db)).troubled).toBeGreaterThan(0);
    // Sent again by a person's decision it keeps its name, by which the mail server can tell.
    await sendAgain.perform(database.runtime, keeper, { accountId: who.accountId });
    await settled(who, "sent");
    const ids = messageIds();
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("or was only taken for dead, sends nothing once another has its letters", async () => {
    const who = await reader();
    const sendingId = "01980000-0000-7000-8000-000000000001";
    await sql`insert into app.sending (id, account_id, channel, address, message_id, state, started_at)
      values (${sendingId}, ${who.accountId}, 'email', 'a@b.example', '<x@dondoc>', 'open', now())`.execute(
      database.owner,
    );
    await inScope(database.runtime.db, { ...office }, (tx) =>
      settleTheDead(tx, database.clock.now(), { accountId: who.accountId, code: "email" }),
    );
    await expect(
      inScope(database.runtime.db, office, (tx) => beginHandOver(tx, sendingId)),
    ).rejects.toThrow("no longer ours");
  });
});

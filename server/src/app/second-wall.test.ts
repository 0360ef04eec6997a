import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertDemoProvince } from "../demo/index.ts";
import { ownerOf } from "../demo/testing.ts";
import { allActs } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { atTheDoor, inScope, type Tx } from "../kernel/database/scope.ts";
import { newId } from "../kernel/ids.ts";
import { findActor } from "../modules/access/index.ts";
import { createTestProgram, type TestProgram } from "../testing/test-program.ts";

/*
 * The database itself is asked, as each role of a living province: what the journal, the kept answers, the holders of tasks and the
 * files tell to somebody who is past the program's own questions.
 */
const SCOPED = [
  "sotaichinh",
  "daumoi.sotaichinh",
  "thuchien.sotaichinh",
  "phuong",
  "xa",
  "truongphong.nganhang",
];
let house: TestProgram;
const who = new Map<string, Actor>();

const asOwner = <T>(work: (owner: Database) => Promise<T>): Promise<T> => ownerOf(house, work);
const asked = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(house.program.runtime.db, actor, work);
const column = async (from: Tx | Database, text: string): Promise<string[]> =>
  (await sql<{ one: string }>`${sql.raw(text)}`.execute(from)).rows.map(({ one }) => one);
/** The rows that every one of these people sees, asked one after another. */
async function ofEach(work: (tx: Tx, actor: Actor, login: string) => Promise<void>): Promise<void> {
  for (const [login, actor] of who) await asked(actor, (tx) => work(tx, actor, login));
}

beforeAll(async () => {
  house = await createTestProgram();
  await insertDemoProvince(house.owner, house.program.runtime, { directives: 14 });
  const logins = await asOwner((owner) =>
    column(
      owner,
      `select distinct on (role_code, unit_id) account.login as one from app.role_grant join app.account on account.id = account_id
       join app.role on role.code = role_code and role.scope = 'unit' where role_grant.valid_to is null
         and (account.login = any ('{${SCOPED.map((login) => `${login}@tinhmau.example`).join(",")}}') or role_code = 'DIVISION_HEAD')
       order by role_code, unit_id limit 12`,
    ),
  );
  for (const login of logins) {
    const actor = await atTheDoor(house.program.runtime.db, async (tx) => {
      const [id = ""] = await column(
        tx,
        `select id as one from app.account where login = '${login}'`,
      );
      return findActor(tx, id, "2026-11-23");
    });
    if (actor && !actor.grants.some(({ provinceWide }) => provinceWide)) who.set(login, actor);
  }
});
afterAll(() => house.close());

describe("the functions that ask for one record", () => {
  it.each([
    ["sees_task", "app.task"],
    ["sees_document", "app.document"],
    ["sees_assignment", "app.assignment"],
  ])("%s says what the policy of %s says, of every row and for everybody", async (name, table) => {
    expect(who.size).toBeGreaterThan(4);
    const all = await asOwner((owner) => column(owner, `select id as one from ${table}`));
    let seen = 0;
    await ofEach(async (tx, _actor, login) => {
      const listed = await column(tx, `select id as one from ${table} order by 1`);
      const one = await column(
        tx,
        `select id as one from unnest('{${all.join(",")}}'::uuid[]) id where app.${name}(id) order by 1`,
      );
      expect([login, one]).toEqual([login, listed]);
      seen += listed.length;
      expect(listed.length).toBeLessThan(all.length);
    });
    expect(seen).toBeGreaterThan(0);
  });

  it("know to whom an act tells what it does to a task, as the acts say it", async () => {
    const said = [...allActs().values()].flatMap(({ name, toldTo }) =>
      toldTo ? [`${name} ${toldTo}`] : [],
    );
    const { rows } = await asOwner((owner) =>
      sql<{ act: string; reach: string }>`
        select act, app.told_to(act) as reach from unnest(${[...allActs().keys()]}::text[]) act
        where app.told_to(act) is not null`.execute(owner),
    );
    expect(rows.map(({ act, reach }) => `${act} ${reach}`).toSorted()).toEqual(said.toSorted());
  });
});

describe("the journal", () => {
  it("tells an agency of no task, document or passage that it does not see", async () => {
    let told = 0;
    await ofEach(async (tx, actor, login) => {
      const outside = await column(
        tx,
        `select event.id as one from audit.event where delegation_id is null and (
          (subject_type = 'task' and not exists (select from app.task t where t.id = subject_id)
            and not exists (select from app.task_transfer t where t.from_task_id = subject_id))
          or (subject_type = 'document' and not exists (select from app.document d where d.id = subject_id))
          or (subject_type = 'assignment' and not exists (select from app.assignment a where a.id = subject_id))
          or (subject_type = 'account' and subject_id is distinct from '${actor.accountId}'::uuid)
          or (subject_type = 'measure' and not exists (select from app.measure m where m.id = subject_id))
          or (subject_type = 'draft' and not exists (select from app.draft d where d.id = subject_id))
          or subject_type in ('reading', 'briefing', 'instruction', 'report', 'publication'))`,
      );
      expect([login, outside]).toEqual([login, []]);
      told += (await column(tx, "select event_id as one from audit.payload")).length;
    });
    const all = await asOwner((owner) =>
      column(owner, "select event_id as one from audit.payload"),
    );
    expect(told).toBeGreaterThan(10);
    expect(told).toBeLessThan(all.length * who.size);
  });

  it("leaves out no line of what an agency does see", async () => {
    await ofEach(async (tx, _actor, login) => {
      const tasks = await column(tx, "select id as one from app.task");
      const lines = await column(
        tx,
        "select id as one from audit.event where subject_type = 'task' order by 1",
      );
      const all = await asOwner((owner) =>
        column(
          owner,
          `select id as one from audit.event where subject_type = 'task' and subject_id = any ('{${tasks.join(",")}}')
            and app.told_to(act) is null order by 1`,
        ),
      );
      expect([login, lines]).toEqual([login, expect.arrayContaining(all)]);
      const read = await column(
        tx,
        "select event_id as one from audit.payload join audit.event on event.id = event_id where subject_type = 'task' order by 1",
      );
      expect([login, read]).toEqual([login, lines]);
    });
  });

  it("tells a partner nothing that is between the lead and the others, and no agency what is the province's", async () => {
    await ofEach(async (tx, _actor, login) => {
      const between = await column(
        tx,
        `select event.id as one from audit.event left join app.task on task.id = subject_id
         where app.told_to(act) = 'province' or (app.told_to(act) = 'parties' and subject_type = 'task'
           and not coalesce(app.unit_in_scope(task.holder_unit_id), false))`,
      );
      expect([login, between]).toEqual([login, []]);
    });
  });

  it("takes no line in another person's name, and is not read at the door", async () => {
    const [other] = await asOwner((owner) =>
      column(owner, "select id as one from app.account limit 1"),
    );
    const writing = (actorId: string | null) => (tx: Tx) =>
      sql`insert into audit.event (at, act, actor_id, actor_name, subject_type, subject_id, payload_commitment)
        values (now(), 'tasks.report', ${actorId}, 'x', 'task', ${newId()}, '')`.execute(tx);
    for (const actor of who.values()) {
      await asked(actor, writing(actor.accountId));
      await expect(asked(actor, writing(other ?? null))).rejects.toMatchObject({ code: "42501" });
    }
    for (const table of ["event", "payload", "act_receipt"])
      await expect(
        atTheDoor(house.program.runtime.db, (tx) => column(tx, `select from audit.${table}`)),
      ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the kept answers", () => {
  it("are their owner's alone, in the province too", async () => {
    await asOwner(async (owner) => {
      for (const actor of who.values())
        await sql`insert into audit.act_receipt values (${actor.accountId}, 'a-key-of-mine', 'x', '', '{}', now())`.execute(
          owner,
        );
    });
    await ofEach(async (tx, actor) => {
      const owners = await column(tx, "select distinct actor_id as one from audit.act_receipt");
      expect(owners).toEqual([actor.accountId]);
    });
    const [one] = who.values();
    if (!one) throw new Error("nobody");
    const wide: Actor = {
      ...one,
      grants: one.grants.map((grant) => ({ ...grant, provinceWide: true })),
    };
    const owners = await asked(wide, (tx) =>
      column(tx, "select distinct actor_id as one from audit.act_receipt"),
    );
    expect(owners).toEqual([one.accountId]);
  });
});

describe("who holds a task", () => {
  it("is told to whoever sees the task, whole, and to nobody else", async () => {
    await ofEach(async (tx, _actor, login) => {
      const tasks = await column(tx, "select id as one from app.task");
      const seen = await column(tx, "select id as one from app.task_holder order by 1");
      const all = await asOwner((owner) =>
        column(
          owner,
          `select id as one from app.task_holder where task_id = any ('{${tasks.join(",")}}') order by 1`,
        ),
      );
      expect([login, seen]).toEqual([login, all]);
    });
  });
});

describe("the files", () => {
  it("are asked for in every table that names one", async () => {
    const { rows } = await asOwner((owner) =>
      sql<{ place: string; asked: boolean }>`
        select tab::text || '.' || col as place, prosrc like '%' || tab::text || ' r where r.' || col || ' = wanted%' as asked
        from app.file_columns(), pg_proc where proname = 'sees_file'`.execute(owner),
    );
    expect(rows.filter((row) => !row.asked)).toEqual([]);
    expect(rows.length).toBeGreaterThan(9);
  });

  it("are seen by whoever sees what names them or brought them, and by no other agency", async () => {
    const [first, second] = who.values();
    if (!first || !second) throw new Error("nobody");
    const [own, foreign, ofDocument] = ["1", "2", "3"].map((digit) => digit.repeat(64)) as [string, string, string]; // prettier-ignore
    // A document that one of their units received and may report the study of.
    const units = [...(first.grants[0]?.unitIds ?? [])].join(",");
    const [received = ""] = await asked(first, (tx) =>
      column(
        tx,
        `select document_id || ' ' || unit_id as one from app.document_recipient join app.document on document.id = document_id
         where unit_id = any ('{${units}}') order by document.issued_on, document_id, unit_id`,
      ),
    );
    const [document, unit] = received.split(" ");
    await asOwner(async (owner) => {
      for (const hash of [own, foreign, ofDocument])
        await sql`insert into app.file values (${hash}, 1, 'text/plain', now())`.execute(owner);
      await sql`insert into app.file_upload values (${own}, ${first.accountId}, now())`.execute(
        owner,
      );
      await sql`update app.document set file_hash = ${ofDocument} where id = ${document}`.execute(
        owner,
      );
    });
    const three = `select hash as one from app.file where hash in ('${own}', '${foreign}', '${ofDocument}') order by 1`;
    expect(await asked(first, (tx) => column(tx, three))).toEqual([own, ofDocument]);
    const reads = await asked(second, (tx) =>
      column(tx, `select id as one from app.document where id = '${document}'`),
    );
    expect(await asked(second, (tx) => column(tx, three))).toEqual(
      reads.length > 0 ? [ofDocument] : [],
    );
    const naming = (hash: string) =>
      asked(first, (tx) =>
        sql`insert into app.study_report (document_id, unit_id, form, held_on, file_hash, file_name, reported_by, reported_at)
          values (${document}, ${unit}, 'meeting', '2026-11-20', ${hash}, 'x', ${first.accountId}, now())`.execute(
          tx,
        ),
      );
    await naming(own);
    await naming(ofDocument);
    await expect(naming(foreign)).rejects.toMatchObject({ code: "42501" });
  });
});

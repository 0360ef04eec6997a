import { sql } from "kysely";
import { insertDemoProvince } from "../../../demo/index.ts";
import { demoDoors } from "../../../demo/accounts.ts";
import { ownerOf } from "../../../demo/testing.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { atTheDoor, inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { findActor } from "../../../modules/access/index.ts";
import { createTestProgram, type TestProgram } from "../../../testing/test-program.ts";
import { TABLE_OF_ADDRESS, TABLE_OF_FIELD } from "./sample.ts";

/** One of the province's people: their session, and which records they see and which they do not. */
export interface Person {
  role: string;
  login: string;
  session: string;
  actor: Actor;
  scoped: boolean;
  own: ReadonlyMap<string, string>;
  foreign: ReadonlyMap<string, string>;
  /** Every id of a closed record that they do not see. */
  closed: ReadonlySet<string>;
}
export interface LivingProvince {
  house: TestProgram;
  people: Person[];
}

const TABLES = [...new Set([...Object.values(TABLE_OF_FIELD), ...Object.values(TABLE_OF_ADDRESS)])];
/** Those whose ids no answer may hold for whom they are closed. Drafts and measures are told of by number where they had effect. */
const SECRET_IDS = ["task", "document", "task_extension", "explanation", "consultation_file", "study_report", "collection_answer"]; // prettier-ignore

/** The invented province at work, with one person for each role that the doors of the demo lead to. */
export async function openProvince(): Promise<LivingProvince> {
  const house = await createTestProgram();
  await insertDemoProvince(house.owner, house.program.runtime, { directives: 14 });
  const all = await idsOf(house, null);
  const people: Person[] = [];
  for (const { login } of demoDoors) {
    const actor = await actorOf(house, login);
    const seen = await idsOf(house, actor);
    const pick = (which: (table: string, id: string) => boolean) =>
      new Map(
        TABLES.map((table): [string, string] => [
          table,
          (all.get(table) ?? []).find((id) => which(table, id)) ?? newId(),
        ]),
      );
    const sees = new Map([...seen].map(([table, ids]) => [table, new Set(ids)]));
    const isSeen = (table: string, id: string) => sees.get(table)?.has(id) === true;
    people.push({
      role: actor.grants[0]?.roleCode ?? "",
      login,
      session: await house.sessionOf(login),
      actor,
      scoped: !isProvinceWide(actor),
      own: pick(isSeen),
      foreign: pick((table, id) => !isSeen(table, id)),
      closed: new Set(
        SECRET_IDS.flatMap((table) => (all.get(table) ?? []).filter((id) => !isSeen(table, id))),
      ),
    });
  }
  return { house, people };
}

async function actorOf(house: TestProgram, login: string): Promise<Actor> {
  const actor = await atTheDoor(house.program.runtime.db, async (tx) => {
    const { id } = await tx.selectFrom("app.account").select("id").where("login", "=", login).executeTakeFirstOrThrow(); // prettier-ignore
    return findActor(tx, id, "2026-11-23");
  });
  if (!actor) throw new Error(`${login} holds no office`);
  return actor;
}

/** The ids of each table, as the database gives them to this person; null for its owner. */
async function idsOf(house: TestProgram, actor: Actor | null): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  for (const table of TABLES) {
    const asking = sql<{ id: string }>`select id from ${sql.table(`app.${table}`)} order by id`;
    const { rows } = actor
      ? await inScope(house.program.runtime.db, actor, (tx) => asking.execute(tx))
      : await ownerOf(house, (owner) => asking.execute(owner));
    ids.set(
      table,
      rows.map(({ id }) => id),
    );
  }
  return ids;
}

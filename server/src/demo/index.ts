import { addDays } from "@dondoc/workcalendar";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { DEMO_MARK } from "../modules/access/index.ts";
import { furnishRegister } from "../modules/legal-basis/index.ts";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import { localDateOf } from "../kernel/clock.ts";
import type { Database, OwnerConfig } from "../kernel/database/connect.ts";
import { inScope } from "../kernel/database/scope.ts";
import type { DB } from "../kernel/database/schema.generated.ts";
import { enterDemoMeasures, proposeDemoMeasures } from "./accountability.ts";
import { writeTaskChanges } from "./acts.ts";
import { insertDemoAccounts } from "./accounts.ts";
import { enterDemoNotice } from "./calendar.ts";
import { coordinate } from "./coordination.ts";
import { askForReports } from "./aggregation.ts";
import { followProgrammes } from "./programmes.ts";
import { addDivisions, giveToDivision } from "./divisions.ts";
import { dareInDemo } from "./innovations.ts";
import { denounceInDemo } from "./denunciations.ts";
import { inspectInDemo } from "./inspections.ts";
import { issueDirectives } from "./issue-directives.ts";
import { climbDemoLadders } from "./ladder.ts";
import { writeDemoLetters } from "./letters.ts";
import { writeDemoPublication } from "./publication.ts";
import { writeDemoReports } from "./reports.ts";
import { chargeHomeAffairs } from "./monitors.ts";
import { multiplyTasks } from "./multiply.ts";
import { demoOrganisation, insertDemoOrganisation } from "./organisation.ts";
import { divideTheWork } from "./people.ts";
import { makeDemoPeriods } from "./periods.ts";
import { checkOwnHouse } from "./self-checks.ts";
import { createRandom } from "./random.ts";
import { meetPeople } from "./dialogues.ts";
import { divideIntoSteps } from "./steps.ts";
import { studyDocuments } from "./study.ts";
import { reorganiseDemo } from "./succession.ts";
import { hearVoices } from "./voices.ts";
import { writeLives, writeReceipts, type Hands } from "./write-lives.ts";

export { demoDoors } from "./accounts.ts";

const SEED = 20_261_123;
const DIRECTIVES = 60;

export interface DemoSize {
  /** How many directives pass through the acts. */
  directives?: number;
  /** At least so many tasks in the end; the released directives are copied until there are. */
  tasks?: number;
}

/** Furnishes an empty, migrated database with the invented province: its organisation, people and two years of work. */
export async function insertDemoProvince(
  config: OwnerConfig,
  runtime: Runtime,
  size: DemoSize = {},
): Promise<void> {
  await asOwner(config, async (owner) => {
    const now = runtime.clock.now();
    const today = localDateOf(now);
    const random = createRandom(SEED);
    const directives = size.directives ?? DIRECTIVES;
    await insertDemoOrganisation(owner, demoOrganisation());
    await insertDemoAccounts(owner, now);
    const specialist = await actorOf(owner, "chuyenvien@tinhmau.example");
    const chief = await actorOf(owner, "chanhvanphong@tinhmau.example");
    await inScope(runtime.db, specialist, (tx) => furnishRegister(tx, specialist, now));
    const { province, signer } = await provinceOf(owner);
    const at = (instant: string): Runtime => ({
      ...runtime,
      clock: { now: () => new Date(instant) },
    });
    await addDivisions(owner);
    await divideTheWork({ owner, runtime, chief });
    const stage = { owner, at, specialist, chief, province, signer, random, today };
    await issueDirectives(stage, directives);
    await makeDemoPeriods(at, today);
    await enterDemoNotice(runtime, chief, today);
    const hands = await handsOf(owner, specialist, chief);
    await writeLives(owner, hands, random, today);
    await writeReceipts(owner, hands, random, today);
    const chair = await actorOf(owner, "chutich@tinhmau.example");
    await writeDemoReports({ owner, at, specialist, chief, today });
    await writeDemoPublication({ owner, at, specialist, chief, today });
    await writeDemoLetters({ owner, at, specialist, chief, chair, today });
    await climbDemoLadders(owner, at, today);
    await giveToDivision(owner, at(`${addDays(today, -1)}T03:20:00Z`), (login) =>
      actorOf(owner, login),
    );
    await coordinate({ owner, at, specialist, today });
    await chargeHomeAffairs({ owner, at, chief, today });
    await studyDocuments({ owner, at, specialist, today });
    await divideIntoSteps({ owner, runtime, specialist, today });
    if (directives > 0) {
      const admin = await actorOf(owner, "quantri@tinhmau.example");
      await reorganiseDemo({ owner, runtime, admin, today });
      await askForReports(stage);
    }
    if (size.tasks) await multiplyTasks(owner, size.tasks);
    await writeTaskChanges({ owner, at, chair, hands, today });
    const homeAffairs = await actorOf(owner, "sonoivu@tinhmau.example");
    await enterDemoMeasures({ owner, at, homeAffairs, today });
    await proposeDemoMeasures({ owner, at, homeAffairs, today });
    await dareInDemo({ owner, at, chair, today, actor: (login) => actorOf(owner, login) });
    await followProgrammes({ owner, at, homeAffairs, today });
    const lead = await actorOf(owner, "doankiemtra@tinhmau.example");
    await inspectInDemo({ owner, at, specialist, chair, lead, today });
    await hearVoices({ owner, at, today, actor: (login) => actorOf(owner, login) });
    await checkOwnHouse({ owner, at, today, actor: (login) => actorOf(owner, login) });
    await meetPeople({ owner, at, today, actor: (login) => actorOf(owner, login) });
    await denounceInDemo({ owner, at, today, actor: (login) => actorOf(owner, login) });
    await owner
      .insertInto("app.setting")
      .values({ key: DEMO_MARK, value: "true", valid_from: today, changed_at: now })
      .execute();
    await sql`analyze`.execute(owner);
  });
}

/** Copies the province's directives until there are so many tasks. */
export const growDemoProvince = (config: OwnerConfig, tasks: number): Promise<void> =>
  asOwner(config, (owner) => multiplyTasks(owner, tasks));

async function asOwner(
  config: OwnerConfig,
  work: (owner: Database) => Promise<void>,
): Promise<void> {
  const pool = new pg.Pool({ ...config, max: 2 });
  pool.on("error", () => undefined); // a connection that was closing when the server stopped
  const owner: Database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await work(owner);
  } finally {
    await owner.destroy();
  }
}

/** Somebody of the demo as an actor, with all acts of their role. */
async function actorOf(owner: Database, login: string): Promise<Actor> {
  const { rows } = await sql<{
    account_id: string;
    person_id: string;
    full_name: string;
    role_code: string;
    unit_id: string;
    acts: string[];
  }>`
    select account.id as account_id, person.id as person_id, person.full_name, role_grant.role_code, role_grant.unit_id,
      array(select act from app.role_act where role_code = role_grant.role_code) as acts
    from app.account join app.person on person.id = account.person_id join app.role_grant on role_grant.account_id = account.id
    where account.login = ${login} and role_grant.valid_to is null`.execute(owner);
  const [row] = rows;
  if (!row) throw new Error(`the demo has nobody with the login ${login}`);
  return {
    accountId: row.account_id,
    personId: row.person_id,
    name: row.full_name,
    grants: [
      {
        roleCode: row.role_code,
        roleName: row.role_code,
        unitId: row.unit_id,
        provinceWide: true,
        unitIds: new Set(),
        acts: new Set(row.acts),
      },
    ],
  };
}

async function provinceOf(owner: Database): Promise<{ province: string; signer: string }> {
  const { rows } = await sql<{ name: string; signer: string }>`
    select version.name, person.full_name as signer from app.unit_version version
    join app.appointment on appointment.unit_id = version.unit_id and appointment.is_head and appointment.valid_to is null
    join app.person on person.id = appointment.person_id
    where version.kind = 'committee' and version.parent_id is null and version.valid_to is null`.execute(
    owner,
  );
  return { province: rows[0]?.name.replace(/^.*tỉnh\s+/, "") ?? "", signer: rows[0]?.signer ?? "" };
}

async function handsOf(owner: Database, specialist: Actor, chief: Actor): Promise<Hands> {
  const { rows } = await sql<{ unit_id: string; account_id: string; name: string }>`
    select distinct on (role_grant.unit_id) role_grant.unit_id, account.id as account_id,
      person.full_name || ', ' || coalesce(appointment.title, '') || ' ' || version.name as name
    from app.role_grant join app.account on account.id = role_grant.account_id join app.person on person.id = account.person_id
    left join app.appointment on appointment.person_id = person.id and appointment.unit_id = role_grant.unit_id
    join lateral (select name from app.unit_version where unit_id = role_grant.unit_id order by valid_from desc limit 1) version on true
    where role_grant.role_code in ('AGENCY_HEAD', 'AGENCY_FOCAL')
    order by role_grant.unit_id, role_grant.role_code desc, role_grant.valid_from desc`.execute(
    owner,
  );
  const hand = (actor: Actor) => ({ accountId: actor.accountId ?? "", name: actor.name });
  return {
    ofUnit: new Map(
      rows.map(({ unit_id, account_id, name }) => [unit_id, { accountId: account_id, name }]),
    ),
    monitor: hand(specialist),
    chief: hand(chief),
  };
}

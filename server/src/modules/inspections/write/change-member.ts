import { ChangeMember, type TeamFunction } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import pg from "pg";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayChangeBody, type BodySubject } from "../domain/body-policies.ts";
import { inspectionRefusals } from "../domain/refusals.ts";
import { functionWords } from "../domain/words.ts";
import { lockBody } from "../read/bodies.ts";
import { accountOf } from "./account-of.ts";
import { namesOfPeople } from "./check-person.ts";

type Joining = Extract<ChangeMember, { change: "join" }>;
type Leaving = Extract<ChangeMember, { change: "leave" }>;

/** Somebody joins a body with a function from a day on, or leaves it. */
export const changeMember = defineAct({
  name: "inspections.change-member",
  title: "Ghi thành viên",
  input: ChangeMember,
  load: ({ tx }, input) => lockBody(tx, input),
  policy: (actor, body) => mayChangeBody(actor, body),
  async run(context, body, input) {
    const told =
      input.change === "join"
        ? await join(context, body, input)
        : await leave(context, body, input);
    const { id, version } = body;
    await sql`update app.inspecting_body set version = ${version + 1} where id = ${id}`.execute(
      context.tx,
    );
    context.record("inspecting-body", id, { ...told, change: input.change, from: input.from });
    return { id, version: version + 1 };
  },
  tell: telling<{ name: string; function: TeamFunction; change: "join" | "leave"; from: string }>(
    ({ name, function: as, change, from }) =>
      `ghi ${name} ${change === "join" ? `làm ${bodyFunctions[as]}` : "thôi tham gia"} từ ngày ${vietnameseDate(from)}`,
  ),
});

const bodyFunctions: Readonly<Record<TeamFunction, string>> = {
  ...functionWords,
  head: "tổ trưởng, trưởng đoàn",
  deputy: "tổ phó, phó trưởng đoàn",
};

async function join(
  context: ActContext,
  { id }: BodySubject,
  { personId, function: as, from, basis }: Joining,
) {
  const { tx, now } = context;
  const name = (await namesOfPeople(context, [personId], "personId")).get(personId) ?? "";
  const { rows } = await sql<{ founded: string; left: string | null }>`
    select (select valid_from from app.inspecting_body_decision where body_id = ${id} and kind = 'founding') as founded,
      (select max(valid_to) from app.inspecting_body_member where body_id = ${id} and person_id = ${personId}) as left`.execute(
    tx,
  );
  const { founded = "", left = null } = rows[0] ?? {};
  if (from < founded) {
    throw atField(inspectionRefusals.MEMBER_DAY_WRONG(`ngày thành lập ${vietnameseDate(founded)}`), "from"); // prettier-ignore
  }
  if (left !== null && from < left) {
    throw atField(inspectionRefusals.MEMBER_DAY_WRONG(`ngày thôi tham gia lần trước ${vietnameseDate(left)}`), "from"); // prettier-ignore
  }
  const inserting = sql`
    insert into app.inspecting_body_member (body_id, person_id, function, basis, valid_from, entered_by, entered_at)
    values (${id}, ${personId}, ${as}, ${basis}, ${from}, ${accountOf(context)}, ${now})`.execute(
    tx,
  );
  await inserting.catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError)) throw error;
    if (error.constraint === "inspecting_body_member_now") {
      throw atField(inspectionRefusals.MEMBER_ALREADY(), "personId");
    }
    if (error.constraint === "inspecting_body_head_now") {
      throw atField(inspectionRefusals.HEAD_ALREADY(), "function");
    }
    throw error;
  });
  return { name, function: as };
}

async function leave({ tx }: ActContext, { id }: BodySubject, { memberId, from, reason }: Leaving) {
  const { rows } = await sql<{ name: string; function: TeamFunction; since: string }>`
    select person.full_name as name, member.function, member.valid_from as since
    from app.inspecting_body_member member join app.person on person.id = member.person_id
    where member.id = ${memberId}::uuid and member.body_id = ${id} and member.valid_to is null`.execute(
    tx,
  );
  const [member] = rows;
  if (!member) throw atField(inspectionRefusals.NOT_A_MEMBER(), "memberId");
  if (from <= member.since) {
    throw atField(inspectionRefusals.MEMBER_DAY_WRONG(`ngày tham gia ${vietnameseDate(member.since)}`), "from"); // prettier-ignore
  }
  await sql`
    update app.inspecting_body_member set valid_to = ${from}, ended_because = ${reason} where id = ${memberId}::uuid`.execute(
    tx,
  );
  return { name: member.name, function: member.function };
}

import { ChangeTeam, type TeamFunction } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayChangeTeam, type InspectionSubject } from "../domain/inspection-policies.ts";
import { inspectionRefusals } from "../domain/refusals.ts";
import { functionWords } from "../domain/words.ts";
import { lockInspection } from "../read/inspection-record.ts";
import { namesOfPeople } from "./check-person.ts";
import { refuseConflicts } from "./store-plan.ts";

type Joining = Extract<ChangeTeam, { change: "join" }>;
type Leaving = Extract<ChangeTeam, { change: "leave" }>;

/** Somebody joins the team, or leaves it; a new head takes the place of the one before, who stays a member. */
export const changeTeam = defineAct({
  name: "inspections.change-team",
  title: "Thay đổi thành viên đoàn",
  input: ChangeTeam,
  toldTo: "province",
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayChangeTeam(actor, row),
  async run(context, row, input) {
    const { tx } = context;
    const told =
      input.change === "join" ? await join(context, row, input) : await leave(context, row, input);
    await refuseConflicts(context, row.id, "personId");
    const { id, version } = row;
    await sql`update app.inspection set version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("inspection", id, { ...told, change: input.change, reason: input.reason });
    return { id, version: version + 1 };
  },
  tell: telling<{ name: string; function: TeamFunction; change: "join" | "leave"; reason: string }>(
    ({ name, function: as, change, reason }) =>
      `${change === "join" ? `thêm ${name} làm ${functionWords[as]}` : `ghi ${name} thôi tham gia đoàn`}; lý do: “${reason}”`,
  ),
});

async function join(
  context: ActContext,
  { id, state, leaderPersonIds }: InspectionSubject,
  { personId, function: as }: Joining,
) {
  const { tx, today } = context;
  // From the signed record on the head checks what is put right: only handing over changes who that is (ADR 49).
  if (state === "RECORD_SIGNED" && (as === "head" || personId === leaderPersonIds[0])) {
    throw atField(inspectionRefusals.HEAD_HANDS_OVER(), "function");
  }
  const name = (await namesOfPeople(context, [personId], "personId")).get(personId) ?? "";
  if (as === "head") {
    await sql`
      update app.inspection_member set function = 'member'
      where inspection_id = ${id} and function = 'head' and left_on is null`.execute(tx);
  }
  const { rows } = await sql<{ id: string }>`
    update app.inspection_member set function = ${as}
    where inspection_id = ${id} and person_id = ${personId} and left_on is null returning id`.execute(
    tx,
  );
  if (rows.length === 0) {
    await sql`
      insert into app.inspection_member (inspection_id, person_id, function, joined_on)
      values (${id}, ${personId}, ${as}, ${today})`.execute(tx);
  }
  await mustHaveHead(context, id, "function");
  return { name, function: as };
}

async function leave(
  context: ActContext,
  { id, state }: InspectionSubject,
  { memberId, reason }: Leaving,
) {
  const { tx, today } = context;
  if (state === "RECORD_SIGNED") {
    const { rows } = await sql`
      select from app.inspection_member where id = ${memberId}::uuid and function = 'head'`.execute(
      tx,
    );
    if (rows.length > 0) throw atField(inspectionRefusals.HEAD_HANDS_OVER(), "memberId");
  }
  const { rows } = await sql<{ name: string; function: TeamFunction }>`
    update app.inspection_member member set left_on = ${today}, left_because = ${reason}
    from app.person where member.id = ${memberId}::uuid and member.inspection_id = ${id} and member.left_on is null
      and person.id = member.person_id returning person.full_name as name, member.function`.execute(
    tx,
  );
  const [member] = rows;
  if (!member) throw atField(inspectionRefusals.NOT_A_MEMBER(), "memberId");
  await mustHaveHead(context, id, "memberId");
  return member;
}

async function mustHaveHead({ tx }: ActContext, id: string, field: string): Promise<void> {
  const { rows } = await sql`
    select from app.inspection_member where inspection_id = ${id} and function = 'head' and left_on is null`.execute(
    tx,
  );
  if (rows.length === 0) throw atField(inspectionRefusals.HEAD_LEAVES(), field);
}

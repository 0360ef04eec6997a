import { HandOverTeam } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { lockInspection } from "../../read/inspection-record.ts";
import { namesOfPeople } from "../../write/check-person.ts";
import { change } from "../../write/step.ts";
import { refuseConflicts } from "../../write/store-plan.ts";
import { mayHandOver } from "../domain/remediation-policies.ts";
import { remediationRefusals } from "../domain/remediation-refusals.ts";

/** Another person heads the team from today on, and checks what is put right: somebody with an account, and none of the inspected. */
export const handOverTeam = defineAct({
  name: "inspections.hand-over",
  title: "Giao lại trưởng đoàn",
  input: HandOverTeam,
  load: ({ tx, today }, input) => lockInspection(tx, input, today),
  policy: (actor, row) => mayHandOver(actor, row),
  async run(context, row, { personId, reason }) {
    const { tx, today, actor } = context;
    if (personId === row.leaderPersonIds[0]) {
      throw atField(remediationRefusals.HEADS_ALREADY(), "personId");
    }
    if (personId === actor.personId) throw atField(remediationRefusals.NOT_ONESELF(), "personId");
    const name = (await namesOfPeople(context, [personId], "personId")).get(personId) ?? "";
    const { rows } = await sql<{ id: string }>`
      select id from app.account where person_id = ${personId}::uuid and locked_at is null`.execute(
      tx,
    );
    const [account] = rows;
    if (!account) throw atField(remediationRefusals.WITHOUT_ACCOUNT(), "personId");
    await sql`select app.hand_over_team(${row.id}::uuid, ${personId}::uuid, ${today}::date)`.execute(
      tx,
    );
    await refuseConflicts(context, row.id, "personId");
    // Who checks follows: what comes in is told to them.
    await sql`
      update app.task set monitor_account_id = ${account.id}, version = version + 1
      where id in (select task_id from app.recommendation where inspection_id = ${row.id}::uuid and closed_as is null)
        and state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED')`.execute(tx);
    return change(context, row, sql`state = state`, { name, reason });
  },
  tell: telling<{ name: string; reason: string }>(
    ({ name, reason }) => `giao ${name} làm trưởng đoàn; lý do: “${reason}”`,
  ),
});

import type { Province } from "./province.ts";

const FINDINGS = 50_000;
const A_RECORD = 20;
/** A million voices, as the limit is set for; in a small province as many as it has tasks. */
const voicesOf = ({ rows }: Province) => (rows < 90_000 ? rows : 1_000_000);

const counted = async (province: Province, table: string): Promise<number> => {
  const [row] = await province.owner<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return row?.count ?? 0;
};
const AGENCIES = `(select array_agg(unit_id order by unit_id) from app.unit_version
  where valid_to is null and kind in ('office', 'department', 'public-unit', 'district', 'commune', 'ward', 'special-zone'))`;
const ONE = "(select id from app.account order by id limit 1)";
const OTHER = "(select id from app.account order by id desc limit 1)";

/**
 * Voices over all agencies and the last nine hundred days, by the owner's hand: of a hundred five are owed, two of them raised
 * again, the rest answered within twenty days, a quarter of these too late; each fiftieth is about a task. Each tenth answer is
 * rated and each fortieth raised again in the weeks after it.
 */
export async function fillVoices(province: Province): Promise<number> {
  const missing = voicesOf(province) - (await counted(province, "app.voice"));
  if (missing > 0) {
    await province.owner("drop index app.voice_pairs");
    await province.owner(
      `insert into app.voice (kind, channel, state, subject, content, received_on, received_by, received_at, round, round_from, unit_id,
         assigned_on, answer_due_on, due_step, due_from, due_on, due_unit, answered_on, closed_on)
       select 'service-request', 'hotline', case when owed then 'PROCESSING' else 'ANSWERED' end, 'Phản ánh ' || i, 'Nội dung ' || i,
         current_date - i % 900, ${ONE}, now(), case when i % 100 < 2 then 2 else 1 end,
         case when i % 100 < 2 then current_date - i % 300 else current_date - i % 900 end, units.ids[1 + i % array_length(units.ids, 1)],
         current_date - i % 900, current_date - i % 900 + 15, case when owed then 'answer' end, case when owed then current_date - i % 900 end,
         case when owed then current_date - i % 900 + 15 end, case when owed then 'workday' end,
         case when not owed then answered end, case when not owed then answered end
       from generate_series(1, $1) i cross join lateral
         (select i % 100 < 5 as owed, least(current_date, current_date - i % 900 + i / 900 % 20) as answered) said cross join (select ${AGENCIES} as ids) units`,
      [missing],
    );
    await province.owner(
      `update app.voice_round set
         rating = case when number % 10 = 0 then (array['satisfied', 'unsatisfied'])[1 + (number / 10 % 2)::int] end,
         rated_on = case when number % 10 = 0 then least(current_date, answered_on + (number / 900 % 9)::int) end,
         raised_again_on = case when number % 40 = 0 then answered_on + (number / 900 % 30)::int end
       where answered_on is not null and number % 10 = 0 and rating is null`,
    );
    await province.owner("create index voice_pairs on app.voice using gin (pairs)");
    await province.owner(
      `insert into app.voice_link (voice_id, task_id, linked_by, linked_at)
       select voice.id, task.id, ${ONE}, now() from
         (select id, row_number() over (order by number) as n from app.voice where number % 50 = 0) voice
         join (select id, row_number() over (order by number) as n from app.task order by number limit 20000) task using (n)
       on conflict do nothing`,
    );
  }
  return counted(province, "app.voice");
}

/** Signed records with their findings, one in ten of which repeats an earlier one; half of the inspections are closed. */
export async function fillFindings(province: Province): Promise<void> {
  const missing = FINDINGS - (await counted(province, "app.finding"));
  if (missing <= 0) return;
  await province.owner(
    `with body as (select id from app.inspecting_body order by id limit 1), made as (
       insert into app.inspection (number, kind, body_id, subject, scope, covered_from, covered_to, visit_from, visit_to, state, proposed_by,
         proposed_at, decider_account_id, decision_number, decision_on, decided_on, begun_on, begun_at, begun_by, record_place,
         record_signed_on, record_signed_by, record_unit_signer)
       select nextval('app.inspection_number'), 'remote', body.id, 'Kiểm tra ' || i, 'x', day - 300, day, day, day,
         'RECORD_SIGNED', ${ONE}, now(), ${OTHER}, i || '/QĐ', day, day, day, now(), ${ONE}, 'x', day, ${ONE}, 'x'
       from generate_series(1, $1) i cross join body cross join lateral (select current_date - i % 1500 as day) at
       returning id, number, begun_on
     ), target as (
       insert into app.inspection_target (inspection_id, unit_id)
       select made.id, units.ids[1 + made.number % array_length(units.ids, 1)] from made cross join (select ${AGENCIES} as ids) units
       returning inspection_id, unit_id
     )
     insert into app.finding (inspection_id, unit_id, ordinal, title, severity, nature, cause_kind, cause, responsibility, legal_basis,
       detected_by, evidence, noted_by, noted_on, noted_at)
     select target.inspection_id, target.unit_id, ordinal, 'Phát hiện ' || ordinal, 'minor', 'x', 'subjective', 'x', 'x', 'x', 'inspection',
       'x', ${ONE}, made.begun_on, now()
     from target join made on made.id = target.inspection_id cross join generate_series(1, ${A_RECORD}) ordinal`,
    [Math.ceil(missing / A_RECORD)],
  );
  await province.owner(
    `update app.finding set recurrence_of = (select earlier.id from app.finding earlier where earlier.unit_id = finding.unit_id
       and earlier.id <> finding.id order by earlier.id limit 1) where ordinal % 10 = 3`,
  );
}

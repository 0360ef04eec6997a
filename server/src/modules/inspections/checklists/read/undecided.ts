import { sql, type RawBuilder } from "kysely";

/**
 * How many items of an inspection's checklists have inspectors who differ, while nobody has chosen since the last answer came; over
 * `inspection`. Says the same as `standItem`, which a test holds beside it.
 */
export const undecidedSql: RawBuilder<unknown> = sql`(
  select count(*) from (
    select latest.item_id, max(latest.arrived) as last, count(distinct latest.result) as results
    from (select distinct on (answer.item_id, answer.answered_by) answer.item_id, answer.arrived, answer.result
      from app.checklist_answer answer where answer.inspection_id = inspection.id
      order by answer.item_id, answer.answered_by, answer.arrived desc) latest
    group by latest.item_id) item
  where item.results > 1 and not exists (
    select from app.checklist_choice choice join app.checklist_answer chosen on chosen.id = choice.answer_id
    where choice.inspection_id = inspection.id and chosen.item_id = item.item_id and choice.after_arrived >= item.last))`;

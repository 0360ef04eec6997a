import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { wrongValue } from "../domain/check-value.ts";
import type { TargetSubject } from "../domain/programme-policies.ts";
import { amountInWords } from "../domain/words.ts";
import { accountOf } from "./account-of.ts";

/** Where a figure comes from: a document in words, a task's measured result, or an indicator with what it counted. */
export type ValueSource =
  | { kind: "document"; words: string }
  | { kind: "task"; words: string; taskId: string }
  | { kind: "indicator"; words: string; code: string; facts: Record<string, unknown> };

/** What the journal says of a value. */
export interface ToldValue {
  name: string;
  unit: string;
  month: number;
  value: number;
  source: string;
  corrects: number | null;
  because: string | null;
}

export const tellValue = ({
  name,
  unit,
  month,
  value,
  source,
  corrects,
  because,
}: ToldValue): string =>
  corrects === null
    ? `ghi số thực hiện tháng ${month} của chỉ tiêu “${name}”: ${amountInWords(value, unit)} (${source})`
    : `đính chính số thực hiện tháng ${month} của chỉ tiêu “${name}” từ ${amountInWords(corrects, unit)} thành ${amountInWords(value, unit)} (${source}): “${because ?? ""}”`;

/** Notes what a target stood at when a month ended. A correction is one more row: what was known before stays. */
export async function storeValue(
  context: ActContext,
  { id, version, name, unit, programme }: TargetSubject,
  { month, value, because }: { month: number; value: number; because: string | null },
  source: ValueSource,
): Promise<{ id: string; version: number }> {
  const { tx, now, today } = context;
  const { rows } = await sql<{ value: number }>`
    select value::float8 as value from app.programme_value where target_id = ${id}::uuid and month = ${month}
    order by entered_at desc, id desc limit 1`.execute(tx);
  const known = rows[0]?.value ?? null;
  const wrong = wrongValue({ month, value, because }, known, { year: programme.year, today });
  if (wrong) throw wrong;
  const corrects = known === null ? null : because;
  await sql`
    insert into app.programme_value (target_id, month, value, source_kind, source, task_id, indicator_code, facts, because,
      entered_by, entered_at, entered_on)
    values (${id}, ${month}, ${value}, ${source.kind}, ${source.words}, ${source.kind === "task" ? source.taskId : null},
      ${source.kind === "indicator" ? source.code : null},
      ${source.kind === "indicator" ? JSON.stringify(source.facts) : null}::jsonb, ${corrects}, ${accountOf(context)}, ${now},
      ${today})`.execute(tx);
  await sql`update app.programme_target set version = ${version + 1} where id = ${id}::uuid`.execute(
    tx,
  );
  const told: ToldValue = {
    name,
    unit,
    month,
    value,
    source: source.words,
    corrects: known,
    because,
  };
  context.record("programme", programme.id, { targetId: id, ...told });
  return { id, version: version + 1 };
}

import type { SettingDecision, SettingHistory } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../../kernel/database/scope.ts";
import { definitionOf, isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { inWords } from "../domain/value.ts";
import { settingRefusals } from "../refusals.ts";

interface Row {
  id: string;
  value: SettingValue;
  legal_basis: string;
  valid_from: string;
  changed_at: Date;
  changed_by_name: string | null;
  moves: number | null;
  ended_at: Date | null;
  ended_by_name: string | null;
  replaced: boolean;
  latest: boolean;
}

/** Every value a setting had or will have, the latest day first: who decided it, when, from which day, on what ground. */
export async function readHistory(
  tx: Tx,
  today: string,
  key: string,
): Promise<z.output<typeof SettingHistory>> {
  if (!isSettingKey(key)) throw settingRefusals.SETTING_UNKNOWN(key);
  const { rows } = await sql<Row>`
    select decided.id, value, legal_basis, valid_from, changed_at, changer.full_name as changed_by_name, moves, ended_at,
      ender.full_name as ended_by_name,
      exists (select from app.setting_value other where other.key = decided.key and other.valid_from = decided.valid_from
        and other.id <> decided.id and other.changed_at >= decided.ended_at) as replaced,
      valid_from = max(valid_from) filter (where ended_at is null and valid_from <= ${today}) over () as latest
    from app.setting_value decided
    left join app.account changing on changing.id = decided.changed_by
    left join app.person changer on changer.id = changing.person_id
    left join app.account ending on ending.id = decided.ended_by
    left join app.person ender on ender.id = ending.person_id
    where decided.key = ${key}
    order by valid_from desc, ended_at desc nulls first, changed_at desc`.execute(tx);
  const { title, fallback, legalBasis } = definitionOf(key);
  return {
    title,
    byDefault: { inWords: inWords(key, fallback), legalBasis },
    items: rows.map((row) => ({
      id: row.id,
      value: row.value,
      inWords: inWords(key, row.value),
      legalBasis: row.legal_basis,
      validFrom: row.valid_from,
      changedBy: row.changed_by_name,
      changedAt: row.changed_at.toISOString(),
      moves: row.moves,
      standing: standingOf(row, today),
      endedBy: row.ended_by_name,
      endedAt: row.ended_at?.toISOString() ?? null,
    })),
  };
}

function standingOf(row: Row, today: string): SettingDecision["standing"] {
  if (row.ended_at) return row.replaced ? "replaced" : "withdrawn";
  if (row.valid_from > today) return "waiting";
  return row.latest ? "in-force" : "past";
}

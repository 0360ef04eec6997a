import type { Setting } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { definitionOf, groups, isInUse, type SettingValue } from "../domain/catalogue.ts";
import { inWords } from "../domain/value.ts";

interface Decided {
  key: string;
  value: SettingValue;
  legal_basis: string;
  valid_from: string;
  changed_at: Date;
  full_name: string | null;
}

/** Every setting with its value on a day, its ground, who set it, and the value that waits for its day. */
export async function listSettings(tx: Tx, day: string): Promise<Setting[]> {
  const { rows } = await sql<Decided>`
    select decided.key, value, legal_basis, valid_from, changed_at, person.full_name
    from app.setting_value decided
    left join app.account on account.id = decided.changed_by
    left join app.person on person.id = account.person_id
    where ended_at is null
    order by valid_from`.execute(tx);
  const begun = new Map<string, Decided>();
  const next = new Map<string, Decided>();
  for (const row of rows) {
    if (row.valid_from <= day) begun.set(row.key, row);
    else if (!next.has(row.key)) next.set(row.key, row);
  }
  return groups.flatMap(({ title: group, keys }) =>
    keys.map((key) => {
      const { title, unit, written, choices, fallback, legalBasis } = definitionOf(key);
      const row = begun.get(key);
      const waiting = next.get(key);
      return {
        key,
        group,
        title,
        unit,
        written,
        inUse: isInUse(key),
        value: row?.value ?? fallback,
        choices: choices ? [...choices] : null,
        legalBasis: row?.legal_basis ?? legalBasis,
        validFrom: row?.valid_from ?? null,
        changedBy: row?.full_name ?? null,
        changedAt: row?.changed_at.toISOString() ?? null,
        next: waiting
          ? { inWords: inWords(key, waiting.value), validFrom: waiting.valid_from }
          : null,
      };
    }),
  );
}

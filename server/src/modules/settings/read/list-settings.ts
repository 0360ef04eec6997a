import type { Setting } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { definitionOf, groups } from "../domain/catalogue.ts";

/** Every setting with its value, ground, and who set it. */
export async function listSettings(tx: Tx): Promise<Setting[]> {
  const rows = await tx
    .selectFrom("app.setting as setting")
    .leftJoin("app.account as account", "account.id", "setting.changed_by")
    .leftJoin("app.person as person", "person.id", "account.person_id")
    .select([
      "setting.key",
      "setting.value",
      "setting.legal_basis",
      "setting.valid_from",
      "setting.changed_at",
      "person.full_name",
    ])
    .execute();
  const changed = new Map(rows.map((row) => [row.key, row]));
  const shown = groups.flatMap(({ title, keys }) => keys.map((key) => ({ group: title, key })));
  return shown.map(({ group, key }) => {
    const definition = definitionOf(key);
    const row = changed.get(key);
    return {
      key,
      group,
      title: definition.title,
      unit: definition.unit,
      value: row ? (row.value as Setting["value"]) : definition.fallback,
      written: definition.written,
      choices: definition.choices ? [...definition.choices] : null,
      legalBasis: row?.legal_basis ?? definition.legalBasis,
      validFrom: row?.valid_from ?? "2026-01-01",
      changedBy: row?.full_name ?? null,
      changedAt: row?.changed_at.toISOString() ?? null,
    };
  });
}

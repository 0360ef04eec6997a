import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import type { SettingKey, SettingValue } from "../domain/catalogue.ts";

interface Decided {
  key: SettingKey;
  value: SettingValue;
  legalBasis: string;
  validFrom: string;
  /** How many open records the person was told would move; null where the setting moves none. */
  moves: number | null;
}

/** Adds a value to a setting's history; one that stood for the same day ends, and stays to be read. */
export async function recordValue(
  { tx, actor, now, today }: ActContext,
  { key, value, legalBasis, validFrom, moves }: Decided,
): Promise<void> {
  await sql`
    update app.setting_value set ended_at = ${now}, ended_by = ${actor.accountId}::uuid
    where key = ${key} and valid_from = ${validFrom} and ended_at is null`.execute(tx);
  await tx
    .insertInto("app.setting_value")
    .values({
      id: newId(now.getTime()),
      key,
      value: JSON.stringify(value),
      legal_basis: legalBasis,
      valid_from: validFrom,
      changed_by: actor.accountId,
      changed_at: now,
      moves,
      applied_at: validFrom <= today ? now : null,
    })
    .execute();
}

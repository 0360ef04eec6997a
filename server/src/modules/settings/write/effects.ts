import type { ActContext } from "../../../kernel/act.ts";
import type { SettingKey } from "../domain/catalogue.ts";
import type { Settings } from "../domain/settings.ts";

/** What the province decided before a change and after it, with the ground of the change. */
export interface SettingChange {
  before: Settings;
  after: Settings;
  legalBasis: string;
}

/** Returns how many open records got another day. */
type Effect = (context: ActContext, change: SettingChange) => Promise<number>;

const effects = new Map<SettingKey, Effect>();

/**
 * Lets a module rebuild what it stored from a setting, in the same transaction as the change: on the first day of the value, never
 * before.
 */
export function onSettingChanged(key: SettingKey, effect: Effect): void {
  effects.set(key, effect);
}

const decided = new Map<SettingKey, Effect>();

/**
 * The same of a setting by whose values to come a module counts already: told once a value is stored, for whichever day, once it is
 * taken back before its day, and on its first day. The effect reads what stands then; nothing has changed where it is repeated.
 */
export function onSettingDecided(key: SettingKey, effect: Effect): void {
  decided.set(key, effect);
}

/** Carries out what follows from a value that is stored or taken back; how many open records got another moment. */
export const carryOutDecision = async (
  context: ActContext,
  key: SettingKey,
  change: SettingChange,
): Promise<number> => (await decided.get(key)?.(context, change)) ?? 0;

/** Carries out what follows from a change; null where nothing that is open follows from the setting. */
export async function carryOut(
  context: ActContext,
  key: SettingKey,
  change: SettingChange,
): Promise<number | null> {
  return (await effects.get(key)?.(context, change)) ?? null;
}

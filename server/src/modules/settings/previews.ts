import type { Movement } from "@dondoc/contract";
import type { Tx } from "../../kernel/database/scope.ts";
import type { SettingKey } from "./domain/catalogue.ts";
import type { Settings } from "./domain/settings.ts";

/** What the province would decide instead, from a day on; `today` is the day on which somebody asks. */
export interface ThoughtOf {
  before: Settings;
  after: Settings;
  from: string;
  today: string;
}

/** Reads what would stand differently, and writes nothing. */
type Preview = (tx: Tx, thought: ThoughtOf) => Promise<Movement>;

const previews = new Map<SettingKey, Preview>();

/** Lets a module say which of its open records a change of these settings would move. */
export function onSettingPreviewed(keys: readonly SettingKey[], preview: Preview): void {
  for (const key of keys) previews.set(key, preview);
}

type Explanation = (tx: Tx, thought: ThoughtOf) => Promise<string>;

const explanations = new Map<SettingKey, Explanation>();

/** Lets a module say in words what a change would move that is no task: a document that waits for the Office. */
export function onSettingExplained(keys: readonly SettingKey[], explain: Explanation): void {
  for (const key of keys) explanations.set(key, explain);
}

/** Null where no module has words for it. */
export async function explainMovement(
  tx: Tx,
  key: SettingKey,
  thought: ThoughtOf,
): Promise<string | null> {
  return (await explanations.get(key)?.(tx, thought)) ?? null;
}

/** Null where nothing that is open follows from the setting. */
export async function previewMovement(
  tx: Tx,
  key: SettingKey,
  thought: ThoughtOf,
): Promise<Movement | null> {
  return (await previews.get(key)?.(tx, thought)) ?? null;
}

import type { SettingPreview } from "@dondoc/contract";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { definitionOf, isInUse, isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { inWords } from "../domain/value.ts";
import { explainMovement, previewMovement } from "../previews.ts";
import { proposeValue } from "./proposed-value.ts";

const NOTHING_OPEN =
  "Thiết lập này không làm đổi ngày hay mức nào của nhiệm vụ đang mở; áp dụng cho việc phát sinh từ ngày có hiệu lực.";
const NOT_YET = "Chưa có tính năng nào dùng thiết lập này; giá trị được ghi lại để dùng khi có.";
const NOTHING_MOVES = "Không nhiệm vụ đang mở nào đổi ngày hay mức.";
const SOME_MOVE =
  "Số liệu tính theo nhiệm vụ đang mở lúc xem. Việc đã hoàn thành và mức trễ đã tính của nó không đổi.";

/** What a change would move if it were made now; nothing is written. For those who may change settings. */
export async function previewSetting(
  tx: Tx,
  actor: Actor,
  today: string,
  asked: { key: string; value: string; validFrom?: string | undefined },
): Promise<SettingPreview> {
  if (!holdsAct(actor, "settings.change")) {
    throw refusals.NOT_ALLOWED("Chỉ người được đổi thiết lập mới xem trước thay đổi.");
  }
  const { key, value, validFrom, before, after } = await proposeValue(tx, today, {
    ...asked,
    value: typed(asked.key, asked.value),
  });
  const thought = { before, after, from: validFrom, today };
  const movement = await previewMovement(tx, key, thought);
  const explained = await explainMovement(tx, key, thought);
  const moving = movement !== null && movement.count + movement.left.count > 0;
  const told = movement === null ? NOTHING_OPEN : moving ? SOME_MOVE : NOTHING_MOVES;
  return {
    title: definitionOf(key).title,
    from: inWords(key, before[key]),
    to: inWords(key, value),
    validFrom,
    movement,
    note: isInUse(key) ? (explained ?? told) : NOT_YET,
  };
}

/** The text of an address as a value of the setting's own type; what is none is refused later, in words. */
function typed(key: string, text: string): SettingValue {
  if (!isSettingKey(key)) return text;
  const { fallback } = definitionOf(key);
  if (typeof fallback === "number") return text.trim() === "" ? Number.NaN : Number(text);
  return typeof fallback === "boolean" ? text === "true" : text;
}

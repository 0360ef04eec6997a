import type { AnsweredItem, AnswerResult } from "@dondoc/contract";
import type { LocalAnswer, Noted } from "./store.ts";

export type SentState = "waiting" | "sending" | "sent" | "refused" | "unready";
export interface Shown extends Noted {
  state: SentState | null;
  /** Of a refused answer: why, and which it is. */
  refused: { id: string; because: string } | null;
}

const EMPTY = { result: null as AnswerResult | null, note: "", photos: [] };

/**
 * What an inspector sees as their own answer to an item: what lies on the device and the server has not, else what the server has
 * of them, from whichever device.
 */
export function shownOf(
  item: AnsweredItem,
  local: readonly LocalAnswer[],
  { personId, sending }: { personId: string; sending: boolean },
): Shown {
  const own = local.filter(({ itemId }) => itemId === item.id);
  const latest = own.toSorted((a, b) => a.order - b.order).at(-1);
  if (latest && latest.state !== "sent") {
    return { ...latest, state: stateOf(latest, sending), refused: refusalOf(latest) };
  }
  const kept = item.answers.find(({ by }) => by.id === personId);
  if (kept) {
    return {
      itemId: item.id,
      result: kept.result,
      note: kept.note ?? "",
      photos: kept.photos.map(({ id, name, hash }) => ({ id, fileHash: hash, fileName: name, deviceAt: kept.deviceAt })), // prettier-ignore
      state: "sent",
      refused: null,
    };
  }
  if (latest) return { ...latest, state: "sent", refused: null };
  return { itemId: item.id, ...EMPTY, state: null, refused: null };
}

function stateOf({ state, result }: LocalAnswer, sending: boolean): SentState {
  if (state === "refused") return "refused";
  if (result === null) return "unready";
  return state === "tried" && sending ? "sending" : "waiting";
}

const refusalOf = ({ state, id, because }: LocalAnswer): Shown["refused"] =>
  state === "refused" ? { id, because: because ?? "" } : null;

import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";

export interface MonitoredDocument {
  state: string;
  secretStub: boolean;
  /** The agencies that follow it now. */
  monitorUnitIds: readonly string[];
}
export interface OneMonitor extends MonitoredDocument {
  ended: boolean;
}

export function maySetMonitor(_: Actor, { state, secretStub }: MonitoredDocument): Verdict {
  if (secretStub) return refuse("Văn bản mật theo dõi trên giấy, không giao theo dõi tại đây.");
  return state === "released"
    ? allowed
    : refuse("Văn bản chưa giao nhiệm vụ; giao theo dõi sau khi giao nhiệm vụ.");
}

export const mayEndMonitor = (_: Actor, { ended }: OneMonitor): Verdict =>
  ended ? refuse("Cơ quan này đã thôi theo dõi văn bản.") : allowed;

/** For which of the agencies that follow the document the person acts; null for nobody of them. */
export const actsForMonitor = (
  actor: Actor,
  act: string,
  { monitorUnitIds }: Pick<MonitoredDocument, "monitorUnitIds">,
): string | null =>
  actor.grants.find(({ acts, unitId }) => acts.has(act) && monitorUnitIds.includes(unitId))
    ?.unitId ?? null;

/** Urging and reporting on a directive is for the agency that follows it. */
export const mayMonitor =
  (act: string) =>
  (actor: Actor, document: MonitoredDocument): Verdict => {
    if (document.state !== "released") {
      return refuse("Văn bản chưa giao nhiệm vụ, hoặc nội dung đã được xóa.");
    }
    return actsForMonitor(actor, act, document) === null
      ? refuse("Việc này của cơ quan được giao theo dõi văn bản.")
      : allowed;
  };

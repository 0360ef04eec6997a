import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { answersFor } from "./programme-policies.ts";

export interface PowerSubject {
  id: string;
  version: number;
  number: number;
  power: string;
  ownerUnitId: string;
  validFrom: string;
  validTo: string | null;
  reviewMonths: number;
  ended: boolean;
}
export interface RegulationSubject {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  documentNumber: string;
  validFrom: string;
  validTo: string | null;
}

/** Whoever keeps the line of a power, the Office or Home Affairs. */
export function mayCheckPower(actor: Actor, { ownerUnitId, ended }: PowerSubject): Verdict {
  if (!answersFor(actor, ownerUnitId)) {
    return refuse("Cơ quan theo dõi phân cấp này, Văn phòng UBND tỉnh hoặc Sở Nội vụ cập nhật.");
  }
  return ended ? refuse("Phân cấp này đã thôi áp dụng; lịch sử được giữ nguyên.") : allowed;
}

/** An agency keeps its own working regulation; the Office and Home Affairs every one. */
export function mayKeepRegulation(actor: Actor, { unitId, validTo }: RegulationSubject): Verdict {
  if (!answersFor(actor, unitId)) {
    return refuse(
      "Quy chế làm việc do chính cơ quan, Văn phòng UBND tỉnh hoặc Sở Nội vụ cập nhật.",
    );
  }
  return validTo === null ? allowed : refuse("Quy chế này đã hết hiệu lực; hãy ghi quy chế mới.");
}

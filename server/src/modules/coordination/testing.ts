import { newId } from "../../kernel/ids.ts";
import type { Database } from "../../kernel/database/connect.ts";

interface ConsultationOverrides {
  askingUnitId: string;
  askedUnitIds: readonly string[];
  createdBy: string;
  taskId?: string | null;
  documentId?: string | null;
  sentAt?: string | null;
  lastDay?: string;
  silence?: "agree" | "none" | "escalate";
  answeredOn?: string | null;
}

export interface BuiltConsultation {
  id: string;
  itemId: string;
  /** The asked agencies' parts, in the order given. */
  askedIds: string[];
}

/** A consultation by the owner's hand: sent on 16/11/2026, to be answered by 20/11/2026. */
export async function buildConsultation(
  owner: Database,
  overrides: ConsultationOverrides,
): Promise<BuiltConsultation> {
  const { silence = "none", lastDay = "2026-11-20", answeredOn = null } = overrides;
  const at = overrides.sentAt === undefined ? "2026-11-16T02:00:00Z" : overrides.sentAt;
  const sentAt = at === null ? null : new Date(at);
  const id = newId();
  await owner
    .insertInto("app.consultation")
    .values({
      id,
      asking_unit_id: overrides.askingUnitId,
      task_id: overrides.taskId ?? null,
      document_id: overrides.documentId ?? null,
      matter: "Dự thảo kế hoạch tinh gọn thủ tục",
      own_view: "Đề nghị bỏ hai bước trung gian.",
      urgent: false,
      silence,
      silence_basis: silence === "none" ? null : "Quy chế làm việc của UBND tỉnh",
      created_by: overrides.createdBy,
      created_at: sentAt ?? new Date("2026-11-16T02:00:00Z"),
      sent_at: sentAt,
      last_day: sentAt && lastDay,
      limit_because: sentAt && "theo thiết lập",
    })
    .execute();
  const itemId = newId();
  await owner
    .insertInto("app.consultation_item")
    .values({ id: itemId, consultation_id: id, ordinal: 1, question: "Có bỏ bước thẩm tra không?" })
    .execute();
  const parts = overrides.askedUnitIds.map((unitId) => ({
    id: newId(),
    consultation_id: id,
    unit_id: unitId,
    asking_unit_id: overrides.askingUnitId,
    sent_at: sentAt,
    last_day: sentAt && lastDay,
    silence,
    why: "Chức năng quản lý nhà nước về lĩnh vực này",
    answered_on: answeredOn,
    answered_at: answeredOn === null ? null : new Date(`${answeredOn}T02:00:00Z`),
  }));
  await owner.insertInto("app.consultation_asked").values(parts).execute();
  return { id, itemId, askedIds: parts.map((part) => part.id) };
}

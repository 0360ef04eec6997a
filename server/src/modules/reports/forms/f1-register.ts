import { sql } from "kysely";
import { taskColumns as is } from "./task-columns.ts";
import { taskList } from "./task-list.ts";

export const register = taskList({
  code: "F1",
  name: "Danh mục nhiệm vụ",
  title: "Danh mục nhiệm vụ",
  scope: "period",
  columns: [
    is.number,
    is.reference,
    is.issuedOn,
    is.receivedOn,
    is.issuer,
    is.provision,
    is.title,
    is.origin,
    is.lead,
    is.partners,
    is.product,
    is.reportTo,
    is.term,
    is.originalDue,
    is.lastDay,
    is.extensions,
    is.state,
    is.standing,
    is.completedOn,
    is.result,
    is.monitor,
    is.updatedOn,
  ],
  where: () => sql`true`,
  order: { by: sql`task.number`, type: "bigint" },
  notes: () => [
    "Gồm nhiệm vụ kỳ trước chuyển sang và giao trong kỳ; không gồm nhiệm vụ đã thu hồi, đã chuyển cơ quan khác và nhiệm vụ hoàn thành trước kỳ.",
    "Trạng thái, thời hạn, số lần gia hạn và cập nhật gần nhất là số đã biết đến hết ngày chốt.",
  ],
  empty:
    "Kỳ này không có nhiệm vụ nào theo điều kiện đã chọn. Hãy chọn kỳ khác hoặc bỏ bớt điều kiện.",
});

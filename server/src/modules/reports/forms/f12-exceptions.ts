import { allExceptions } from "../../tasks/index.ts";
import type { TableForm } from "../domain/form.ts";

/** Nobody reads more; the page of exceptions has the rest. */
const MOST = 1000;

/** The leaders' daily list: who is late, how many days, which product is missing, which level must decide. */
export const exceptions: TableForm = {
  kind: "table",
  code: "F12",
  name: "Bảng ngoại lệ",
  title: "Bảng ngoại lệ hằng ngày",
  scope: "today",
  filters: [],
  columns: [
    { key: "who", title: "Ai chậm", type: "text", width: 30 },
    { key: "days", title: "Số ngày", type: "whole" },
    { key: "missing", title: "Còn thiếu sản phẩm nào", type: "long" },
    { key: "decider", title: "Cấp nào phải quyết định", type: "text", width: 34 },
    { key: "obstacle", title: "Vướng mắc", type: "long", width: 34 },
    { key: "number", title: "Mã nhiệm vụ", type: "text", width: 10 },
  ],
  async read({ tx, actor, today }) {
    const items = await allExceptions(tx, actor, today, MOST);
    return {
      groups: [],
      total: null,
      checks: [],
      lines: items.map((item) => ({
        id: item.taskId,
        group: null,
        taskId: item.taskId,
        unitId: null,
        cells: [
          item.head === null ? item.who.name : `${item.who.name} (${item.head})`,
          item.days,
          item.missing,
          item.decider,
          item.obstacle,
          `NV-${item.number}`,
        ],
      })),
    };
  },
  notes: () => [
    "Nhiệm vụ đúng tiến độ không nêu ở đây. Số ngày tính theo ngày dương lịch.",
    `Nêu tối đa ${MOST} dòng, nặng nhất trước.`,
  ],
  empty: "Hôm nay không có ngoại lệ nào.",
};

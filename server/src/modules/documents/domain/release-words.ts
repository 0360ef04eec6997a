import type { Payload, SubjectType } from "../../../kernel/act.ts";
import { said, writtenDate } from "./words.ts";

/** The journal's predicate of a release: on the document what went out, on each task to whom. */
export function tellRelease(payload: Payload, subjectType: SubjectType): string {
  if (subjectType === "task") {
    const { holder, due, reference, feeds } = payload;
    if (feeds !== undefined) return `nối ${said(feeds)} báo cáo đầu vào theo chuỗi của văn bản`;
    const term = typeof due === "string" ? `, hạn ${writtenDate(due)}` : ", không ấn định ngày";
    return `giao nhiệm vụ cho ${said(holder)}${term}${typeof reference === "string" ? `, theo văn bản ${said(reference)}` : ""}`;
  }
  const { tasks, recipients } = payload;
  return `giao ${said(tasks)} nhiệm vụ, gửi văn bản đến ${said(recipients)} cơ quan`;
}

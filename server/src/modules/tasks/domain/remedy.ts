import { allowed, refuse, type Verdict } from "../../../kernel/act.ts";
import type { TaskSubject } from "./task-subject.ts";

/**
 * What an inspection asked to be put right is confirmed, sent back and ended by who heads its team, in the inspection: not by whoever
 * may do so with other tasks. The database says it a second time (`app.keep_remedy`, ADR 49).
 */
export const leftToChecker = ({ remedy }: Pick<TaskSubject, "remedy">): Verdict =>
  remedy === null
    ? allowed
    : refuse(
        `Đây là nhiệm vụ khắc phục phát hiện ${remedy.label}; chỉ trưởng đoàn kiểm tra${remedy.checkerName === "" ? "" : ` (${remedy.checkerName})`} kết luận việc khắc phục, tại trang cuộc kiểm tra.`,
      );

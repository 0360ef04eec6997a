import type { Identity, ReplicaSeen } from "./seen.ts";

/**
 * `following`: young enough to answer reports; `behind`: too old, or nobody knows how old; `away`: it does not answer;
 * `promoted`: it follows nobody any more; `stranger`: another database altogether; `astray`: the same one in another life.
 */
export type ReplicaState = "following" | "behind" | "away" | "promoted" | "stranger" | "astray";

/** Why a server is not read from, whatever its age; in Vietnamese, for whoever keeps the program going. */
export interface ReplicaTrouble {
  state: Exclude<ReplicaState, "following" | "behind">;
  because: string;
}

/** Whether this is a replica of that very primary; null where it is. */
export function troubleWith(seen: ReplicaSeen, primary: Identity): ReplicaTrouble | null {
  if (seen.cluster !== primary.cluster)
    return {
      state: "stranger",
      because: `REPORTS_DATABASE_URL dẫn tới một cơ sở dữ liệu khác (mã hệ thống ${seen.cluster}, máy chủ chính là ${primary.cluster}), không phải máy chủ sao trực tiếp (streaming replica) của DATABASE_URL.`,
    };
  if (!seen.recovering || seen.replayed === null)
    return {
      state: "promoted",
      because:
        "Máy chủ trong REPORTS_DATABASE_URL không nhận dữ liệu từ máy chủ chính: nó chính là máy chủ ấy, hoặc đã được nâng thành máy chủ chính.",
    };
  if (seen.timeline !== primary.timeline)
    return {
      state: "astray",
      because: `Máy chủ trong REPORTS_DATABASE_URL đang ở nhánh nhật ký ${seen.timeline}, máy chủ chính ở nhánh ${primary.timeline}. Nếu vừa chuyển máy chủ chính, hãy chờ vài phút; nếu không, hãy dựng lại máy chủ sao.`,
    };
  return null;
}

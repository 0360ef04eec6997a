import type { ReplicaLine } from "@dondoc/contract";
import type { Turned } from "../../../kernel/database/replica/heavy-reads.ts";
import { knownReads } from "../known.ts";

/** The replica for reports as this process sees it, and what became of the reports that could have gone there; null without one. */
export function replicaStanding(): ReplicaLine | null {
  const reads = knownReads();
  const standing = reads?.standing();
  if (!reads || !standing) return null;
  const { state, since, at, maxAge, because } = standing;
  const { fresh, late, turned, last } = reads.counts();
  return {
    state,
    since: since.toISOString(),
    figuresAt: at?.toISOString() ?? null,
    maxAge: Math.round(maxAge / 1000),
    because,
    fresh,
    late,
    turned: [...turned.values()].reduce((sum, count) => sum + count, 0),
    lastTurned: last && {
      at: last.at.toISOString(),
      because: [words[last.why], last.because].filter(Boolean).join(" "),
    },
  };
}

const words: Readonly<Record<Turned, string>> = {
  behind: "Số liệu ở đó đã quá cũ.",
  away: "Không nối được.",
  promoted: "",
  stranger: "",
  astray: "",
  conflict: "PostgreSQL ngắt câu đọc để kịp nhận dữ liệu mới từ máy chủ chính.",
  lost: "Mất kết nối khi đang đọc.",
  refused: "Dữ liệu được hỏi chưa tới đó.",
  wrote: "Câu đọc này cần ghi; hãy báo người phát triển.",
  failed: "Đọc không thành.",
};

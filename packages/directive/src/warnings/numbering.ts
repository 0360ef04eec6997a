import { spanOf } from "../normalise/passage.ts";
import { isBullet } from "../provisions/enumerator.ts";
import type { Block } from "../provisions/tree.ts";
import type { Warning } from "../reading.ts";

/** Decree 30/2020, Annex I: a b c d đ e g h …; some leave out đ or write f and j, which is no gap. */
const LETTERS = "abcdeghiklmnopqrstuvxy";
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]; // prettier-ignore

/** Place of a mark among its like; null where it has none. */
function placeOf(label: string, rank: number): number | null {
  const last = label.split(".").at(-1) ?? "";
  if (/^\d+$/u.test(last)) return Number(last);
  if (rank === 4) return ROMANS.indexOf(label) + 1 || null;
  if (rank !== 12) return null;
  return LETTERS.indexOf(label === "đ" ? "d" : label) + 1 || null;
}

/** Marks that repeat under one parent, or leave out a number: misread, lost or misprinted (CIT-10). */
export function numberingWarnings(blocks: readonly Block[]): Warning[] {
  const seen = new Map<Block | null, Set<string>>();
  const last = new Map<Block | null, { rank: number; place: number; label: string }>();
  const warnings: Warning[] = [];
  for (const { mark, parent, at, whole } of blocks) {
    if (!mark || isBullet(mark)) continue;
    const labels = seen.get(parent) ?? new Set();
    seen.set(parent, labels);
    const key = `${mark.rank} ${mark.label}`;
    const span = spanOf(whole, 0, mark.length);
    if (labels.has(key)) warnings.push({ code: "DUPLICATE_PROVISION", span, detail: at });
    labels.add(key);
    const place = placeOf(mark.label, mark.rank);
    if (place === null) continue;
    const before = last.get(parent);
    if (before?.rank === mark.rank && place > before.place + 1 && place < before.place + 4) {
      const detail = `${before.label} → ${mark.label}`;
      warnings.push({ code: "NUMBERING_GAP", span, detail });
    }
    last.set(parent, { rank: mark.rank, place, label: mark.label });
  }
  return warnings;
}

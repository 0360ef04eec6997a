import type { RiskList, RiskLine, RiskRow } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";

type Listed = Pick<RiskList, "asOf" | "weighing" | "rows">;

const figure = (value: number | null): string =>
  value === null ? "–" : `${String(value).replace(".", ",")} %`;

/** What a line says, in the words of a document: "Nhiệm vụ quá hạn trên 30 ngày: 4 (30 điểm)". */
function said({ weighing }: Listed, { code, rows, points, figures, lastOn }: RiskLine): string {
  const criterion = weighing.criteria.find((one) => one.code === code);
  const name = criterion?.name ?? code;
  const told = {
    count: `${rows}`,
    rate: figures.map(({ title, value }) => `${title} ${figure(value)}`).join(", "),
    age: lastOn === null ? "chưa có lần nào" : `lần gần nhất ${vietnameseDate(lastOn)}`,
  }[criterion?.measure ?? "count"];
  return `${name}: ${told} (${points} điểm)`;
}

/** Why this agency, as of the day of the list: its place, and what made it, the heaviest first. */
export function groundOfRisk(list: Listed, row: RiskRow): string {
  const speaking = row.lines.filter(({ points }) => points > 0);
  const head = `Danh sách rủi ro ngày ${vietnameseDate(list.asOf)}, bộ trọng số ${list.weighing.number}: ${row.points} điểm, thứ ${row.rank} trên ${list.rows.length} cơ quan.`;
  if (speaking.length === 0) return head;
  const lines = speaking.toSorted((a, b) => b.points - a.points).map((line) => said(list, line));
  return `${head}\n- ${lines.join(";\n- ")}.`;
}

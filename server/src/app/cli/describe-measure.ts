import type { Measure, Share } from "@dondoc/directive";

/** How well the engine reads what people have settled, one line a question. */
export function describeMeasure(measure: Measure): string {
  const { found, assignments, read } = measure;
  const lines: [string, string][] = [
    ["Văn bản", String(measure.documents)],
    ["Nhiệm vụ tìm thấy", share({ right: found, of: assignments })],
    ["Nhiệm vụ đọc ra là đúng", share({ right: found, of: read })],
    ["Đúng cơ quan chủ trì", share(measure.assignees)],
    ["Đúng thời hạn", share(measure.due)],
    ["Đúng cơ quan phối hợp", share(measure.coordinating)],
    ["Đúng nơi nhận báo cáo", share(measure.routes)],
    ["Đúng ô thể thức", share(measure.header)],
    ["Thấy văn bản viện dẫn", share(measure.citations)],
    ["Nhận nhầm đoạn đã loại", String(measure.wronglyTaken)],
    ["Tự đặt thời hạn", String(measure.inventedDates)],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join("");
}

const share = ({ right, of }: Share): string =>
  of === 0 ? "không có gì để đo" : `${((100 * right) / of).toFixed(1)}% (${right}/${of})`;

import { isLocalDate, vietnameseDate, type Contradiction } from "@dondoc/workcalendar";

/** What is wrong with a day of a notice, and what to do. */
export function contradictionInWords(wrong: Contradiction): string {
  const { day } = wrong;
  const date = isLocalDate(day) ? vietnameseDate(day) : day;
  switch (wrong.because) {
    case "no-such-day":
      return `“${day}” không phải một ngày.`;
    case "twice":
      return `Ngày ${date} ghi hai lần. Hãy bỏ một dòng.`;
    case "past-year":
      return `Ngày ${date} thuộc năm đã qua; lịch các năm trước không đổi nữa.`;
    case "off-at-weekend":
      return `Ngày ${date} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ. Nếu nghỉ bù, hãy ghi ngày làm việc được nghỉ thay.`;
    case "make-up-on-weekday":
      return `Ngày ${date} không phải thứ Bảy hay Chủ nhật nên không thể là ngày làm bù.`;
    case "already":
      return `Ngày ${date} đã có trong lịch: ${wrong.row.name}, theo ${wrong.row.basis}. Hãy bỏ dòng này, hoặc rút thông báo trước nếu thông báo mới thay nó.`;
    default:
      throw new TypeError(`No words for ${JSON.stringify(wrong satisfies never)}`);
  }
}

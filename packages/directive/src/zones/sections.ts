/** Sections of plans and conclusions that set the scene and assign nothing (documents-interop 5.1 and 8). */
const SCENE =
  /^(?:về\s+)?(?:mục đích|yêu cầu\s*[:.]?$|mục tiêu|quan điểm|chỉ tiêu|phạm vi|đối tượng|căn cứ|thực trạng|tình hình|kết quả|đánh giá|nhận định|tồn tại|những tồn tại|hạn chế|khó khăn|nguyên nhân|ưu điểm|bối cảnh|sự cần thiết|dự báo|nguyên tắc|phương châm|giải thích|thành phần|thời gian,? (?:và )?địa điểm|những kết quả|một số kết quả|hiệu lực|cơ sở (?:pháp|thực tiễn|lý luận|khoa học|xây dựng))(?!\p{L})/iu;
/** Sections where only what names its body counts. */
const RESOURCES =
  /^(?:về\s+)?(?:kinh phí|nguồn kinh phí|nguồn lực|nguồn vốn|dự toán|thời gian|lộ trình|tiến độ)(?!\p{L})/iu;

export type Section = "scene" | "resources" | "duties";

/** Topics of a meeting: "2. Về tình hình giải ngân" holds what was decided on it. */
const TOPIC = /^về\s/iu;

/** `topics` where numbered headings name the matters that were dealt with. */
export function sectionOf(heading: string, topics = false): Section {
  if (topics && TOPIC.test(heading)) return "duties";
  if (SCENE.test(heading)) return "scene";
  return RESOURCES.test(heading) ? "resources" : "duties";
}

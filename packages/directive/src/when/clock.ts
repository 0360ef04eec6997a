/** "17 giờ 00 phút", "10h00'", "16g30", "7 giờ sáng"; the groups h, mi and part. */
export const CLOCK =
  "(?:(?<h>[01]?\\d|2[0-4])\\s?(?:giờ|h|g(?=\\d)|:(?=[0-5]\\d))\\s?(?<mi>[0-5]\\d)?\\s?(?:phút|['’′])?\\s*(?:(?<part>sáng|trưa|chiều|tối|đêm)\\s*)?,?\\s*(?:(?:của\\s+)?(?=ngày|\\d|thứ|chủ|hôm|cùng))?|(?:(?:đầu|cuối)\\s+)?(?:giờ\\s+)?(?:sáng|trưa|chiều|tối|đêm)\\s+)?";

/** "thứ Sáu, ngày …": the date says it better. */
export const WEEKDAY =
  "(?:(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\\s+nhật)\\s*,?\\s*\\(?\\s*(?=ngày|\\d))?";

export interface ReadClock {
  /** "T17:00"; empty where the text gives no hour, or the hour is the end of the day. */
  time: string;
  /** 24 giờ is the end of the day, which is what a bare date of the last day says. */
  midnight: boolean;
  /** No clock shows it: 24h30. */
  odd: boolean;
}

export function readClock(part: Record<string, string | undefined>): ReadClock {
  const { h, mi, part: ofDay } = part;
  if (h === undefined) return { time: "", midnight: false, odd: false };
  const minutes = mi ?? "00";
  if (h === "24") return { time: "", midnight: true, odd: Number(minutes) > 0 };
  const hour = Number(h);
  const afternoon =
    (/^(?:chiều|tối)$/iu.test(ofDay ?? "") && hour < 12) ||
    (/^trưa$/iu.test(ofDay ?? "") && hour < 3);
  return {
    time: `T${String(afternoon ? hour + 12 : hour).padStart(2, "0")}:${minutes}`,
    midnight: false,
    odd: false,
  };
}

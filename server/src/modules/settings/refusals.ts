import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals } from "../../kernel/refusal.ts";

export const settingRefusals = defineRefusals({
  SETTING_UNKNOWN: {
    status: 404,
    message: (key: string) => `Không có thiết lập "${key}". Hãy tải lại trang Thiết lập.`,
  },
  SETTING_UNFIT: {
    status: 400,
    message: (title: string, why: string) =>
      `Giá trị không phù hợp với thiết lập “${title}”. ${why}`,
  },
  SETTING_FROM_PAST: {
    status: 400,
    message: (today: string) =>
      `Thiết lập không có hiệu lực về trước. Hãy chọn ngày từ hôm nay, ${vietnameseDate(today)}, trở đi.`,
  },
  SETTING_VALUE_GONE: {
    status: 404,
    message: () =>
      "Giá trị chờ hiệu lực này không còn: đã có hiệu lực, đã bị thay hoặc đã được rút. Hãy tải lại trang.",
  },
});

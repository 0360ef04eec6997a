import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals } from "../../../kernel/refusal.ts";

/** What the acts on a deadline refuse beyond the state of the task. */
export const extensionRefusals = defineRefusals({
  NEW_DUE_IN_PAST: {
    status: 400,
    message: (today: string) =>
      `Ngày này đã qua (hôm nay là ${vietnameseDate(today)}). Hãy chọn từ hôm nay trở đi.`,
  },
  NEW_DUE_BEFORE_ASKED: {
    status: 400,
    message: (askedOn: string) =>
      `Ngày này đã qua và sớm hơn ngày cơ quan đã đề nghị (${vietnameseDate(askedOn)}). Hãy chọn từ ngày đó trở đi.`,
  },
  NEW_DUE_BEFORE_RECEIPT: {
    status: 400,
    message: (receivedOn: string) =>
      `Ngày này trước ngày nhận văn bản (${vietnameseDate(receivedOn)}). Hãy kiểm tra lại.`,
  },
  NEW_DUE_NOT_LATER: {
    status: 400,
    message: (lastDay: string) =>
      `Thời hạn mới phải sau thời hạn đang áp dụng (${vietnameseDate(lastDay)}). Hãy chọn ngày muộn hơn.`,
  },
  NEW_DUE_BEYOND_PARENT: {
    status: 400,
    message: (number: number, lastDay: string) =>
      `Thời hạn mới vượt thời hạn của nhiệm vụ cấp trên NV-${number} (${vietnameseDate(lastDay)}). Hãy chọn ngày không muộn hơn, hoặc điều chỉnh nhiệm vụ cấp trên trước.`,
  },
  BEYOND_REST: {
    status: 400,
    message: (days: number, latest: string) =>
      `Nhiệm vụ tạm dừng ${days} ngày nên thời hạn muộn nhất là ${vietnameseDate(latest)}. Muốn lùi xa hơn, cơ quan phải đề nghị gia hạn.`,
  },
  CENTRAL_DATE_AFTER_REST: {
    status: 400,
    message: () =>
      "Thời hạn này do Trung ương đặt, tỉnh không tự lùi. Hãy ghi số văn bản của cấp trên cho lùi, hoặc giữ nguyên thời hạn.",
  },
  EXTENSION_DECIDED: {
    status: 409,
    message: (who: string, what: string) =>
      `${who} vừa ${what} đề nghị này, nên quyết định của bạn không được ghi. Hãy tải lại trang để xem.`,
  },
  NEW_DUE_MISSING: {
    status: 400,
    message: () => "Chưa ghi thời hạn mới. Hãy chọn ngày được gia hạn đến.",
  },
  CENTRAL_DATE: {
    status: 400,
    message: () =>
      "Thời hạn này do Trung ương đặt, tỉnh không tự gia hạn. Hãy ghi nhận văn bản tỉnh đề nghị cấp trên; khi cấp trên đồng ý, ghi số văn bản đồng ý làm căn cứ.",
  },
  UPWARD_ONLY_CENTRAL: {
    status: 400,
    message: () =>
      "Thời hạn này do tỉnh đặt, không phải đề nghị cấp trên. Hãy cho gia hạn hoặc không cho.",
  },
  UPWARD_DOCUMENT_MISSING: {
    status: 400,
    message: () => "Chưa ghi số, ký hiệu văn bản của tỉnh đề nghị cấp trên.",
  },
  ASKED_ALREADY: {
    status: 409,
    message: (document: string) => `Tỉnh đã đề nghị cấp trên bằng văn bản ${document}.`,
  },
});

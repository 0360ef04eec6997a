import { localDateOf } from "../../kernel/clock.ts";
import { defineRefusals, Refusal } from "../../kernel/refusal.ts";
import { reference, writtenDate } from "./domain/words.ts";

export const documentRefusals = defineRefusals({
  FIELD_UNKNOWN: {
    status: 400,
    message: () => "Lĩnh vực này không còn dùng. Hãy tải lại trang rồi chọn lại.",
  },
  SECRET_DOCUMENT: {
    status: 422,
    message: (mark: string) =>
      `Văn bản có dấu chỉ mức độ mật (${mark}) nên không được tiếp nhận; hệ thống chưa giữ lại gì. ` +
      "Hãy theo dõi văn bản này bằng sổ riêng theo quy định bảo vệ bí mật nhà nước, hoặc chỉ ghi nhận có văn bản mật, không nội dung.",
  },
  NOT_VIETNAMESE: {
    status: 422,
    message: () =>
      "Nội dung tệp không phải tiếng Việt nên không đọc được nhiệm vụ. Hãy kiểm tra lại tệp, hoặc tải lên bản tiếng Việt.",
  },
  READERS_BUSY: {
    status: 429,
    message: () =>
      "Đang có nhiều tệp chờ đọc nên tệp này chưa được nhận; chưa có gì được lưu. Hãy chờ một phút rồi tải lên lại.",
  },
  PASSAGES_BUSY: {
    status: 429,
    message: () =>
      "Đang có nhiều người đọc thử đoạn văn bản cùng lúc. Hãy chờ vài giây rồi bôi chọn lại.",
  },
  PASSAGE_TIMEOUT: {
    status: 422,
    message: () =>
      "Văn bản quá dài nên chưa đọc xong đoạn này trong thời gian cho phép. Hãy thử lại, hoặc chọn đoạn ngắn hơn.",
  },
  PAGES_BUSY: {
    status: 429,
    message: () => "Đang có nhiều người xem ảnh trang cùng lúc. Hãy chờ vài giây rồi mở lại.",
  },
  SCAN_QUEUE_FULL: {
    status: 429,
    message: (open: string) =>
      `Hàng chờ đọc bản quét đã đầy (${open} tệp) nên tệp này chưa được nhận; chưa có gì được lưu. Hãy chờ đọc bớt rồi tải lên lại.`,
  },
  TOO_MANY_SCANS: {
    status: 429,
    message: (own: string) =>
      `Bạn đang có ${own} bản quét chờ đọc, là mức nhiều nhất cho một người; tệp này chưa được nhận. Hãy chờ đọc bớt, hoặc hủy tệp không cần, rồi tải lên lại.`,
  },
  READING_OVER: {
    status: 409,
    message: () =>
      "Việc đọc bản quét này đã kết thúc hoặc đã hủy, nên không tiếp nhận được từ đây nữa. Hãy tải lại trang; nếu cần, tải tệp lên lại.",
  },
  SCAN_LOST: {
    status: 500,
    message: () =>
      "Không còn tệp của bản quét này trên máy chủ nên không đọc được. Hãy tải tệp lên lại.",
  },
  SENDER_GONE: {
    status: 403,
    message: () =>
      "Tài khoản gửi bản quét đã bị khóa hoặc không còn chức trách, nên văn bản không được tiếp nhận. Người có chức trách hãy tải tệp lên lại.",
  },
  READING_FAULT: {
    status: 500,
    message: () =>
      "Đọc bản quét nhiều lần đều gặp lỗi của phần mềm nên đã dừng; tệp không được giữ lại. Hãy thử bản quét khác của văn bản, hoặc báo quản trị viên.",
  },
  RECEIVED_IN_FUTURE: {
    status: 400,
    message: (today: string) => `Ngày đến không được sau hôm nay (${today}). Hãy sửa ngày đến.`,
  },
  DUE_BEFORE_ISSUE: {
    status: 400,
    message: (issuedOn: string) =>
      `Thời hạn không thể trước ngày văn bản (${issuedOn}). Hãy xem lại ngày, hoặc sửa ngày văn bản nếu đọc sai.`,
  },
  RECEIVED_BEFORE_ISSUE: {
    status: 400,
    message: (issued: string) =>
      `Ngày đến không thể trước ngày ban hành văn bản (${issued}). Hãy sửa ngày đến, hoặc đối chiếu ngày ban hành trên văn bản.`,
  },
  VERSION_OF_ITSELF: {
    status: 400,
    message: () => "Một văn bản không thể là bản trước của chính nó. Hãy chọn văn bản khác.",
  },
  EARLIER_IS_LATER: {
    status: 400,
    message: () =>
      "Văn bản được chọn ban hành sau văn bản này nên không thể là bản trước. Hãy mở văn bản kia rồi ghi nhận ngược lại.",
  },
  VERSION_BOTH_WAYS: {
    status: 409,
    message: () =>
      "Đã ghi nhận điều ngược lại: văn bản kia là bản sau của văn bản này. Hãy bỏ ghi nhận đó trước.",
  },
  NOT_AN_EARLIER_TASK: {
    status: 400,
    message: () =>
      "Có nhiệm vụ không thuộc bản trước hoặc không còn mở. Hãy tải lại trang rồi quyết định lại.",
  },
  ALREADY_SETTLED: {
    status: 409,
    message: (number: number) =>
      `Nhiệm vụ NV-${number} đã có quyết định theo văn bản này. Hãy tải lại trang.`,
  },
  NO_SUCCESSOR: {
    status: 400,
    message: (number: number) =>
      `Nhiệm vụ NV-${number} chưa có nhiệm vụ tương ứng của cùng cơ quan trong văn bản mới để chuyển sang. Hãy chọn tiếp tục hoặc thu hồi.`,
  },
  REVIEW_DUE_PASSED: {
    status: 400,
    message: (today: string) =>
      `Hạn rà soát không được trước hôm nay (${today}). Hãy chọn ngày khác.`,
  },
  REVIEW_UNIT_ENDED: {
    status: 400,
    message: () => "Cơ quan này không còn hoạt động. Hãy chọn cơ quan đang giữ nhiệm vụ đó.",
  },
  SPAN_OUTSIDE: {
    status: 400,
    message: () =>
      "Đoạn được chọn nằm ngoài văn bản hoặc không có chữ. Hãy bôi chọn lại đúng đoạn giao nhiệm vụ.",
  },
  SPLIT_OUTSIDE: {
    status: 400,
    message: () =>
      "Chỗ tách phải nằm bên trong đoạn nhiệm vụ và mỗi phần phải có chữ. Hãy chọn lại chỗ tách.",
  },
  MERGE_UNFIT: {
    status: 400,
    message: () =>
      "Chỉ gộp được các nhiệm vụ còn hiệu lực của cùng một văn bản. Hãy tải lại trang rồi chọn lại.",
  },
  UNIT_MISSING: {
    status: 400,
    message: (name: string) =>
      `Cơ quan hoặc nhóm đã chọn cho “${name}” không có trong danh mục. Hãy chọn lại.`,
  },
});

/** Names the earlier document, and carries its id so that the page can lead there. */
export function refuseCopy(earlier: {
  id: string;
  number: string | null;
  symbol: string | null;
  enteredBy: string;
  enteredAt: Date;
}): Refusal {
  const written = reference(earlier.number, earlier.symbol);
  const name = written ? `số ${written}` : "này";
  return new Refusal(
    "DUPLICATE_DOCUMENT",
    409,
    `Văn bản ${name} đã được ${earlier.enteredBy} tiếp nhận ngày ${writtenDate(localDateOf(earlier.enteredAt))}. ` +
      "Hãy mở văn bản đã có; nếu đây đúng là bản thứ hai cần giữ riêng, hãy chọn “Vẫn tiếp nhận bản thứ hai”.",
    { documentId: earlier.id },
  );
}

/**
 * The one family of expected errors. Each module lists its own with `defineRefusals`; anything else that is thrown is a
 * fault of ours: loud in the log, quiet to the user.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: Record<string, string>;

  constructor(code: string, status: number, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

type Messages = Record<string, { status: number; message: (...args: never[]) => string }>;
type Refusals<M extends Messages> = {
  [Code in keyof M]: (...args: Parameters<M[Code]["message"]>) => Refusal;
};

/** A module's closed list of refusals: code → HTTP status and a Vietnamese message that says what, where and what to do. */
export function defineRefusals<const M extends Messages>(messages: M): Refusals<M> {
  const entries = Object.entries(messages).map(([code, { status, message }]) => [
    code,
    (...args: never[]) => new Refusal(code, status, message(...args)),
  ]);
  return Object.fromEntries(entries) as Refusals<M>;
}

/** A refusal that points at one field of the form. */
export const atField = (refusal: Refusal, field: string): Refusal =>
  new Refusal(refusal.code, refusal.status, refusal.message, {
    ...refusal.fields,
    [field]: refusal.message,
  });

export const refusals = defineRefusals({
  NOT_SIGNED_IN: {
    status: 401,
    message: () => "Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.",
  },
  NOT_ALLOWED: { status: 403, message: (because: string) => because },
  NOT_FOUND: {
    status: 404,
    message: (what: string) =>
      `Không tìm thấy ${what}, hoặc bạn không có quyền xem. Hãy quay lại danh sách.`,
  },
  INVALID: {
    status: 400,
    message: () => "Một số ô chưa đúng. Hãy xem lời nhắc ở từng ô rồi gửi lại.",
  },
  VERSION_CONFLICT: {
    status: 409,
    message: () =>
      "Người khác vừa sửa bản ghi này sau khi bạn mở. Nội dung bạn đã nhập còn nguyên; hãy tải lại để xem bản mới rồi gửi lại.",
  },
  CROSSED: {
    status: 409,
    message: () =>
      "Người khác đang ghi cùng những bản ghi này; việc của bạn chưa được ghi. Nội dung bạn đã nhập còn nguyên; hãy gửi lại.",
  },
  KEY_REUSED: {
    status: 409,
    message: () => "Mã gửi này đã dùng cho một việc khác. Hãy tải lại trang rồi thử lại.",
  },
  TOLD_ONCE: {
    status: 409,
    message: (act: string) =>
      `"${act}" đã thực hiện rồi và kết quả chỉ hiện một lần. Nếu chưa kịp lưu liên kết, hãy gửi lại lời mời để có liên kết mới.`,
  },
  TOO_LARGE: {
    status: 413,
    message: (limit: string) => `Nội dung gửi lên lớn hơn mức cho phép (${limit}).`,
  },
  TOO_MANY: { status: 429, message: () => "Bạn thao tác quá nhanh. Hãy chờ một phút rồi thử lại." },
  FOREIGN_PAGE: {
    status: 403,
    message: () => "Yêu cầu không đến từ trang của hệ thống nên bị từ chối. Hãy tải lại trang.",
  },
  DISK_FULL: {
    status: 507,
    message: () =>
      "Máy chủ hết chỗ lưu trữ; tệp chưa được nhận, dữ liệu cũ còn nguyên. Hãy báo quản trị viên.",
  },
  DATABASE_DOWN: {
    status: 503,
    message: () =>
      "Cơ sở dữ liệu tạm thời chưa trả lời; chưa có gì được ghi. Hãy thử lại sau ít phút.",
  },
  UNEXPECTED: {
    status: 500,
    message: () =>
      "Có lỗi ngoài dự kiến; chưa có gì được ghi. Hãy thử lại, nếu còn lỗi hãy gửi mã lỗi cho quản trị viên.",
  },
});

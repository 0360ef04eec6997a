/** Every way in which a file cannot be read, with what the user is told: what is wrong, and what to do next. */
const messages = {
  EMPTY_FILE: () => "Tệp rỗng, không có nội dung để đọc. Hãy chọn lại đúng tệp văn bản.",
  TOO_LARGE: (limit: string) =>
    `Tệp lớn hơn ${limit}. Hãy giảm dung lượng, hoặc tách phụ lục thành tệp riêng rồi tải lên lại.`,
  TEXT_TOO_LONG: (limit: string) =>
    `Tệp có hơn ${limit} chữ, dài hơn mọi văn bản chỉ đạo. Hãy tách phần chỉ đạo khỏi phụ lục, số liệu rồi tải lên riêng phần chỉ đạo.`,
  NOT_SUPPORTED: (looksLike: string) =>
    `Tệp không đọc được: nội dung là ${looksLike}. Phần mềm đọc tệp Word (.docx, .doc), OpenDocument (.odt), .rtf, PDF và văn bản thuần (.txt); ` +
    "hãy lưu văn bản sang một trong các dạng này rồi tải lên lại.",
  TEXT_ENCODING: () =>
    "Tệp văn bản không dùng bảng mã đọc được, hoặc không phải tiếng Việt. Các bảng mã đọc được là UTF-8, UTF-16, TCVN3 (ABC), VNI và Windows-1258; " +
    "hãy mở tệp, chọn «Lưu thành» với bảng mã UTF-8 rồi tải lên lại.",
  MOJIBAKE: () =>
    "Tệp bị lỗi phông chữ: khi lưu hoặc chuyển mã trước đây, nhiều chữ có dấu đã mất hẳn (thành dấu ? hoặc ô vuông) nên không khôi phục được. " +
    "Hãy xin lại tệp gốc, hoặc dùng bản PDF của văn bản, rồi tải lên lại.",
  PDF_ENCRYPTED: () =>
    "Tệp PDF được đặt mật khẩu. Hãy gỡ mật khẩu, hoặc xin bản không khóa, rồi tải lên lại.",
  PDF_BROKEN: () =>
    "Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy tải lại từ nguồn, mở thử cho thấy đủ trang, rồi tải lên lại.",
  PDF_NO_TEXT: () =>
    "Tệp PDF chỉ có trang trắng, không có chữ và không có ảnh. Hãy mở thử cho thấy nội dung, rồi xuất hoặc quét lại.",
  IS_A_SCAN: (pages: string) =>
    `Tệp là bản quét hoặc ảnh chụp (${pages} trang), không có lớp chữ dùng được. Hãy để phần mềm nhận dạng chữ, mất chừng vài giây mỗi trang; ` +
    "hoặc tải lên bản Word, PDF xuất từ Word nếu có.",
  SCAN_NO_TEXT: () =>
    "Không nhận ra chữ nào trong ảnh: trang trắng, ảnh phong cảnh, chân dung, hoặc chụp quá mờ. " +
    "Hãy quét lại văn bản ở 200–300 dpi, đủ sáng, thẳng trang, rồi tải lên lại.",
  IMAGE_BROKEN: () =>
    "Tệp ảnh bị hỏng hoặc tải về chưa đủ. Hãy mở thử cho thấy đủ trang, lưu hoặc quét lại, rồi tải lên lại.",
  IMAGE_TOO_LARGE: (limit: string) =>
    `Ảnh có hơn ${limit} triệu điểm ảnh, lớn hơn mọi trang quét. Hãy quét lại ở 200–300 dpi rồi tải lên lại.`,
  SCAN_TOO_LONG: (limit: string) =>
    `Bản quét có hơn ${limit} trang phải nhận dạng. Hãy tách phần chỉ đạo khỏi phụ lục rồi tải lên riêng phần chỉ đạo.`,
  TOO_MANY_PAGES: (limit: string) =>
    `Tệp có hơn ${limit} trang. Hãy tách phần chỉ đạo khỏi phụ lục rồi tải lên riêng phần chỉ đạo.`,
  DOCX_ENCRYPTED: () =>
    "Tệp Word được đặt mật khẩu. Hãy mở bằng Word, gỡ mật khẩu, lưu lại rồi tải lên.",
  DOCX_BROKEN: () =>
    "Tệp Word bị hỏng, không mở được nội dung. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên lại.",
  DOC_ENCRYPTED: () =>
    "Tệp Word (.doc) được đặt mật khẩu. Hãy mở bằng Word, gỡ mật khẩu, lưu lại rồi tải lên.",
  DOC_BROKEN: () =>
    "Tệp Word đời cũ (.doc) bị hỏng hoặc tải về chưa đủ. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên lại.",
  DOC_TOO_OLD: () =>
    "Tệp do Word 95 hoặc cũ hơn tạo ra nên không đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi tải lên.",
  ODT_ENCRYPTED: () =>
    "Tệp OpenDocument (.odt) được đặt mật khẩu. Hãy mở bằng LibreOffice, gỡ mật khẩu, lưu lại rồi tải lên.",
  ODT_BROKEN: () =>
    "Tệp OpenDocument (.odt) bị hỏng, không mở được nội dung. Hãy mở bằng LibreOffice, lưu lại rồi tải lên lại.",
  RTF_BROKEN: () =>
    "Tệp RTF bị hỏng hoặc tải về chưa đủ. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên lại.",
  ZIP_BOMB: () =>
    "Tệp giải nén ra lớn bất thường nên không được mở, để giữ an toàn cho máy chủ. " +
    "Nếu đây là văn bản thật, hãy nén nhỏ ảnh trong văn bản, lưu lại rồi tải lên.",
  READ_TIMEOUT: (seconds: string) =>
    `Đọc tệp quá ${seconds} giây mà chưa xong nên đã dừng. Hãy lưu lại tệp (in ra PDF hoặc lưu lại .docx) rồi thử lần nữa.`,
  TOO_COMPLEX: () =>
    "Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy tách phụ lục, bỏ ảnh lớn rồi tải lên lại.",
} satisfies Record<string, (detail: string) => string>;

export type FileErrorCode = keyof typeof messages;

/** A file that cannot be read, for a reason its owner can do something about. The message is for the user, in Vietnamese. */
export class FileError extends Error {
  readonly code: FileErrorCode;
  /** What the message is filled with: a limit, or what the content looks like. */
  readonly detail: string;

  constructor(code: FileErrorCode, detail = "", options?: ErrorOptions) {
    super(messages[code](detail), options);
    this.name = "FileError";
    this.code = code;
    this.detail = detail;
  }
}

export const fieldVi = {
  title: (label: string) => `Ghi tại hiện trường: ${label}`,
  device: "Hiện trường",
  deviceLead:
    "Các cuộc kiểm tra đã tải về máy này, mở được cả khi không có mạng. Kết quả chưa gửi nằm trên máy, được niêm phong cho người ghi.",
  none: "Máy này chưa tải cuộc kiểm tra nào",
  noneLead:
    "Khi có mạng, hãy mở cuộc kiểm tra đã bắt đầu rồi bấm “Ghi tại hiện trường”; từ đó mở được cả khi mất mạng.",
  all: "Các cuộc kiểm tra",
  back: "Trang của cuộc kiểm tra",
  saved: (at: string) => `Tải về lúc ${at}`,
  online: "Có mạng",
  offline: "Không có mạng. Cứ ghi tiếp: kết quả nằm trên máy này và được gửi khi có mạng.",
  progress: (answered: number, all: number) => `${answered}/${all} mục đã ghi`,
  counts: (waiting: number, sent: number) => `${waiting} chưa gửi, ${sent} đã gửi`,
  send: "Gửi ngay",
  states: {
    waiting: "chưa gửi",
    sending: "đang gửi",
    sent: "đã gửi",
    refused: "máy chủ không nhận",
    unready: "chưa chọn kết quả",
  },
  result: "Kết quả",
  note: "Ghi chú",
  photograph: "Chụp, thêm ảnh",
  photographOf: (item: string) => `Chụp, thêm ảnh cho mục: ${item}`,
  photos: (count: number) => `${count} ảnh`,
  dropPhoto: (name: string) => `Bỏ ảnh ${name}`,
  wrongPhoto: (name: string) =>
    `${name}: chỉ nhận ảnh JPEG hoặc PNG. Hãy chụp lại hoặc chọn ảnh khác.`,
  largePhoto: (name: string, size: string, largest: string) =>
    `${name}: ảnh nặng ${size} MB, máy chủ chỉ nhận đến ${largest} MB. Hãy chụp lại ở cỡ nhỏ hơn; những gì đã ghi vẫn còn.`,
  noRoom:
    "Máy hết chỗ để giữ ảnh hoặc kết quả này. Hãy gửi những gì đã ghi, xóa bớt dữ liệu trên máy rồi thử lại.",
  others: (name: string, result: string) => `${name} ghi: ${result}`,
  again: "Gửi lại",
  dropAnswer: "Bỏ khỏi máy",
  dropConfirm: "Bỏ hẳn kết quả này khỏi máy? Không lấy lại được.",
  drop: "Bỏ",
  keep: "Giữ lại",
  signInAgain:
    "Phiên đăng nhập đã hết. Kết quả vẫn nằm trên máy; hãy đăng nhập lại bằng chính tài khoản này để gửi.",
  signIn: "Đăng nhập",
  stopped: (why: string) => `Chưa gửi được: ${why} Kết quả vẫn nằm trên máy.`,
  sealed: (count: number) =>
    `Trên máy này còn ${count} kết quả chưa gửi của người khác. Chúng được niêm phong và chỉ mở khi chính người ấy đăng nhập tại đây.`,
  newRelease:
    "Đã có bản mới của chương trình. Hãy tải lại trang rồi gửi; kết quả vẫn nằm trên máy.",
  reload: "Tải lại",
  insecure:
    "Trình duyệt chỉ cho giữ dữ liệu hiện trường trên đường truyền mã hóa (HTTPS). Hãy mở chương trình bằng địa chỉ https, hoặc ghi tại máy chủ.",
  notLoaded:
    "Máy này chưa tải cuộc kiểm tra này cho tài khoản đang dùng. Hãy mở trang khi có mạng.",
  noList:
    "Cuộc kiểm tra chưa chọn danh mục. Trưởng đoàn chọn danh mục trên trang của cuộc kiểm tra.",
  cannot: (why: string) => `Không ghi được nữa: ${why}`,
  ahead: (minutes: number) =>
    `Đồng hồ của máy này nhanh ${minutes} phút so với máy chủ. Kết quả vẫn được nhận, kèm cả hai giờ; hãy chỉnh lại đồng hồ.`,
  behind: (minutes: number) =>
    `Đồng hồ của máy này chậm ${minutes} phút so với máy chủ. Kết quả vẫn được nhận, kèm cả hai giờ; hãy chỉnh lại đồng hồ.`,
};

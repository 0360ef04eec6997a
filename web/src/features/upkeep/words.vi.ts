export const upkeepVi = {
  title: "Vận hành",
  lead: "Việc máy tự chạy hằng ngày và việc trong hàng đợi. Việc lỗi được thử lại tự động; chạy lại ngay khi nguyên nhân đã được xử lý.",
  asOf: (instant: string) => `Tình hình lúc ${instant}.`,
  backup: "Sao lưu",
  backupLead: (hours: number) =>
    `Bản sao làm bằng lệnh dondoc backup, thường do máy chủ hẹn giờ. Quá ${hours} giờ không có bản mới là quá cũ.`,
  backupStates: {
    good: "Có bản sao mới",
    old: "Bản sao đã quá cũ",
    failing: "Lần sao lưu gần nhất bị lỗi",
    never: "Chưa sao lưu lần nào",
  },
  backupLast: (at: string, size: string, files: number, took: string) =>
    `Bản gần nhất: ${at}, ${size}, ${files} tệp, mất ${took}.`,
  backupTried: { yes: "Đã mở thử ở nơi tạm.", no: "Chưa mở thử (dondoc backup --try)." },
  backupFailed: (at: string) => `Lỗi lúc ${at}:`,
  megabytes: (count: string) => `${count} MB`,
  replica: "Máy chủ đọc báo cáo",
  replicaLead: (seconds: number) =>
    `Báo cáo và chỉ số được đọc ở máy chủ sao trực tiếp của cơ sở dữ liệu (REPORTS_DATABASE_URL), theo tiến trình đang trả lời trang này. Chậm quá ${seconds} giây hoặc có trục trặc thì máy chủ chính trả lời thay.`,
  replicaStates: {
    following: "Đang theo kịp",
    behind: "Chậm quá mức cho phép; máy chủ chính đang trả lời",
    away: "Không nối được; máy chủ chính đang trả lời",
    promoted: "Không còn là máy chủ sao trực tiếp; máy chủ chính đang trả lời",
    stranger: "Là một cơ sở dữ liệu khác; máy chủ chính đang trả lời",
    astray: "Đang ở nhánh nhật ký khác; máy chủ chính đang trả lời",
  },
  replicaAt: (time: string, day: string) => `Có đủ dữ liệu đến ${time} ngày ${day}.`,
  replicaSince: (instant: string) => `Từ lúc ${instant}.`,
  replicaReads: (fresh: number, late: number, turned: number) =>
    `Từ khi tiến trình khởi động: ${fresh} lượt đọc đủ dữ liệu, ${late} lượt có ghi rõ “số liệu đến…”, ${turned} lượt do máy chủ chính trả lời thay.`,
  replicaTurned: (instant: string) => `Lần trả lời thay gần nhất lúc ${instant}:`,
  rounds: "Việc hằng ngày",
  roundsLead: "Mỗi việc chạy một lần cho mỗi ngày, từ giờ ghi ở cột Giờ; ngày bị lỡ được chạy bù.",
  columns: {
    round: "Việc",
    at: "Giờ",
    state: "Tình trạng",
    lastDay: "Đã xong ngày",
    finishedAt: "Xong lúc",
    took: "Mất",
    done: "Số dòng đã đổi",
    act: "Việc cần làm",
  },
  states: {
    done: "Đã chạy",
    waiting: "Chờ chạy",
    failing: "Đang lỗi",
    never: "Chưa chạy lần nào",
  },
  took: (milliseconds: number) =>
    milliseconds < 1000
      ? "dưới 1 giây"
      : milliseconds < 60_000
        ? `${Math.round(milliseconds / 1000)} giây`
        : `${Math.round(milliseconds / 60_000)} phút`,
  failing: (day: string, days: number) =>
    days === 1 ? `Lỗi ngày ${day}.` : `Lỗi ${days} ngày, từ ngày ${day}.`,
  tries: (tries: number, last: string) => `Đã thử ${tries} lần, lần cuối ${last}.`,
  nextTry: (instant: string) => `Tự thử lại lúc ${instant}.`,
  again: "Chạy lại ngay",
  againOf: (title: string) => `Chạy lại ngay: ${title}`,
  roundSent: "Sẽ chạy lại trong vòng một phút.",
  jobSent: "Sẽ chạy lại trong vài giây.",
  jobs: "Hàng đợi đang lỗi",
  jobsLead: (open: number) => `${open} việc đang chờ hoặc đang chạy trong hàng đợi.`,
  noJobs: "Không có việc nào trong hàng đợi đang lỗi.",
  jobColumns: { job: "Việc", since: "Vào hàng đợi", act: "Việc cần làm" },
  jobTries: (tries: number, most: number) => `Đã thử ${tries}/${most} lần.`,
};

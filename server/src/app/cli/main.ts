import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";

interface Entry {
  /** After the name, e.g. "TỆP [--json]". */
  usage: string;
  summary: string;
  load: () => Promise<Command>;
}

/** Each brings along only what it needs: reading a directive opens no database, a backup knows no PDF, help knows nothing. */
const commands: Record<string, Entry> = {
  read: {
    usage: "TỆP [--json | --text]",
    summary:
      "Đọc văn bản (.docx, .doc, .odt, .rtf, .pdf, .txt, ảnh quét): thể thức và từng nhiệm vụ được giao. --json: dữ liệu; --text: chỉ phần chữ.",
    load: async () => (await import("./read.ts")).read,
  },
  examples: {
    usage: "export THƯ_MỤC [--since NĂM-THÁNG-NGÀY] | examples measure THƯ_MỤC",
    summary:
      "export: xuất các văn bản đã duyệt xong làm mẫu có nhãn (tệp chữ và gold.json); measure: đo chất lượng đọc trên các mẫu ấy.",
    load: async () => (await import("./examples.ts")).examples,
  },
  audit: {
    usage: "verify [--against TỆP] | audit heads TỆP | audit new-key",
    summary:
      "verify: kiểm tra toàn bộ nhật ký và niêm phong, nêu đúng sự kiện bị sửa, xóa, chèn, đổi chỗ (mã kết thúc 1 nếu có); heads: xuất đầu chuỗi để giữ nơi khác; new-key: thay khóa ký niêm phong.",
    load: async () => (await import("./audit.ts")).audit,
  },
  "emergency-admin": {
    usage: '--login ĐỊA_CHỈ --reason "LÝ DO" [--name "HỌ VÀ TÊN"]',
    summary:
      "khi không quản trị viên nào đăng nhập được: mở quyền quản trị 7 ngày cho một tài khoản (có sẵn hoặc lập mới với --name), in liên kết dùng một lần trong 1 giờ; ghi vào nhật ký và báo mọi quản trị viên, lãnh đạo Văn phòng, Chủ tịch.",
    load: async () => (await import("./emergency-admin.ts")).emergencyAdmin,
  },
  backup: {
    usage: "[--to THƯ_MỤC] [--try] | backup --make-key TỆP",
    summary:
      "sao lưu cơ sở dữ liệu và tệp vào một tệp mã hóa, ngay khi chương trình đang chạy; khóa lấy từ BACKUP_KEY_FILE, số bản giữ lại theo BACKUP_KEEP (ngày, tuần, tháng); --try mở thử bản sao ở một nơi tạm.",
    load: async () => (await import("./backup.ts")).backup,
  },
  restore: {
    usage: "TỆP|THƯ_MỤC --to NƠI_MỚI",
    summary:
      "khôi phục một bản sao (hoặc bản mới nhất trong thư mục) vào một thư mục dữ liệu mới; bản sao của máy chủ PostgreSQL thì vào cơ sở dữ liệu trống của DATABASE_URL.",
    load: async () => (await import("./restore.ts")).restore,
  },
};

function help(): string {
  const lines = Object.entries(commands).map(
    ([name, { usage, summary }]) => `  dondoc ${name} ${usage}\n      ${summary}`,
  );
  return `Đôn Đốc: theo dõi nhiệm vụ từ văn bản chỉ đạo.\n\nCách dùng:\n${lines.join("\n")}\n`;
}

/** 0 done, 1 could not be done, 2 wrong use. */
async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(help());
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    process.stderr.write(
      `${name === "" ? "Chưa có lệnh." : `Không có lệnh «${name}».`}\n\n${help()}`,
    );
    return 2;
  }
  const command = await entry.load();
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\nCách dùng: dondoc ${name} ${entry.usage}\n`);
    return 2;
  }
}

// `dondoc read FILE | head` closes the pipe early; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

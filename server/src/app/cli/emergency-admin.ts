import os from "node:os";
import { parseArgs } from "node:util";
import { systemClock } from "../../kernel/clock.ts";
import { readConfig } from "../../kernel/config.ts";
import { connect } from "../../kernel/database/connect.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { emergencyAdministrator } from "../../modules/access/index.ts";
import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { vietnameseInstant } from "./vietnamese-instant.ts";
import { NoDatabase, reachDatabase } from "./with-database.ts";

/** The way in when no administrator can come in: it takes the server's terminal, and everybody concerned learns of it. */
export const emergencyAdmin: Command = {
  async run(args) {
    const emergency = parse(args);
    const config = readConfig(process.env, []);
    try {
      const { path, expiresAt, lastDay } = await reachDatabase(config, async (owner) => {
        const connection = await connect(owner, 2);
        try {
          return await emergencyAdministrator(
            { db: connection.db, clock: systemClock },
            { ...emergency, operator: `${os.userInfo().username}@${os.hostname()}` },
          );
        } finally {
          await connection.close();
        }
      });
      const address = config.publicUrl ?? `http://${config.host}:${config.port}`;
      process.stdout.write(
        `Đã mở quyền quản trị khẩn cấp cho ${emergency.login} đến hết ngày ${lastDay.split("-").toReversed().join("/")}.\n` +
          `Liên kết dùng một lần, hết hạn lúc ${vietnameseInstant(expiresAt)}:\n\n  ${address}${path}\n\n` +
          "Việc này đã ghi vào nhật ký; quản trị viên, lãnh đạo Văn phòng và Chủ tịch được báo.\n",
      );
      return 0;
    } catch (error) {
      if (!(error instanceof NoDatabase) && !(error instanceof Refusal)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

function parse(args: string[]): { login: string; fullName: string | null; reason: string } {
  const { login = "", reason = "", name } = valuesOf(args);
  if (!/^\S+@\S+$/u.test(login)) throw new WrongUse("Hãy nêu --login, ví dụ ten@tinh.gov.vn.");
  if (reason.trim().length < 10)
    throw new WrongUse("Hãy nêu --reason rõ ràng (từ 10 ký tự); lý do được ghi vào nhật ký.");
  return { login, reason: reason.trim(), fullName: name?.trim() || null };
}

function valuesOf(args: string[]) {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ args, options: { login: text, reason: text, name: text } }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse("Tùy chọn không hợp lệ.", { cause: error });
    throw error;
  }
}

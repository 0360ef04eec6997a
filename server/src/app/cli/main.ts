import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";

/** Each brings along only what it needs: reading a directive opens no database, a backup knows no PDF. */
const commands: Record<string, () => Promise<Command>> = {
  read: async () => (await import("./read.ts")).read,
  examples: async () => (await import("./examples.ts")).examples,
  audit: async () => (await import("./audit.ts")).audit,
  "emergency-admin": async () => (await import("./emergency-admin.ts")).emergencyAdmin,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./restore.ts")).restore,
};

async function help(): Promise<string> {
  const lines = [];
  for (const [name, load] of Object.entries(commands)) {
    const { usage, summary } = await load();
    lines.push(`  dondoc ${name} ${usage}\n      ${summary}`);
  }
  return `Đôn Đốc: theo dõi nhiệm vụ từ văn bản chỉ đạo.\n\nCách dùng:\n${lines.join("\n")}\n`;
}

/** 0 done, 1 could not be done, 2 wrong use. */
async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(await help());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    process.stderr.write(
      `${name === "" ? "Chưa có lệnh." : `Không có lệnh «${name}».`}\n\n${await help()}`,
    );
    return 2;
  }
  const command = await load();
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\nCách dùng: dondoc ${name} ${command.usage}\n`);
    return 2;
  }
}

// `dondoc read FILE | head` closes the pipe early; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { examples } from "./examples.ts";
import { read } from "./read.ts";

const commands: Record<string, Command> = { read, examples };

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
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(
      `${name === "" ? "Chưa có lệnh." : `Không có lệnh «${name}».`}\n\n${help()}`,
    );
    return 2;
  }
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

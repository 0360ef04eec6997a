import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../../kernel/config.ts";
import {
  dailyHeads,
  NoHeadsFile,
  openKeyFolder,
  readHeadsFile,
  verifyChain,
  writeHeadsFile,
} from "../../modules/audit/index.ts";
import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { describeVerified } from "./describe-verified.ts";
import { NoDatabase, withDatabase } from "./with-database.ts";

/** Whether what was done is still as it was written down; the heads of the seals, to be kept elsewhere; another signing key. */
export const audit: Command = {
  async run(args) {
    const { what, file, against } = parse(args);
    try {
      if (what === "heads") return await exportHeads(file);
      return what === "verify" ? await verify(against) : await newKey();
    } catch (error) {
      if (error instanceof NoDatabase || error instanceof NoHeadsFile) return fail(error.message);
      throw error;
    }
  },
};

type Wanted =
  | { what: "verify"; file: null; against: string | null }
  | { what: "heads"; file: string; against: null }
  | { what: "new-key"; file: null; against: null };

function parse(args: string[]): Wanted {
  const { values, positionals } = parsed(args);
  const [what, file, ...more] = positionals;
  const against = values.against === undefined ? null : path.resolve(values.against);
  if (what === "heads" && file !== undefined && more.length === 0 && against === null)
    return { what, file: path.resolve(file), against };
  if (what === "verify" && file === undefined) return { what, file: null, against };
  if (what === "new-key" && file === undefined && against === null)
    return { what, file: null, against };
  throw new WrongUse("Hãy chọn một trong ba: verify, heads hoặc new-key.");
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { against: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse("Tùy chọn không hợp lệ.", { cause: error });
    throw error;
  }
}

const keyFolder = () => openKeyFolder(readConfig(process.env, []).auditKeys);

async function verify(against: string | null): Promise<number> {
  const folder = keyFolder();
  const file = against === null ? null : readKept(against);
  if (against !== null && file === null) return fail(`Không đọc được tệp ${against}.`);
  const log = readHeadsFile(await folder.headLog());
  const keys = new Map([...(file?.keys ?? []), ...(await folder.publicKeys())]);
  const kept = [
    { where: "file", heads: file?.heads ?? [] } as const,
    { where: "log", heads: log.heads } as const,
  ];
  const verified = await withDatabase((owner) => verifyChain(owner, { keys, kept }));
  process.stdout.write(describeVerified(verified, file?.heads.length ?? null));
  return verified.findings.length === 0 ? 0 : 1;
}

function readKept(file: string): ReturnType<typeof readHeadsFile> | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return null;
  }
  return readHeadsFile(text);
}

async function exportHeads(file: string): Promise<number> {
  const keys = await keyFolder().publicKeys();
  const heads = await withDatabase((owner) => dailyHeads(owner));
  if (heads.length === 0) return fail("Chưa có niêm phong nào để xuất.");
  try {
    writeFileSync(file, writeHeadsFile({ heads, keys }), { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fail(
      code === "EEXIST"
        ? `Đã có tệp ${file}. Hãy chọn tên khác: tệp cũ là bằng chứng, không ghi đè.`
        : `Không ghi được tệp ${file} (${code ?? String(error)}).`,
    );
  }
  const { number } = heads.at(-1) ?? { number: 0 };
  process.stdout.write(
    `Đã xuất ${heads.length} đầu chuỗi, đến niêm phong số ${number}, vào ${file}.\nHãy giữ tệp này ở nơi người quản trị cơ sở dữ liệu không sửa được.\n`,
  );
  return 0;
}

async function newKey(): Promise<number> {
  const { id } = await keyFolder().rotate();
  process.stdout.write(
    `Khóa ký mới: ${id}.\nNiêm phong tiếp theo được ký bằng khóa này; khóa công khai cũ vẫn giữ để kiểm tra.\n`,
  );
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readDirective, toGold } from "@dondoc/directive";
import { offsetsInRaw } from "../../modules/documents/files/clean-text.ts";
import { FileError } from "../../modules/documents/files/file-error.ts";
import { readFile } from "../../modules/documents/files/read-file.ts";
import type { FileReading, ScanFindings } from "../../modules/documents/files/read-file.ts";
import { readScan } from "../../modules/documents/files/scan/read-scan.ts";
import { findSecrecyMark } from "../../modules/documents/files/secrecy-mark.ts";
import { WrongUse } from "./command.ts";
import type { Command } from "./command.ts";
import { describeReading } from "./describe-reading.ts";

export const read: Command = {
  async run(args) {
    const { path, json, text } = parse(args);
    const file = await open(path);
    if (file === null) return 1;
    const secret = findSecrecyMark(file.text, file.margins, {
      recognised: file.scan !== undefined,
    });
    if (secret) warn(`Văn bản mang dấu «${secret.mark}»: không được đưa vào hệ thống này.`);
    if (file.scan) warnOfScan(file.scan);

    if (text) process.stdout.write(file.text);
    else if (json) process.stdout.write(`${JSON.stringify(asData(file), null, 2)}\n`);
    else process.stdout.write(describeReading(readDirective(file.text), file.text));
    return 0;
  },
};

function parse(args: string[]): { path: string; json: boolean; text: boolean } {
  try {
    const options = {
      json: { type: "boolean", default: false },
      text: { type: "boolean", default: false },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined) throw new WrongUse("Chưa nêu tệp cần đọc.");
    if (more.length > 0) throw new WrongUse("Mỗi lần chỉ đọc một tệp.");
    if (values.json && values.text) {
      throw new WrongUse("Chỉ chọn một trong hai: --json hoặc --text.");
    }
    return { path, json: values.json, text: values.text };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse("Tùy chọn không hợp lệ.", { cause: error });
    throw error;
  }
}

/** Null when the file cannot be read; the reason is then on the error output. */
async function open(path: string): Promise<FileReading | null> {
  try {
    return await readAny(await readBytes(path), basename(path));
  } catch (error) {
    const reason = refusal(error, path);
    if (reason === null) throw error;
    warn(reason);
    return null;
  }
}

async function readAny(bytes: Uint8Array, name: string): Promise<FileReading> {
  try {
    return await readFile(bytes, name);
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== "IS_A_SCAN") throw error;
    return readScan(bytes, name, { onPage: tellPage });
  }
}

function tellPage(done: number, total: number): void {
  if (done === 0) warn(`Bản quét ${total} trang, đang nhận dạng chữ…`);
  else warn(`  xong trang ${done}/${total}`);
}

function warnOfScan({ pagesWithoutText, doubtfulWords }: ScanFindings): void {
  if (pagesWithoutText.length > 0) {
    warn(`Các trang ảnh không nhận ra chữ nào: ${pagesWithoutText.join(", ")}.`);
  }
  if (doubtfulWords.length > 0) {
    warn(`${doubtfulWords.length} chữ nhận dạng chưa chắc; hãy đối chiếu với bản gốc.`);
  }
}

function refusal(error: unknown, path: string): string | null {
  if (error instanceof FileError) return `${error.message} [${error.code}]`;
  if (!(error instanceof Error) || !("code" in error)) return null;
  switch (error.code) {
    case "ENOENT":
      return `Không tìm thấy tệp «${path}». Hãy kiểm tra lại đường dẫn.`;
    case "EISDIR":
      return `«${path}» là thư mục, không phải tệp.`;
    case "EACCES":
    case "EPERM":
      return `Không có quyền đọc tệp «${path}».`;
    default:
      return null;
  }
}

/** Offsets count in the file as it stands, also where its text had to be composed or its line ends changed. */
function asData(file: FileReading): unknown {
  const data = toGold(readDirective(file.text));
  if (file.raw === undefined) return data;
  const inFile = offsetsInRaw(file.raw);
  const assignments = data.assignments.map((entry) => ({
    ...entry,
    start: inFile(entry.start),
    end: inFile(entry.end),
  }));
  return { ...data, assignments };
}

function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}

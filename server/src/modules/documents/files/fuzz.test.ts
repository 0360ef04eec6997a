import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { toTcvn3 } from "./encodings/sample-codes.ts";
import { FileError } from "./file-error.ts";
import type { FileLimits } from "./file-limits.ts";
import { readFile } from "./read-file.ts";
import { DISPATCH_TEXT, sampleDispatch } from "./sample-dispatch.ts";
import { pdfOf } from "./sample-files.ts";
import { sampleSigner, signPdf } from "./signatures/sample-signed.ts";

/** More runs: DONDOC_FUZZ_RUNS=2000. The seed of a failure is told in its message. */
const RUNS = Number(process.env["DONDOC_FUZZ_RUNS"] ?? 8);
const SEED = Number(process.env["DONDOC_FUZZ_SEED"] ?? 20_260_305);
/** What a damaged file may cost; a reader that goes on beyond it is stopped, and says so. */
const LIMITS: Partial<FileLimits> = { milliseconds: 20_000, memoryMebibytes: 256 };

const files = new Map<string, Buffer>();

beforeAll(async () => {
  const fixture = (kind: string): Buffer =>
    readFileSync(new URL(`./fixtures/cong-van.${kind}`, import.meta.url));
  const signer = await sampleSigner([["CN", "Trần Văn Thử"]]);
  const signed = await signPdf(await pdfOf(DISPATCH_TEXT), signer, new Date(0));
  files.set("txt", Buffer.from(DISPATCH_TEXT));
  files.set("tcvn3", toTcvn3(DISPATCH_TEXT.replace(/[|¹²]/g, "")));
  files.set("docx", Buffer.from(await sampleDispatch()));
  for (const kind of ["doc", "odt", "rtf"]) files.set(kind, fixture(kind));
  files.set("pdf", Buffer.from(signed));
}, 60_000);

/** Mulberry32: the same seed gives the same file again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One to eight hurts: bytes flipped, zeroed, filled, cut out, doubled, swapped, or the end lost. */
function hurt(file: Buffer, below: (limit: number) => number): Buffer {
  let bytes = Buffer.from(file);
  for (let times = 1 + below(8); times > 0; times--) {
    const at = below(Math.max(bytes.length, 1));
    const length = 1 + below(below(4) === 0 ? 2000 : 8);
    const end = Math.min(at + length, bytes.length);
    switch (below(7)) {
      case 0:
        for (let i = at; i < end; i++) bytes[i] = below(256);
        break;
      case 1:
        bytes.fill(0, at, end);
        break;
      case 2:
        bytes.fill(255, at, end);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
        break;
      default:
        if (below(3) === 0) bytes = bytes.subarray(0, at);
        else if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    }
  }
  return bytes;
}

test.each(["txt", "tcvn3", "docx", "doc", "odt", "rtf", "pdf"])(
  "a damaged .%s gives text or a reason, never a crash",
  async (kind) => {
    const file = files.get(kind);
    if (!file) throw new Error(`No file of kind ${kind}`);
    for (let run = 0; run < RUNS; run++) {
      const seed = SEED + run;
      const outcome = await readFile(hurt(file, numbersFrom(seed)), `a.${kind}`, LIMITS).then(
        ({ text }) => text.length > 0,
        (error: unknown) => (error instanceof FileError ? error.message.length > 40 : error),
      );
      expect(outcome, `kind ${kind}, seed ${seed}`).toBe(true);
    }
  },
  120_000 + RUNS * 30_000,
);

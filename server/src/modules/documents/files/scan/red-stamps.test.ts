import { degrees, rgb } from "pdf-lib";
import { expect, test } from "vitest";
import { samplePdf } from "../sample-files.ts";
import { findSecrecyMark } from "../secrecy-mark.ts";
import { readScan } from "./read-scan.ts";
import { asPng, rendered } from "./sample-scans.ts";

const RED = rgb(0.85, 0.15, 0.17);
/** A page takes seconds, on a busy machine many. */
const SLOW = 180_000;

interface Stamp {
  words: string;
  framed?: boolean;
  tilt?: number;
}

/** A plan of the house's own with something pressed on in red below its number. */
async function scanWith({ words, framed = false, tilt = 0 }: Stamp): Promise<Uint8Array> {
  const pdf = await samplePdf();
  const { font } = pdf;
  const page = pdf.page();
  const set = (text: string, x: number, y: number) =>
    page.drawText(text, { x, y, size: 13, font, lineHeight: 18 });
  set("ỦY BAN NHÂN DÂN\nTỈNH AN SƠN\n\nSố: 12/KH-UBND", 85, 780);
  set("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", 280, 780);
  set("KẾ HOẠCH\nBảo đảm an toàn các công trình thủy lợi", 200, 640);
  set("1. Giao Công an tỉnh rà soát, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10/2027.", 85, 590);
  const rotate = degrees(tilt);
  page.drawText(words, { x: 110, y: 690, size: 18, font, color: RED, rotate });
  if (framed) {
    const width = font.widthOfTextAtSize(words, 18) + 20;
    const frame = { x: 100, y: 682, width, height: 28, borderWidth: 1.5 };
    page.drawRectangle({ ...frame, borderColor: RED, rotate });
  }
  const [picture] = await rendered(await pdf.save(), 150);
  if (!picture) throw new Error("no page");
  return asPng(picture, 150);
}

async function markOf(stamp: Stamp) {
  const { text, margins } = await readScan(await scanWith(stamp), "a.png");
  return findSecrecyMark(text, margins, { recognised: true })?.mark ?? null;
}

test.each<Stamp & { mark: string | null }>([
  { words: "MẬT", mark: "mật" },
  { words: "TỐI MẬT", framed: true, mark: "tối mật" },
  { words: "MẬT", framed: true, tilt: 5, mark: "mật" },
  { words: "HỎA TỐC", framed: true, mark: null },
])(
  "a mark pressed on in red is seen: $words, framed $framed, askew by $tilt",
  async ({ mark, ...stamp }) => {
    expect(await markOf(stamp)).toBe(mark);
  },
  SLOW,
);

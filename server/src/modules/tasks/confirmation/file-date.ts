import { Buffer } from "node:buffer";
import { strFromU8, unzipSync } from "fflate";
import { localDateOf } from "../../../kernel/clock.ts";

/**
 * The day on which a file says that it was last written, or a photograph taken, by what its own kind keeps of that: PDF (ModDate,
 * CreationDate), Word and Excel (docProps/core.xml), JPEG (Exif). Null where it says nothing or nothing that can be read; what
 * writes a file can write any day into it, so this refuses what is older than it may be and proves nothing else.
 */
export function fileDateOf(bytes: Uint8Array): string | null {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const days = daysIn(content).filter((day): day is string => day !== null);
  return days.toSorted().at(-1) ?? null;
}

function daysIn(content: Buffer): (string | null)[] {
  if (content.subarray(0, 1024).includes("%PDF-")) return pdfDays(content);
  if (content.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return packageDays(content);
  if (content.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return photoDays(content);
  return [];
}

const PDF_DATE =
  /\/(?:ModDate|CreationDate)\s*\(D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:([+-])(\d{2})'?(\d{2})?'?|Z)?/gu;

function pdfDays(content: Buffer): (string | null)[] {
  return [...content.toString("latin1").matchAll(PDF_DATE)].map(
    ([whole, year = "", month = "", day = "", hour, minute = "00", second = "00", sign, by = "00", and = "00"]) => {
      const zoned = sign !== undefined || whole.endsWith("Z");
      if (hour === undefined || !zoned) return realDay(year, month, day);
      const zone = sign === undefined ? "Z" : `${sign}${by}:${and}`;
      return dayOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
    },
  ); // prettier-ignore
}

/** More than any real one needs; a bomb is not unpacked for a date. */
const MOST_CORE = 1_000_000;

function packageDays(content: Buffer): (string | null)[] {
  try {
    const parts = unzipSync(content, {
      filter: ({ name, originalSize }) => name === "docProps/core.xml" && originalSize < MOST_CORE,
    });
    const core = parts["docProps/core.xml"];
    if (!core) return [];
    const said = strFromU8(core).matchAll(
      /<dcterms:(?:created|modified)\b[^>]*>([^<]+)<\/dcterms/gu,
    );
    return [...said].map(([, instant = ""]) => dayOf(instant.trim()));
  } catch {
    return [];
  }
}

/** The Exif segment stands among those before the picture; its days are those of the camera's own clock. */
function photoDays(content: Buffer): (string | null)[] {
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    const size = content.readUInt16BE(at + 2);
    if (marker === 0xda || size < 2) return [];
    const segment = content.subarray(at + 4, at + 2 + size);
    if (marker === 0xe1 && segment.subarray(0, 6).toString("latin1") === "Exif\u0000\u0000") {
      const said = segment
        .toString("latin1")
        .matchAll(/(\d{4}):(\d{2}):(\d{2}) \d{2}:\d{2}:\d{2}/gu);
      return [...said].map(([, year = "", month = "", day = ""]) => realDay(year, month, day));
    }
    at += 2 + size;
  }
  return [];
}

function dayOf(instant: string): string | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  const [year = "", month = "", day = ""] = localDateOf(at).split("-");
  return realDay(year, month, day);
}

/** What no file of an office can be from is the clock of a machine that was never set. */
function realDay(year: string, month: string, day: string): string | null {
  const date = `${year}-${month}-${day}`;
  const at = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  return isReal && date >= "1990-01-01" ? date : null;
}

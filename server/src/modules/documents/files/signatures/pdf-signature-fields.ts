// oxlint-disable no-underscore-dangle -- the names are PDFium's, as Emscripten exports them
import type { Pdfium } from "../pdfium-interface.ts";

/** A signature as it stands in the file, nothing of it checked. */
export interface SignatureField {
  /** The signed message (PKCS#7), in DER with zeros behind. */
  contents: Uint8Array;
  /** Begin and length of the two signed parts of the file. */
  byteRange: number[];
  /** How it was made: "adbe.pkcs7.detached", "ETSI.CAdES.detached". */
  method: string;
  /** Time as the signing program wrote it: "D:20240305101500+07'00'". */
  time: string;
}

/** A dispatch has some ten; more were put there to keep us busy. */
const MOST_SIGNATURES = 60;
const MOST_BYTES = 1024 * 1024;

/** The signatures of a document in the order of its form; those that were never signed have no contents and are left out. */
export function signatureFields(pdfium: Pdfium, document: number): SignatureField[] {
  const count = Math.min(pdfium._FPDF_GetSignatureCount(document), MOST_SIGNATURES);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const field = pdfium._FPDF_GetSignatureObject(document, index);
    const bytes = (fill: (buffer: number, length: number) => number): Uint8Array =>
      copied(pdfium, fill, 1);
    const range = copied(
      pdfium,
      (buffer, length) => pdfium._FPDFSignatureObj_GetByteRange(field, buffer, length),
      4,
    );
    const view = new DataView(range.buffer);
    return {
      contents: bytes((buffer, length) =>
        pdfium._FPDFSignatureObj_GetContents(field, buffer, length),
      ),
      byteRange: Array.from({ length: range.length / 4 }, (_entry, at) =>
        view.getInt32(at * 4, true),
      ),
      method: latin(
        bytes((buffer, length) => pdfium._FPDFSignatureObj_GetSubFilter(field, buffer, length)),
      ),
      time: latin(
        bytes((buffer, length) => pdfium._FPDFSignatureObj_GetTime(field, buffer, length)),
      ),
    };
  }).filter(({ contents }) => contents.some((byte) => byte !== 0));
}

/** PDFium tells the length first and copies when the buffer is long enough. */
function copied(
  pdfium: Pdfium,
  fill: (buffer: number, length: number) => number,
  size: number,
): Uint8Array {
  const length = fill(0, 0);
  if (length <= 0 || length * size > MOST_BYTES) return new Uint8Array(0);
  const buffer = pdfium.wasmExports.malloc(length * size);
  fill(buffer, length);
  const copy = pdfium.HEAPU8.slice(buffer, buffer + length * size);
  pdfium.wasmExports.free(buffer);
  return copy;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
}

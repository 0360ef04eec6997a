import { fromTcvn3 } from "./tcvn3.ts";
import { fromVni } from "./vni.ts";

/** How the letters of a font are to be read: fonts of the nineties draw Vietnamese over codes of Western letters. */
export interface FontCode {
  encoding: "tcvn3" | "vni";
  /** .VnTimeH and its kin draw small letters as capitals. */
  capitals: boolean;
}

/** Null for a font of Unicode letters. A PDF writes "ABCDEF+" before the name of a font that it holds in part. */
export function fontCode(name: string | undefined): FontCode | null {
  const plain = (name ?? "").replace(/^[A-Z]{6}\+/, "").trim();
  if (/^\.?Vn(?!i)[A-Z]/.test(plain)) {
    return { encoding: "tcvn3", capitals: /^[^\s,-]*[a-z0-9]H(?:$|[\s,-])/.test(plain) };
  }
  return /^VNI[-\s]/i.test(plain) ? { encoding: "vni", capitals: false } : null;
}

/** Part of a paragraph in one font. */
export interface FontText {
  text: string;
  code: FontCode | null;
}

/** Parts of a paragraph as one text; a letter of VNI may be cut in two by a change of format. */
export function joinFontTexts(parts: readonly FontText[]): string {
  const merged: FontText[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const same =
      last?.code?.encoding === part.code?.encoding && last?.code?.capitals === part.code?.capitals;
    if (last && same) last.text += part.text;
    else merged.push({ ...part });
  }
  return merged.map(({ text, code }) => (code === null ? text : decoded(text, code))).join("");
}

function decoded(text: string, { encoding, capitals }: FontCode): string {
  const read = encoding === "vni" ? fromVni(text) : fromTcvn3(text);
  return capitals ? read.toLocaleUpperCase("vi") : read;
}

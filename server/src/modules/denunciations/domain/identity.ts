import type { Denouncer } from "@dondoc/contract";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9@]+/gu, " ")
    .trim();
const digits = (text: string | null): string => text?.replaceAll(/\D/gu, "") ?? "";
/** Fewer digits are a house number or a year. */
const TELLING_DIGITS = 8;

/** What of the denouncer a text would give away, in words; what only a reader recognises stays the reader's to take out. */
export function identityIn(text: string, denouncer: Denouncer): string[] {
  const words = ` ${plain(text)} `;
  const numbers = digits(text);
  const holds = (value: string | null) => {
    const wanted = plain(value ?? "");
    return wanted.includes(" ") && words.includes(` ${wanted} `);
  };
  const holdsNumber = (value: string | null) =>
    digits(value).length >= TELLING_DIGITS && numbers.includes(digits(value));
  const mail = plain(denouncer.email ?? "");
  return [
    holds(denouncer.name) && "họ tên người tố cáo",
    holds(denouncer.address) && "địa chỉ người tố cáo",
    holdsNumber(denouncer.phone) && "số điện thoại người tố cáo",
    holdsNumber(denouncer.papers) && "số giấy tờ của người tố cáo",
    mail !== "" && words.includes(` ${mail} `) && "thư điện tử người tố cáo",
  ].filter((found) => typeof found === "string");
}

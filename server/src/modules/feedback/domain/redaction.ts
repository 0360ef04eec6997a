import type { Sender } from "./sender.ts";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9@.]+/gu, " ")
    .trim();

/** Digits that belong together, as people write a number: "0905 123 456", "0905.123.456". */
const RUN_OF_DIGITS = /\d(?:[ .-]?\d){8,11}/gu;
/** "1.500.000.000 đồng" is a sum; a number of a person's begins with 0 or is not parted in threes. */
const SUM = /^[1-9]\d{0,2}(?:\.\d{3})+$/u;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/u;

/**
 * What in a text that is to be published would tell who spoke, or is a person's number; each in words for whoever publishes. It
 * finds what has a form or is known of the sender; what only a reader recognises stays theirs to take out.
 */
export function revealing(text: string, sender: Sender): string[] {
  const words = ` ${plain(text)} `;
  const name = sender.name && plain(sender.name);
  const address = sender.address && plain(sender.address);
  const numbers = (text.match(RUN_OF_DIGITS) ?? [])
    .filter((run) => !SUM.test(run))
    .map((run) => run.replaceAll(/\D/gu, ""));
  return [
    // A single syllable is also a word; a whole name is not.
    name?.includes(" ") && words.includes(` ${name} `) && "họ tên người gửi",
    address && words.includes(` ${address} `) && "địa chỉ người gửi",
    numbers.some((run) => run.length === 10 || run.length === 11) && "số điện thoại",
    numbers.some((run) => run.length === 9 || run.length === 12) && "số giấy tờ tùy thân",
    MAIL.test(text) && "địa chỉ thư điện tử",
  ].filter((found) => typeof found === "string");
}

import { describe, expect, it } from "vitest";
import { isGuessable } from "./guessable-password.ts";

const ABOUT = ["nguyenvanan@an-son.example", "Nguyễn Văn An", "Chuyên viên, Sở Tài chính An Sơn"];
const guessable = (password: string) => isGuessable(password, ABOUT);

describe("a password that is refused", () => {
  it.each([
    ["123456789012", "a row of digits"],
    ["qwertyuiop123", "a row of keys"],
    ["password1234", "one from the leaks with digits"],
    ["P@ssw0rd2026!", "the same with signs for letters"],
    ["matkhau123456", "the Vietnamese for it"],
    ["Mật khẩu 2026", "with accents and a year"],
    ["anhyeuemnhieulam", "what lovers write"],
    ["UBND@123456789", "the house itself"],
    ["Vietnam@2026!", "the country and the year"],
    ["aaaaaaaaaaaaaa", "one letter"],
    ["abcabcabcabcabc", "three of them"],
    ["nguyenvanan1990", "the own name and year"],
    ["sotaichinhanson", "the own office"],
    ["NguyenVanAn@2026", "the own login"],
  ])("%s: %s", (password) => expect(guessable(password)).toBe(true));
});

describe("a password that is taken", () => {
  it.each([
    "mật khẩu đủ dài của An",
    "trâu ăn cỏ ngoài đồng xanh",
    "mưa đầu mùa rơi trên mái tôn",
    "correct horse battery staple",
    "X7#kd-29vQ!ma",
  ])("%s", (password) => expect(guessable(password)).toBe(false));
});

it("is looked at in a moment, however long it is", () => {
  const begun = performance.now();
  expect(guessable("p@ssw0rd1!$3qwerty".repeat(11))).toBeTypeOf("boolean");
  expect(performance.now() - begun).toBeLessThan(5_000);
});

import { expect, test } from "vitest";
import { faultOf } from "./prepare-file.ts";

const file = (name: string, ...bytes: number[]) => new File([Uint8Array.from(bytes)], name);
const PROGRAM = [0x4d, 0x5a, 0x90, 0x00];
const JPEG = [0xff, 0xd8, 0xff, 0xe0];

test.each([
  [file("anh.jpg"), "empty"],
  [file("cai-dat.exe", ...PROGRAM), "no-kind"],
  [file("gia.jpg", ...PROGRAM), "no-kind"],
  [file("that.jpg", ...JPEG), null],
  [file("khong-duoi", ...JPEG), null],
])("$name is looked at before it is sent", async (chosen, fault) => {
  expect(await faultOf(chosen, 10)).toBe(fault);
});

test("a picture that is larger than may come is said to be so", async () => {
  const large = new File([Uint8Array.from(JPEG), new Uint8Array(1_048_576)], "to.jpg");
  expect(await faultOf(large, 1)).toBe("too-large");
});

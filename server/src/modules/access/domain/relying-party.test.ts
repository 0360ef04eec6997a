import { expect, it } from "vitest";
import { relyingPartyAt } from "./relying-party.ts";

it("is the host people open, with the origin their browsers name", () => {
  expect(relyingPartyAt("https://dondoc.tinh.example/")).toEqual({
    id: "dondoc.tinh.example",
    origin: "https://dondoc.tinh.example",
  });
  expect(relyingPartyAt("http://localhost:3000")).toEqual({
    id: "localhost",
    origin: "http://localhost:3000",
  });
});

it("is none where browsers make no keys", () => {
  for (const address of [
    "http://dondoc.tinh.example",
    "https://10.1.2.3",
    "http://127.0.0.1:3000",
    "https://[::1]",
    "",
  ])
    // prettier-ignore
    expect(relyingPartyAt(address)).toBeNull();
});

import { expect, test } from "vitest";
import { choiceIn, flagIn, textIn } from "./search-params.ts";

test("a number typed as a search is read as text", () => {
  expect(textIn({ q: 978 }, "q")).toEqual({ q: "978" });
});

test("an unknown choice, an empty text and an unset flag are dropped", () => {
  expect(choiceIn({ list: "drop table" }, "list", ["open", "all"])).toEqual({});
  expect(textIn({ q: "" }, "q")).toEqual({});
  expect(flagIn({ mine: "no" }, "mine")).toEqual({});
});

test("known choices and set flags are kept", () => {
  expect(choiceIn({ list: "all" }, "list", ["open", "all"])).toEqual({ list: "all" });
  expect(flagIn({ mine: "true" }, "mine")).toEqual({ mine: true });
});

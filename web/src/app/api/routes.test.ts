import { routes } from "@dondoc/contract";
import { expect, test } from "vitest";
import { addresses } from "./routes.generated.ts";

test("the browser's addresses are those of the contract", () => {
  const contract = Object.fromEntries(
    Object.entries(routes).map(([name, { method, path }]) => [name, { method, path }]),
  );
  expect(addresses).toEqual(contract);
});

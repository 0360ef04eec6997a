/**
 * Writes the method and path of each operation for the browser, so that it carries neither the schemas nor zod.
 * `node scripts/run.cjs web/generate-routes.ts`; a test fails when the file is behind the contract.
 */
import { writeFileSync } from "node:fs";
import { routes } from "@dondoc/contract";

const lines = Object.entries(routes).map(
  ([name, { method, path }]) => `  ${name}: { method: "${method}", path: "${path}" },`,
);
writeFileSync(
  new URL("./src/app/api/routes.generated.ts", import.meta.url),
  `/** Made by web/generate-routes.ts from the contract; do not edit. */\nexport const addresses = {\n${lines.join("\n")}\n} as const;\n`,
);

/** `npm run codegen`: writes the TypeScript types of the migrated database. Run it after every new migration. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../kernel/database/embedded.ts";
import { migrate } from "../kernel/database/migrate.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-codegen-"));
fs.chmodSync(folder, 0o755);
const server = await startEmbedded(path.join(folder, "db"), { fsync: "off" });
try {
  const admin = new pg.Client({ ...server.owner, database: "postgres" });
  await admin.connect();
  await migrate(admin);
  await admin.end();
  const { user, password, host, port } = server.owner;
  const url = `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/postgres`;
  const made = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
      ...[
        "--url",
        url,
        "--dialect",
        "postgres",
        "--default-schema",
        "public",
        "--camel-case=false",
      ],
      ...[
        "--include-pattern",
        "{app,audit}.*",
        "--date-parser",
        "string",
        "--numeric-parser",
        "number",
      ],
      ...["--out-file", path.join(root, "server/src/kernel/database/schema.generated.ts")],
    ],
    { stdio: "inherit", cwd: root },
  );
  process.exitCode = made.status ?? 1;
  // kernel/database/connect.ts reads int8 and numeric as numbers.
  const file = path.join(root, "server/src/kernel/database/schema.generated.ts");
  const types = fs
    .readFileSync(file, "utf8")
    .replace(/export type Int8 = .*;/, "export type Int8 = ColumnType<number, number, number>;");
  fs.writeFileSync(
    file,
    types.replace(
      /export type Numeric = .*;/,
      "export type Numeric = ColumnType<number, number, number>;",
    ),
  );
} finally {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

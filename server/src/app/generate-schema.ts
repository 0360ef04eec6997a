/** `npm run codegen`: after a new migration, writes the types of the migrated database and the new file's checksum. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../kernel/database/embedded.ts";
import { migrate } from "../kernel/database/migrate.ts";

const root = path.resolve(import.meta.dirname, "../../..");
noteChecksums(path.join(root, "server/migrations"));
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
      `--url=${url}`,
      "--dialect=postgres",
      "--default-schema=public",
      "--camel-case=false",
      "--include-pattern={app,audit}.*",
      "--date-parser=string",
      "--numeric-parser=number",
      `--out-file=${path.join(root, "server/src/kernel/database/schema.generated.ts")}`,
    ],
    { stdio: "inherit", cwd: root },
  );
  process.exitCode = made.status ?? 1;
  // kernel/database/wire-types.ts reads int8 and numeric as numbers.
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
  spawnSync(process.execPath, [path.join(root, "node_modules/oxfmt/bin/oxfmt"), file], {
    cwd: root,
  });
} finally {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Adds files that are new; the checksum of a listed one is never rewritten here. */
function noteChecksums(migrations: string): void {
  const list = path.join(migrations, "checksums.json");
  const known = fs.existsSync(list)
    ? (JSON.parse(fs.readFileSync(list, "utf8")) as Record<string, string>)
    : {};
  for (const file of fs.readdirSync(migrations).filter((name) => name.endsWith(".sql"))) {
    known[file] ??= createHash("sha256")
      .update(fs.readFileSync(path.join(migrations, file)))
      .digest("hex");
  }
  fs.writeFileSync(list, `${JSON.stringify(known, null, 2)}\n`);
}

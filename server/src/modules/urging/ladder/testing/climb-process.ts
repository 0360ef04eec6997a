import { connect, type OwnerConfig } from "../../../../kernel/database/connect.ts";
import { createFileStore } from "../../../../kernel/file-store.ts";
import { climb } from "../write/climb.ts";

/** A process that climbs one night in small pieces: to be killed by a test. */
const { db } = await connect(JSON.parse(process.env["OWNER"] ?? "{}") as OwnerConfig, 2);
const day = process.env["DAY"] ?? "";
const clock = { now: () => new Date(`${day}T00:20:00+07:00`) };
await climb({ db, clock, files: createFileStore("unused") }, day, new AbortController().signal, 2);

import { api } from "../../../app/api/api.ts";
import type { OutboxServer } from "./outbox.ts";

/** The program's own API as the outbox needs it. */
export const serverOf = (inspectionId: string): OutboxServer => ({
  missing: async (hashes) =>
    (await api("findMissingFiles", { query: { hashes: hashes.join(",") } })).missing,
  bring: async (bytes, name) =>
    (await api("uploadInspectionFile", { body: {}, file: new File([bytes], name) })).hash,
  send: (answers) =>
    api("sendAnswers", {
      body: { inspectionId, deviceNow: new Date().toISOString(), answers: [...answers] },
    }),
});

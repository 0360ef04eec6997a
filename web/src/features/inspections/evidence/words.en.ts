import type { Words } from "../../../app/words/words.ts";
import type { importedEvidenceVi } from "./words.vi.ts";

export const importedEvidenceEn: Words<typeof importedEvidenceVi> = {
  part: "Evidence of other systems",
  lead: "Camera snapshots, extracts of the document and one-stop systems; the signed record or the note of a refusal. Each file with its origin, time and SHA-256; once imported it is neither changed nor deleted.",
  none: "No evidence imported yet.",
  caption: "Evidence of other systems",
  columns: { file: "File", origin: "Origin, time", about: "Bears out" },
  kinds: {
    camera: "Camera snapshot",
    "document-system": "Document system",
    "one-stop": "One-stop system",
    other: "Another system",
    "signature-sheet": "Signed record",
    "refusal-note": "Note of a refusal to sign",
  },
  recorded: (at) => `Recorded at ${at}`,
  hash: (hash) => `SHA-256: ${hash}`,
  hashSaid: "As its system says",
  hashNotSaid: "Its system says no hash",
  imported: (name, at) => `Imported by ${name} at ${at}`,
  listed: (list, row) => `List “${list}”, line ${row}`,
  more: (count) => `Show ${count} more files`,
  ofRecord: "The record",
  done: "Evidence imported.",
  fields: {
    kind: "Kind",
    about: "Bears out",
    origin: "Origin (system, device, place)",
    day: "Recorded on",
    time: "Recorded at (such as 08:20)",
    file: "File",
    saidHash: "SHA-256 as its system says",
    note: "Note",
  },
  finding: (text) => `Finding: ${text}`,
  check: (text) => `Item ${text}`,
  missing: {
    about:
      "Choose the finding or item that it bears out. Without one, note a finding or take a checklist first.",
    origin: "Say the system, device or place.",
    day: "Choose the day.",
    time: "Hour and minute, such as 08:20.",
    file: "Choose a file.",
    hash: "SHA-256 has 64 digits or letters a to f. Leave it empty where there is none.",
  },
};

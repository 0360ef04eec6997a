import type { EvidenceManifest, ManifestMapping } from "@dondoc/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../../app/api/api.ts";
import { newIdempotencyKey } from "../../../../app/api/idempotency-key.ts";
import { useWords } from "../../../../app/words/use-words.tsx";
import { holdFile } from "../../../../ui/chosen-file.ts";
import { problemMessage } from "../../../../ui/problem-message.ts";
import { FileChanged, isRefused, lookAt, sendOnce } from "./files.ts";
import type { ChosenFile, MatchedLine } from "./match.ts";

export interface Looked {
  manifest: EvidenceManifest;
  /** The name of the list itself. */
  name: string;
  /** As they were chosen, each beside its hash. */
  files: readonly File[];
  chosen: readonly ChosenFile[];
}
interface Look {
  manifest: File;
  files: readonly File[];
  columns: ManifestMapping;
}
/** A line with the hash under which the server has its file. */
export interface SentLine {
  line: MatchedLine["line"];
  fileHash: string;
}

/** Reads a list and the files chosen with it, and brings the bytes of the good ones; how far it is, and what went wrong. */
export function useManifest() {
  const { evidenceManifest: words, ui } = useWords();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  /** What the server says of files that it does not take, by their place among the chosen. */
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map());

  const look = useMutation({
    mutationKey: ["readEvidenceManifest"],
    mutationFn: async ({ manifest: file, files, columns }: Look): Promise<Looked> => {
      const key = { idempotencyKey: newIdempotencyKey() };
      const call = { body: { columns: JSON.stringify(columns) }, file: await holdFile(file) };
      const manifest = await api("readEvidenceManifest", call, key);
      const chosen: ChosenFile[] = [];
      for (const one of files) {
        setProgress({ done: chosen.length, of: files.length });
        // oxlint-disable-next-line no-await-in-loop -- one photograph in memory at a time
        const look = await lookAt(one, manifest.largestFile);
        chosen.push({ name: one.name, size: one.size, ...look });
      }
      return { manifest, name: file.name, files, chosen };
    },
    onMutate: () => setRefused(new Map()),
    onSettled: () => setProgress(null),
  });

  const bring = useMutation({
    mutationKey: ["uploadInspectionFile", "manifest"],
    mutationFn: async ({
      files,
      lines,
    }: {
      files: readonly File[];
      lines: readonly MatchedLine[];
    }) => {
      const brought: SentLine[] = [];
      const bad = new Map<number, string>();
      for (const [done, { line, file: at }] of lines.entries()) {
        setProgress({ done, of: lines.length });
        const file = at === null ? undefined : files[at];
        if (at === null || !file) continue;
        try {
          // oxlint-disable-next-line no-await-in-loop -- a line of many: one file after the other
          const fileHash = await sendOnce(file);
          if (line.saidHash !== null && line.saidHash !== fileHash)
            bad.set(at, words.standings["hash-differs"]); // prettier-ignore
          else brought.push({ line, fileHash });
        } catch (error) {
          if (error instanceof FileChanged) bad.set(at, words.changed(error.message));
          else if (isRefused(error)) bad.set(at, error.message);
          else throw error;
        }
      }
      setRefused((before) => new Map([...before, ...bad]));
      return { brought, isWhole: bad.size === 0 };
    },
    onSettled: () => setProgress(null),
  });

  const failed = look.error ?? bring.error;
  const problem =
    failed instanceof FileChanged
      ? words.changed(failed.message)
      : failed && problemMessage(failed, ui);
  const forget = () => {
    look.reset();
    bring.reset();
    setRefused(new Map());
  };
  return { look, bring, progress, refused, problem, forget };
}

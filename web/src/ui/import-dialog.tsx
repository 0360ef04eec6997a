import { Button, FileInput, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../app/api/api.ts";
import { chooseAnew, holdFile } from "./chosen-file.ts";
import { Dialog } from "./dialog.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import { useAct } from "./use-act.ts";

/** Routes that take a sheet, say what each of its rows would do, and write it when none is wrong. */
type ImportRoute = "importLegalDocuments" | "importUnits";

interface ImportDialogProps<N extends ImportRoute> {
  route: N;
  /** Of files: ".xlsx". */
  accept: string;
  words: Record<
    | "title"
    | "lead"
    | "file"
    | "filePlaceholder"
    | "fileMissing"
    | "check"
    | "fixFirst"
    | "write"
    | "written",
    string
  >;
  /** What the sheet must look like. */
  about: ReactNode;
  isClean: (result: AnswerOf<N>) => boolean;
  /** What each row would do. */
  renderOutcomes: (result: AnswerOf<N>) => ReactNode;
  onClose: () => void;
}

/** First what each row would do; then, when no row is wrong, the writing. */
export function ImportDialog<N extends ImportRoute>(props: ImportDialogProps<N>) {
  const { route, accept, words, about, renderOutcomes, onClose } = props;
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [result, setResult] = useState<AnswerOf<N>>();
  const preview = useAct<ImportRoute>(route, {
    onDone: (answer) => setResult(answer as AnswerOf<N>),
    refresh: false,
  });
  const write = useAct<ImportRoute>(route, {
    onDone: (answer) => {
      setResult(answer as AnswerOf<N>);
      if (answer.written) onClose();
    },
    said: ({ written }) => (written ? words.written : words.fixFirst),
  });
  const isClean = result !== undefined && props.isClean(result);

  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen)
      void holdFile(chosen).then((held) => setFile((now) => (now === chosen ? held : now)));
    setMissing(false);
    setResult(undefined);
    preview.clear();
    write.clear();
  };
  const check = () => {
    setMissing(!file);
    if (file) preview.send({ body: { dryRun: "true" }, file });
  };
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Stack>
        <Text c="dimmed">{words.lead}</Text>
        {about}
        <Group align="flex-start" gap="sm">
          <FileInput
            label={words.file}
            placeholder={words.filePlaceholder}
            accept={accept}
            fileInputProps={chooseAnew}
            value={file}
            onChange={choose}
            error={isMissing && words.fileMissing}
            style={{ flex: "1 1 16rem" }}
          />
          <Button
            mt="2rem"
            variant={isClean ? "default" : "filled"}
            loading={preview.pending}
            onClick={check}
          >
            {words.check}
          </Button>
        </Group>
        <ProblemAlert act={preview} />
        <ProblemAlert act={write} />
        {result && renderOutcomes(result)}
        {result && !isClean && <Text fw={600}>{words.fixFirst}</Text>}
        {file && isClean && (
          <Group justify="flex-end">
            <Button
              loading={write.pending}
              onClick={() => write.send({ body: { dryRun: "false" }, file })}
            >
              {words.write}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

import { Button, FileButton, Group, Input, Progress, Text } from "@mantine/core";
import { IconFile, IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../../ui/chosen-file.ts";
import { problemMessage } from "../../../ui/problem-message.ts";
import { uploadFile } from "./upload-file.ts";

interface EvidenceFileProps {
  /** Name of the file that is already at the server. */
  name: string;
  error: string | undefined;
  "data-field": string;
  onChange: (file: { hash: string; name: string } | null) => void;
}

/** The file goes up as soon as it is chosen; only its number is kept with the form, so a draft keeps it too. */
export function EvidenceFile({ name, error, onChange, "data-field": field }: EvidenceFileProps) {
  const { ui, tasks } = useWords();
  const words = tasks.forms;
  const [percent, setPercent] = useState(0);
  const upload = useMutation({
    mutationKey: ["uploadFile", field],
    mutationFn: async (file: File) => uploadFile(await holdFile(file), setPercent),
    onSuccess: ({ hash }, file) => onChange({ hash, name: file.name }),
  });
  const wrong = upload.error ? problemMessage(upload.error, ui) : error;
  return (
    <Input.Wrapper label={words.file} labelElement="div" error={wrong} size="md">
      <Group gap="sm" mt={4}>
        {name === "" ? (
          <FileButton
            inputProps={chooseAnew}
            onChange={(file) => {
              setPercent(0);
              if (file) upload.mutate(file);
            }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                data-field={field}
                disabled={upload.isPending}
                leftSection={<IconUpload aria-hidden size={18} />}
              >
                {words.chooseFile}
              </Button>
            )}
          </FileButton>
        ) : (
          <>
            <Text>
              <IconFile aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} />{" "}
              {words.fileSent(name)}
            </Text>
            <Button variant="subtle" onClick={() => onChange(null)}>
              {words.dropFile}
            </Button>
          </>
        )}
      </Group>
      <div aria-live="polite">
        {upload.isPending && (
          <>
            <Text mt="xs">{words.sendingFile(percent)}</Text>
            <Progress value={percent} aria-hidden mt={4} />
          </>
        )}
      </div>
    </Input.Wrapper>
  );
}

import { Button, FileButton, Group, Input, Text } from "@mantine/core";
import { IconFile, IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useWords } from "../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "./chosen-file.ts";
import { problemMessage } from "./problem-message.ts";

export interface KeptFile {
  fileHash: string;
  fileName: string;
}

interface FileFieldProps {
  label: string;
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
  /** Sends the bytes by the room's own route. @returns the number under which they are kept. */
  send: (file: File) => Promise<string>;
}

/** One attached file, sent as soon as it is chosen; only its number stays with the form. */
export function FileField({ label, value, onChange, send }: FileFieldProps) {
  const { ui } = useWords();
  const words = ui.file;
  const upload = useMutation({
    mutationKey: ["upload", label],
    mutationFn: async (file: File) => send(await holdFile(file)),
    onSuccess: (fileHash, file) => onChange({ fileHash, fileName: file.name }),
  });
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      size="md"
      error={upload.error ? problemMessage(upload.error, ui) : undefined}
    >
      <Group gap="sm" mt={4}>
        {value === null ? (
          <FileButton inputProps={chooseAnew} onChange={(file) => file && upload.mutate(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                disabled={upload.isPending}
                leftSection={<IconUpload aria-hidden size={18} />}
              >
                {upload.isPending ? words.sending : words.choose}
              </Button>
            )}
          </FileButton>
        ) : (
          <>
            <Text>
              <IconFile aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} />{" "}
              {value.fileName}
            </Text>
            <Button variant="subtle" onClick={() => onChange(null)}>
              {words.drop}
            </Button>
          </>
        )}
      </Group>
    </Input.Wrapper>
  );
}

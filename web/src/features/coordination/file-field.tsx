import { Button, FileButton, Group, Input, Text } from "@mantine/core";
import { IconFile, IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../app/api/api.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { problemMessage } from "../../ui/problem-message.ts";

export interface KeptFile {
  fileHash: string;
  fileName: string;
}

interface FileFieldProps {
  label: string;
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
}

/** One attached file, sent as soon as it is chosen; only its number stays with the form. */
export function FileField({ label, value, onChange }: FileFieldProps) {
  const { ui, coordination } = useWords();
  const words = coordination.file;
  const upload = useMutation({
    mutationKey: ["uploadCoordinationFile", label],
    mutationFn: async (file: File) =>
      api(
        "uploadCoordinationFile",
        { body: {}, file: await holdFile(file) },
        { idempotencyKey: newIdempotencyKey() },
      ),
    onSuccess: ({ fileHash }, file) => onChange({ fileHash, fileName: file.name }),
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

import type { PublicForm } from "@dondoc/contract";
import { Button, FileButton, Input, Text } from "@mantine/core";
import { IconCamera, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { prepareFile } from "./prepare-file.ts";
import styles from "./public-frame.module.css";

export const TAKEN = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf";

interface PhotoFieldProps {
  label: string;
  limits: PublicForm["files"];
  value: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** Photographs and files, made small here before they are sent; what cannot be taken is said at once, and nothing typed is lost. */
export function PhotoField({ label, limits, value, onChange }: PhotoFieldProps) {
  const { form: words } = useWords().publicVoices;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [preparing, setPreparing] = useState(false);
  const { atMost, megabytes } = limits;
  const add = async (chosen: readonly File[]) => {
    setPreparing(true);
    const found: string[] = [];
    const room = Math.max(0, atMost - value.length);
    if (chosen.length > room) found.push(words.tooMany(atMost));
    const made = await Promise.all(chosen.slice(0, room).map((file) => prepareFile(file, limits)));
    for (const { file, fault } of made)
      if (fault !== null) found.push(words.faults[fault](file.name, megabytes));
    setProblems(found);
    setPreparing(false);
    onChange([...value, ...made.filter(({ fault }) => fault === null).map(({ file }) => file)]);
  };
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      size="md"
      description={words.filesHint(atMost, megabytes)}
      error={
        problems.length > 0 &&
        problems.map((problem) => (
          <span key={problem} className={styles.problem}>
            {problem}
          </span>
        ))
      }
    >
      {value.length > 0 && (
        <ul className={styles.list}>
          {value.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <Text>{file.name}</Text>
              <Button
                variant="subtle"
                aria-label={words.remove(file.name)}
                onClick={() => onChange(value.filter((one) => one !== file))}
              >
                <IconX aria-hidden size={18} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <FileButton
          multiple
          accept={TAKEN}
          key={value.length}
          onChange={(files) => void add(files)}
        >
          {(props) => (
            <Button
              {...props}
              mt="xs"
              variant="default"
              disabled={preparing || value.length >= atMost}
              leftSection={<IconCamera aria-hidden size={20} />}
            >
              {preparing ? words.preparing : words.choose}
            </Button>
          )}
        </FileButton>
      </div>
    </Input.Wrapper>
  );
}

import type { PublicForm } from "@dondoc/contract";
import { Button, FileButton, Input, Text } from "@mantine/core";
import { IconCamera, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { holdFile } from "../../ui/chosen-file.ts";
import { scalePhoto } from "./scale-photo.ts";
import styles from "./public-frame.module.css";

const MEGABYTE = 1_048_576;
const TAKEN = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf";

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
  const { atMost, megabytes, photoPixels } = limits;
  const add = async (chosen: readonly File[]) => {
    setPreparing(true);
    const found: string[] = [];
    const room = Math.max(0, atMost - value.length);
    if (chosen.length > room) found.push(words.tooMany(atMost));
    const made = await Promise.all(
      chosen.slice(0, room).map(async (file) => scalePhoto(await holdFile(file), photoPixels)),
    );
    const fits = made.filter(({ size }) => size <= megabytes * MEGABYTE);
    for (const { name } of made.filter((one) => !fits.includes(one)))
      found.push(words.tooLarge(name, megabytes));
    setProblems(found);
    setPreparing(false);
    onChange([...value, ...fits]);
  };
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      size="md"
      description={words.filesHint(atMost, megabytes)}
      error={problems.length > 0 ? problems.join(" ") : undefined}
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

import type { SentVoice } from "@dondoc/contract";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Section } from "../../ui/section.tsx";
import { FilesOnTheWay, useFilesOnTheWay } from "./files-on-the-way.tsx";
import styles from "./public-frame.module.css";

interface SentPartProps {
  sent: SentVoice;
  files: readonly File[];
  onAnother: () => void;
}

/** The code, shown once, and the photographs on their way behind the words. */
export function SentPart({ sent, files, onAnother }: SentPartProps) {
  const { sent: words } = useWords().publicVoices;
  const onTheWay = useFilesOnTheWay(sent.code, files);
  const code = useRef<HTMLDivElement>(null);
  useEffect(() => code.current?.focus(), []);
  return (
    <Stack gap="md">
      <Alert color="blue" variant="outline" title={words.code}>
        <div ref={code} tabIndex={-1} className={styles.code}>
          {sent.code}
        </div>
        <Text mt="xs">{words.keep}</Text>
      </Alert>
      <CopyField label={words.copy} value={sent.code} />
      {files.length > 0 && (
        <Section title={words.files}>
          <FilesOnTheWay {...onTheWay} />
        </Section>
      )}
      <Group>
        <Button component={Link} to="/tra-cuu-phan-anh" hash={sent.code}>
          {words.follow}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </Group>
    </Stack>
  );
}
